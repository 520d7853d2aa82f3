package org.midad.images.darkroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.midad.images.darkroom.Unusable.Why;

/** Java's own decoders in a JVM of their own, for machines without libvips: slower, and without HEIC and AVIF. */
final class JavaEnlarger implements Enlarger {

    private final LimitedChild children;
    private final long heap;

    JavaEnlarger(LimitedChild children, Settings settings) {
        this.children = children;
        this.heap = settings.memory() / 2;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Picture look(Workplace place, Format format) throws Unusable, IOException {
        var answer = ask(place, format, "look");
        return new Picture(format, number(answer[0]), number(answer[1]), Boolean.parseBoolean(answer[2]), answer[3]);
    }

    @Override
    public List<Cut> enlarge(Workplace place, Format format, FocalPoint focus) throws Unusable, IOException {
        var answer = ask(place, format, "enlarge", String.valueOf(focus.x()), String.valueOf(focus.y()));
        return CutPlan.of(number(answer[0]), number(answer[1]), focus).cuts();
    }

    private String[] ask(Workplace place, Format format, String... task) throws Unusable, IOException {
        if (format == Format.HEIC || format == Format.AVIF) {
            throw new Unusable(Why.KIND_REFUSED, format + " needs libvips, which is not installed here");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap / (1 << 20) + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + place.folder(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                OwnJars.classPath(),
                JavaChild.class.getName(),
                format.name()));
        command.addAll(Arrays.asList(task));
        // A JVM reserves far more address space than it uses, so its heap is what is limited.
        var answer = children.run(place.folder(), Map.of("LC_ALL", "C.UTF-8"), 0, command)
                .strip()
                .split(" ", 4);
        if (answer[0].equals(JavaChild.REFUSED)) {
            throw new Unusable(
                    Why.valueOf(answer[1]), Arrays.stream(answer).skip(2).collect(Collectors.joining(" ")));
        }
        return answer;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
