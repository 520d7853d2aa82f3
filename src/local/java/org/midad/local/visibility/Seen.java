package org.midad.local.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the instant in the feed, which is a moment before the commit, to the first answer with it; by node. */
record Seen(List<List<Double>> millis) {

    static final String HEAD = """
            | publish to visible | node | p50 ms | p99 ms | max ms |
            |---|---|---|---|---|""";

    String row(String how) {
        var rows = new ArrayList<String>();
        for (int node = 0; node < millis.size(); node++) {
            var ascending = millis.get(node).stream().sorted().toList();
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f |",
                    how,
                    node + 1,
                    ascending.get(ascending.size() / 2),
                    ascending.get(ascending.size() * 99 / 100),
                    ascending.getLast()));
        }
        return String.join("\n", rows);
    }
}
