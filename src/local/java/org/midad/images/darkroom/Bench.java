package org.midad.images.darkroom;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the darkroom beside npm's sharp on one photograph of 24 megapixels: five WebP widths and one JPEG, in rounds
 * that take turns, so that what else the machine does meets all alike.
 */
final class Bench {

    private static final List<String> SHARP = List.of("each", "shared");
    private static final double GOAL = 1.2;

    private final Path folder;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    private Bench(Path folder) {
        this.folder = folder;
    }

    /** One round of one of them: seconds, and bytes of memory of all its processes together at their most. */
    record Run(double seconds, long peak) {}

    private interface Work {
        double seconds() throws Exception;
    }

    /**
     * @param args the folder for files; how many rounds, 7 if it is not said
     */
    public static void main(String[] args) throws Exception {
        var bench = new Bench(Files.createDirectories(Path.of(args[0]).toAbsolutePath()));
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        System.exit(bench.run(rounds) ? 0 : 1);
    }

    private boolean run(int rounds) throws Exception {
        var original = BenchPicture.in(folder);
        var settings = Settings.usual(folder.resolve("scratch"));
        var vips = (VipsEnlarger) VipsEnlarger.find(new LimitedChild(settings.limit(), settings.children()), settings)
                .orElseThrow(() -> new IllegalStateException("libvips-tools is not installed: nothing to compare"));
        out.printf(
                "%s, %d MB, 6000 x 4000, orientation 6; %s; %d rounds after one that does not count%n",
                original.getFileName(), Files.size(original) >> 20, vips.name(), rounds);
        for (var round = 0; round <= rounds; round++) {
            measure(round, "darkroom", () -> darkroom(vips, original));
            for (var how : SHARP) {
                measure(round, "sharp, " + how, () -> sharp(how, original));
            }
        }
        // The whole list of renditions, which sharp is not asked for: what approving an image costs.
        measure(1, "darkroom, all", () -> all(settings, original));
        runs.forEach((name, all) -> out.printf(
                Locale.ROOT,
                "%-16s %6.2f s   %4d MB%n",
                name,
                seconds(name),
                all.stream().mapToLong(Run::peak).max().orElse(0) >> 20));
        return judge();
    }

    private void measure(int round, String name, Work work) throws Exception {
        try (var watch = new MemoryWatch()) {
            var seconds = work.seconds();
            if (round > 0) {
                runs.computeIfAbsent(name, n -> new ArrayList<>()).add(new Run(seconds, watch.peak()));
            }
        }
    }

    private double darkroom(VipsEnlarger vips, Path original) throws Exception {
        var begin = System.nanoTime();
        try (var place = Workplace.open(folder, original)) {
            vips.enlarge(place, Format.JPEG, FocalPoint.CENTRE, Bench::sixPrints);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static CutPlan sixPrints(CutPlan plan) {
        var cuts = plan.cuts().stream()
                .filter(cut -> !cut.rendition().crops())
                .map(cut -> new Cut(cut.rendition(), cut.area(), cut.width(), cut.height(), formats(cut)))
                .toList();
        return new CutPlan(plan.width(), plan.height(), cuts);
    }

    private static List<Format> formats(Cut cut) {
        return cut.rendition() == Rendition.W1920 ? List.of(Format.WEBP, Format.JPEG) : List.of(Format.WEBP);
    }

    private double all(Settings settings, Path original) throws Exception {
        var room = Darkroom.open(settings);
        var line = new CreditLine("سارة أحمد", "مداد", "© مداد", null, null);
        var begin = System.nanoTime();
        room.develop(original, FocalPoint.CENTRE, line, Files.createDirectories(folder.resolve("prints")));
        return (System.nanoTime() - begin) / 1e9;
    }

    private double sharp(String how, Path original) throws IOException, InterruptedException {
        var prints = Files.createDirectories(folder.resolve("sharp-" + how));
        var node = new ProcessBuilder("node", "src/local/sharp/prints.mjs", how, original.toString(), prints.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (node.waitFor() != 0) {
            throw new IOException("sharp failed: " + answer);
        }
        return Double.parseDouble(answer);
    }

    private boolean judge() {
        var met = true;
        for (var how : SHARP) {
            var ratio = ratio("sharp, " + how);
            out.printf(
                    Locale.ROOT,
                    "darkroom : sharp, %s = %.2f (median of the rounds' ratios; goal %.1f)%n",
                    how,
                    ratio,
                    GOAL);
            met &= ratio <= GOAL;
        }
        return met;
    }

    private double ratio(String other) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < of(other).size(); round++) {
            ratios.add(
                    of("darkroom").get(round).seconds() / of(other).get(round).seconds());
        }
        return median(ratios);
    }

    private double seconds(String name) {
        return median(of(name).stream().map(Run::seconds).toList());
    }

    private List<Run> of(String name) {
        return runs.getOrDefault(name, List.of());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
