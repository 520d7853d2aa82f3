package org.midad.local.visibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long it took until a reader had what was published, by node.
 *
 * @param whole ms from the instant in the document, which the publishing transaction begins with
 * @param committed ms from that transaction's commit; nobody could have read it before
 */
record Seen(List<List<Double>> whole, List<List<Double>> committed) {

    static final String HEAD = """
            | publish to visible | node | from the commit p50 ms | p99 ms | max ms | with its transaction p50 ms | p99 ms | max ms |
            |---|---|---|---|---|---|---|---|""";

    static Seen nothingOn(int nodes) {
        return new Seen(empty(nodes), empty(nodes));
    }

    void add(int node, Instant begun, Instant commit, Instant seen) {
        whole.get(node).add(millis(begun, seen));
        committed.get(node).add(millis(commit, seen));
    }

    String row(String how) {
        return IntStream.range(0, whole.size())
                .mapToObj(node -> "| %s | %d | %s | %s |"
                        .formatted(how, node + 1, figures(committed.get(node)), figures(whole.get(node))))
                .collect(Collectors.joining("\n"));
    }

    private static String figures(List<Double> millis) {
        var ascending = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f | %.0f",
                ascending.get(ascending.size() / 2),
                ascending.get(ascending.size() * 99 / 100),
                ascending.getLast());
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    private static List<List<Double>> empty(int nodes) {
        return Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                .limit(nodes)
                .toList();
    }
}
