package org.midad.articles.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the spans of a paragraph with their marks nested so that a mark opens as seldom as possible: what goes on
 * longest is outermost, then links and unranked marks, then decorators by rank (the order of Portable Text's toolkit).
 */
final class SpanWriter {

    // Ranked marks come after the others; sub and sup have no rank in the toolkit.
    private static final List<String> RANKED = List.of("strong", "em", "code");
    // How ICU's root collation orders the alphabet of keys, case aside.
    private static final String COLLATION = "_-:.0123456789abcdefghijklmnopqrstuvwxyz";

    private final StringBuilder html;
    private final TextBlock block;
    private final List<String> open = new ArrayList<>();

    private SpanWriter(StringBuilder html, TextBlock block) {
        this.html = html;
        this.block = block;
    }

    static void write(StringBuilder html, TextBlock block) {
        var writer = new SpanWriter(html, block);
        for (int i = 0; i < block.children().size(); i++) {
            writer.turnTo(writer.nesting(i));
            html.append(Arrays.stream(block.children().get(i).text().split("\n", -1))
                    .map(Html::escape)
                    .collect(Collectors.joining("<br/>")));
        }
        writer.turnTo(new ArrayList<>());
    }

    /** Closes from the first open mark that is not wanted any more, and opens what is missing. */
    private void turnTo(List<String> wanted) {
        int kept = 0;
        while (kept < open.size() && wanted.remove(open.get(kept))) {
            kept++;
        }
        while (open.size() > kept) {
            html.append(closing(open.removeLast()));
        }
        for (String mark : wanted) {
            html.append(opening(mark));
            open.add(mark);
        }
    }

    /** The marks of a span, the outermost first. */
    private List<String> nesting(int index) {
        var marks = new ArrayList<>(block.children().get(index).marks());
        Map<String, Integer> runs =
                marks.stream().collect(Collectors.toMap(Function.identity(), mark -> run(mark, index)));
        marks.sort(Comparator.<String>comparingInt(mark -> -runs.getOrDefault(mark, 0))
                .thenComparingInt(RANKED::indexOf)
                .thenComparing(SpanWriter::collationKey)
                .thenComparing(SpanWriter::caseKey));
        return marks;
    }

    /** Over how many spans in a row a mark goes on from here. */
    private int run(String mark, int index) {
        int end = index + 1;
        while (end < block.children().size()
                && block.children().get(end).marks().contains(mark)) {
            end++;
        }
        return end - index;
    }

    private static String collationKey(String mark) {
        return mark.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> Character.toString((char) ('A' + COLLATION.indexOf(letter))))
                .collect(Collectors.joining());
    }

    // Of two keys that differ only in case the one with the earlier small letter comes first.
    private static String caseKey(String mark) {
        return mark.chars()
                .mapToObj(letter -> Character.isUpperCase(letter) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private String opening(String mark) {
        return block.link(mark)
                .map(link -> link.article().isPresent() ? "" : "<a href=\"" + Html.escape(link.href()) + "\">")
                .orElseGet(() -> "<" + mark + ">");
    }

    private String closing(String mark) {
        return block.link(mark)
                .map(link -> link.article().isPresent() ? "" : "</a>")
                .orElseGet(() -> "</" + mark + ">");
    }
}
