package org.midad.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes what came of one or more runs as Markdown. */
public final class Report {

    private Report() {}

    public static String of(List<Chaos.Outcome> outcomes) {
        var text = new StringJoiner("\n", "", "\n");
        text.add("| articles | nodes | batch | kills | database restarts | late p50 ms | p99 ms | max ms |"
                + " by receipts p50 | p99 | max |");
        text.add("|---|---|---|---|---|---|---|---|---|---|---|");
        outcomes.forEach(outcome -> text.add(figures(outcome)));
        for (var outcome : outcomes) {
            text.add("")
                    .add("Counted, " + outcome.storm().articles() + " articles, " + outcome.kills() + " kills:")
                    .add("");
            outcome.reckoning().faults().forEach((name, count) -> text.add("- " + count + " " + name));
            text.add("- fired by: " + outcome.reckoning().byNode());
            outcome.diary().forEach(line -> text.add("- " + line));
        }
        return text.toString();
    }

    /** To {@code target/bench/chaos.md}. */
    public static void write(String report) {
        try {
            var folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve("chaos.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String figures(Chaos.Outcome outcome) {
        var storm = outcome.storm();
        var reckoning = outcome.reckoning();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %d | %s | %s |",
                storm.articles(),
                storm.nodes(),
                storm.batch(),
                outcome.kills(),
                storm.restartsDatabase() ? 1 : 0,
                late(reckoning.lateness()),
                late(reckoning.receipted()));
    }

    private static String late(List<Double> ascending) {
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f | %.0f",
                Reckoning.percentile(ascending, 50),
                Reckoning.percentile(ascending, 99),
                Reckoning.percentile(ascending, 100));
    }
}
