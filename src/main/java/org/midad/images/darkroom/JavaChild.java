package org.midad.images.darkroom;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What the child JVM does: looks at the picture {@link Workplace#ORIGINAL} in its folder, or makes its prints. */
public final class JavaChild {

    /** Begins an answer that is an {@link Unusable}. */
    static final String REFUSED = "refused";

    private JavaChild() {}

    /**
     * @param args a {@link Format}, then {@code look}, answered by width, height, transparency and colour; or {@code
     *     enlarge} and a focal point, answered by width and height
     */
    public static void main(String[] args) throws IOException {
        // What libraries print must not stand in the answer.
        var answer = System.out;
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try {
            answer.println(answer(Format.valueOf(args[0]), args));
        } catch (Unusable e) {
            answer.println(REFUSED + " " + e.why() + " " + e.getMessage());
        }
    }

    private static String answer(Format format, String[] args) throws Unusable, IOException {
        try (var film = JavaFilm.open(Path.of(Workplace.ORIGINAL), format)) {
            var size = film.width() + " " + film.height();
            if (args[1].equals("look")) {
                var small = film.decode(64, 64);
                return "%s %b %s"
                        .formatted(
                                size,
                                film.transparent(),
                                colour(JavaPrints.scaled(small, 1, 1).getRGB(0, 0)));
            }
            var focus = new FocalPoint(Double.parseDouble(args[2]), Double.parseDouble(args[3]));
            var plan = CutPlan.of(film.width(), film.height(), focus);
            new JavaPrints(film.decode(plan.width(), plan.height()), plan).write(Path.of(""));
            return size;
        }
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xFFFFFF);
    }
}
