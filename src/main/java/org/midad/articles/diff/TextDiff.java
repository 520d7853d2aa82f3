package org.midad.articles.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import org.midad.language.Words;

/**
 * Compares two texts word by word: a word with other vowels or another hamza is another word, clitics stay with theirs,
 * and punctuation is compared by itself.
 */
public final class TextDiff {

    // Comparing takes time by the square of what differs; two texts of this many pieces take some ten milliseconds.
    private static final int MOST_PIECES = 4_000;

    private TextDiff() {}

    /** The segments that lead from one text to the other; none for two empty texts. */
    public static List<Segment> between(String before, String after) {
        if (before.equals(after)) {
            return new Segments().equal(before).done();
        }
        var left = Words.pieces(before);
        var right = Words.pieces(after);
        int start = sameAtStart(left, right);
        int end = sameAtEnd(left.subList(start, left.size()), right.subList(start, right.size()));
        var segments = new Segments().equal(String.join("", left.subList(0, start)));
        compare(left.subList(start, left.size() - end), right.subList(start, right.size() - end), segments);
        return segments.equal(String.join("", left.subList(left.size() - end, left.size())))
                .done();
    }

    private static int sameAtStart(List<String> left, List<String> right) {
        int same = 0;
        while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> left, List<String> right) {
        return sameAtStart(left.reversed(), right.reversed());
    }

    private static void compare(List<String> left, List<String> right, Segments segments) {
        if (left.size() + right.size() > MOST_PIECES) {
            segments.deleted(String.join("", left)).inserted(String.join("", right));
            return;
        }
        var deltas = DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            String was = String.join("", delta.getSource().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                segments.equal(was);
            } else {
                segments.deleted(was).inserted(String.join("", delta.getTarget().getLines()));
            }
        }
    }
}
