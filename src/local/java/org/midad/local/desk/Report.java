package org.midad.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/** Writes what was seen of the desk as Markdown, and says what is heavier or worse than it may be. */
final class Report {

    private static final int KILO = 1000;
    private static final int SCRIPT_WRITING = 150 * KILO;
    private static final int SCRIPT_ELSEWHERE = 30 * KILO;
    private static final int SCORE = 95;
    private static final List<String> JUDGED = List.of("performance", "accessibility", "best-practices");

    private final JsonNode seen;

    Report(JsonNode seen) {
        this.seen = seen;
    }

    String text() {
        var text = new StringJoiner("\n", "", "\n");
        if (!seen.path("visits").isEmpty()) {
            text.add(
                    "| page | server ms | worst | first paint ms | worst | HTML kB | scripts kB | styles kB | typefaces kB"
                            + " | pictures kB |");
            text.add("|---|---|---|---|---|---|---|---|---|---|");
            seen.path("visits").forEach(visit -> text.add(visit(visit)));
            text.add("").add("| interaction | painted after ms | worst |").add("|---|---|---|");
            seen.path("deeds").forEach(deed -> text.add(deed(deed)));
        }
        if (!seen.path("judged").isEmpty()) {
            text.add("")
                    .add("| Lighthouse | screen | performance | accessibility | best practices |"
                            + " largest paint ms | blocked ms | shift |");
            text.add("|---|---|---|---|---|---|---|---|");
            seen.path("judged").forEach(page -> text.add(judged(page)));
        }
        return text.toString();
    }

    /** To {@code target/bench/desk.md}. */
    void write() {
        try {
            var folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve("desk.md"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None where all is well. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var visit : seen.path("visits")) {
            var name = visit.path("name").asText();
            long scripts = visit.path("weights").path("script").asLong();
            long most = name.equals("writing") ? SCRIPT_WRITING : SCRIPT_ELSEWHERE;
            if (scripts > most) {
                faults.add(name + ": " + scripts + " bytes of script, more than " + most);
            }
        }
        for (var page : seen.path("judged")) {
            for (var what : JUDGED) {
                if (page.path(what).asInt() < SCORE) {
                    faults.add(page.path("name").asText() + ", "
                            + page.path("screen").asText() + ": "
                            + page.path(what).asInt() + " in " + what);
                }
            }
        }
        return faults;
    }

    private static String visit(JsonNode visit) {
        var weights = visit.path("weights");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f |",
                visit.path("name").asText(),
                times(visit.path("firstByte")),
                times(visit.path("firstPaint")),
                kilo(weights, "document"),
                kilo(weights, "script"),
                kilo(weights, "stylesheet"),
                kilo(weights, "font"),
                kilo(weights, "image"));
    }

    private static String deed(JsonNode deed) {
        return "| " + deed.path("name").asText() + " | " + times(deed.path("millis")) + " |";
    }

    private static String judged(JsonNode page) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %.0f | %.0f | %.3f |",
                page.path("name").asText(),
                page.path("screen").asText(),
                page.path("performance").asInt(),
                page.path("accessibility").asInt(),
                page.path("best-practices").asInt(),
                page.path("largestPaint").asDouble(),
                page.path("blocked").asDouble(),
                page.path("shift").asDouble());
    }

    private static String times(JsonNode all) {
        return String.format(
                Locale.ROOT, "%.0f | %.0f", median(all), values(all).max().orElse(0));
    }

    private static double median(JsonNode all) {
        var ascending = values(all).sorted().toArray();
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    private static DoubleStream values(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false).mapToDouble(JsonNode::asDouble);
    }

    private static double kilo(JsonNode weights, String what) {
        return weights.path(what).asDouble() / KILO;
    }
}
