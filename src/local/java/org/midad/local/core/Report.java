package org.midad.local.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Writes what was measured as Markdown: medians of all rounds, as single ones are at the mercy of the machine. */
final class Report {

    private static final String FIGURES = "req/s | p50 ms | p99 ms | CPU us";
    private static final String RATIOS = "req/s | of the rounds | p99 | CPU";

    private final Settings settings;
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> comparisons = new ArrayList<>();

    Report(Settings settings) {
        this.settings = settings;
    }

    /** Returns the row, to be shown at once. */
    String add(int size, Case asked, List<Round> rounds, String load) {
        return added(rows, size + " | " + asked.name(), rounds, load);
    }

    /** The largest archive beside the smallest. */
    String compare(Case asked, List<Round> rounds, String load) {
        return added(comparisons, asked.name(), rounds, load);
    }

    void begun(int size, Figures first) {
        notes.add(String.format(
                Locale.ROOT,
                "%d articles, the first %d s after a start: %.0f of them per second, p50 %.1f ms, p99 %.1f ms.",
                size,
                Turns.WARM_SECONDS,
                first.perSecond(),
                first.p50Millis(),
                first.p99Millis()));
    }

    void add(int size, Readers.Cold cold) {
        notes.add(size + " articles, not in memory, 8 readers: " + times("articles", cold.articles()) + "; "
                + times("pages of a topic's list", cold.lists()) + ".");
    }

    void memory(int size, long midad, long nginx) {
        notes.add(size + " articles, resident memory at the end: Midad " + midad + " MB, nginx " + nginx + " MB.");
    }

    String text() {
        var text = new StringJoiner("\n", "", "\n");
        text.add("Medians of " + settings.rounds() + " rounds, " + settings.seconds()
                + " s each, Midad and nginx in turn; wrk with 2 threads and 64 connections on the same "
                + Runtime.getRuntime().availableProcessors() + " processors; node with "
                + String.join(" ", settings.options()) + ".");
        text.add("").add(head("articles | asked for", "Midad", "nginx"));
        rows.forEach(text::add);
        text.add("");
        notes.forEach(note -> text.add("- " + note));
        if (!comparisons.isEmpty()) {
            var sizes = settings.sizes();
            text.add("").add(head("asked for", sizes.getLast() + " articles", String.valueOf(sizes.getFirst())));
            comparisons.forEach(text::add);
        }
        return text.toString();
    }

    /** To {@code target/bench/}, named as the bench is. */
    void write() {
        try {
            var folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve(settings.name() + ".md"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String what, String one, String other) {
        var ratios = RATIOS.replace("req/s", one + " : " + other + ", req/s");
        var head = String.join(" | ", "", what, one + " " + FIGURES, other + " " + FIGURES, ratios, "load")
                        .strip() + " |";
        return head + "\n|" + "---|".repeat(head.split("\\|", -1).length - 2);
    }

    private static String added(List<String> table, String what, List<Round> rounds, String load) {
        var row = String.format(
                Locale.ROOT,
                "| %s | %s | %s | **%.2f** | %.2f to %.2f | %.2f | %.2f | %s |",
                what,
                figures(rounds.stream().map(Round::one).toList()),
                figures(rounds.stream().map(Round::other).toList()),
                ratio(rounds, Figures::perSecond),
                ratios(rounds, Figures::perSecond).min().orElseThrow(),
                ratios(rounds, Figures::perSecond).max().orElseThrow(),
                ratio(rounds, Figures::p99Millis),
                ratio(rounds, Figures::cpuMicros),
                load);
        table.add(row);
        return row;
    }

    private static DoubleStream ratios(List<Round> rounds, ToDoubleFunction<Figures> figure) {
        return rounds.stream().mapToDouble(round -> round.ratio(figure));
    }

    private static double ratio(List<Round> rounds, ToDoubleFunction<Figures> figure) {
        return median(rounds, round -> round.ratio(figure));
    }

    private static String figures(List<Figures> all) {
        return String.format(
                Locale.ROOT,
                "%.0f | %.1f | %.1f | %.0f",
                median(all, Figures::perSecond),
                median(all, Figures::p50Millis),
                median(all, Figures::p99Millis),
                median(all, Figures::cpuMicros));
    }

    private static String times(String what, Readers.Times times) {
        var ascending = times.millis();
        return String.format(
                Locale.ROOT,
                "%d %s, p50 %.1f ms, p99 %.1f ms, %d refused",
                ascending.size(),
                what,
                ascending.get(ascending.size() / 2),
                ascending.get(ascending.size() * 99 / 100),
                times.refused());
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        var ascending = all.stream().mapToDouble(value).sorted().toArray();
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }
}
