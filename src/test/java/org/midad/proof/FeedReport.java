package org.midad.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.proof.Writers.Operation;

/** What came of a run with followers, as Markdown: on the terminal and in {@code target/proof/followers.md}. */
final class FeedReport {

    private final StringJoiner text = new StringJoiner("\n", "", "\n");

    FeedReport(Writers writers, int undone, long changes, Duration took) {
        var kinds = List.of(Operation.values());
        head(Stream.of(
                Stream.of("operations"),
                kinds.stream().map(FeedReport::words),
                Stream.of("changes", "transactions undone", "s")));
        row(Stream.of(
                Stream.of(writers.done()),
                kinds.stream().map(writers::done),
                Stream.of(changes, undone, took.toSeconds())));
        text.add("");
        head(Stream.of(Stream.of(
                "follower", "cuts", "positions seen", "told again", "kills seen", "after p50 ms", "p99 ms", "max ms")));
    }

    FeedReport add(String follower, Cuts cuts, Seen seen) {
        var kills = seen.kills();
        int again = seen.told().size() - seen.count();
        row(Stream.of(
                Stream.of(follower, cuts.count(), seen.count(), again, kills.size()),
                Stream.of(50, 99, 100).map(percent -> millis(kills, percent))));
        return this;
    }

    void publish() throws IOException {
        System.err.print(text);
        var folder = Files.createDirectories(Path.of("target", "proof"));
        Files.writeString(folder.resolve("followers.md"), text.toString());
    }

    private static String words(Operation kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Object millis(List<Duration> ascending, int percent) {
        int place = (int) Math.ceil(ascending.size() * percent / 100.0) - 1;
        return place < 0 ? "" : ascending.get(place).toMillis();
    }

    private void head(Stream<Stream<String>> cells) {
        var names = cells.flatMap(each -> each).toList();
        row(Stream.of(names.stream()));
        text.add("|" + "---|".repeat(names.size()));
    }

    private void row(Stream<? extends Stream<?>> cells) {
        text.add(cells.flatMap(each -> each).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }
}
