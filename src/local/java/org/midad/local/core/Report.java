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

/** Writes what was measured as Markdown: medians of all rounds, as single ones are at the mercy of the machine. */
final class Report {

    private static final String HEAD = """
            | articles | asked for | Midad req/s | p50 ms | p99 ms | CPU us | nginx req/s | p50 ms | p99 ms | CPU us \
            | req/s, Midad : nginx | of the rounds | CPU, Midad : nginx | load |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    private final Settings settings;
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(Settings settings) {
        this.settings = settings;
    }

    /** Returns the row, to be shown at once. */
    String add(int size, Case asked, List<Round> rounds, String load) {
        var row = String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | **%.2f** | %.2f to %.2f | %.2f | %s |",
                size,
                asked.name(),
                figures(rounds.stream().map(Round::midad).toList()),
                figures(rounds.stream().map(Round::nginx).toList()),
                median(rounds, Round::ratio),
                rounds.stream().mapToDouble(Round::ratio).min().orElseThrow(),
                rounds.stream().mapToDouble(Round::ratio).max().orElseThrow(),
                median(rounds, Round::cpuRatio),
                load);
        rows.add(row);
        return row;
    }

    void begun(int size, int seconds, Figures first) {
        notes.add(String.format(
                Locale.ROOT,
                "%d articles, the first %d s after a start: %.0f of them per second, p50 %.1f ms, p99 %.1f ms.",
                size,
                seconds,
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
        text.add("").add(HEAD);
        rows.forEach(text::add);
        text.add("");
        notes.forEach(note -> text.add("- " + note));
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
