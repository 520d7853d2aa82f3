package org.midad.articles.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.midad.language.Folding;
import org.midad.language.Words;

/**
 * Finds which earlier block a later one comes from: the one with its key, else, for text that was pasted or rewritten by
 * another tool, the one most like it.
 */
final class BlockPairs {

    // Half the words in common; below that a reader sees two paragraphs, not one.
    private static final double ALIKE = 0.5;
    // Beyond this many pairs to look at, keys alone decide: bodies without any key in common are two bodies.
    private static final int MOST_PAIRS = 40_000;

    private record Pair(int left, int right, double likeness) {}

    private final List<JsonNode> before;
    private final List<JsonNode> after;
    private final int[] partners;
    private final BitSet taken = new BitSet();

    private BlockPairs(List<JsonNode> before, List<JsonNode> after) {
        this.before = before;
        this.after = after;
        this.partners = new int[after.size()];
        Arrays.fill(partners, -1);
    }

    /** For each later block the index of its earlier one, or -1. */
    static int[] of(List<JsonNode> before, List<JsonNode> after) {
        var pairs = new BlockPairs(before, after);
        pairs.byKey();
        pairs.byLikeness();
        return pairs.partners;
    }

    private void pair(int left, int right) {
        if (!taken.get(left) && partners[right] < 0) {
            partners[right] = left;
            taken.set(left);
        }
    }

    private void byKey() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < before.size(); i++) {
            places.putIfAbsent(identity(before.get(i)), i);
        }
        for (int i = 0; i < after.size(); i++) {
            var place = places.get(identity(after.get(i)));
            if (place != null) {
                pair(place, i);
            }
        }
    }

    private static String identity(JsonNode block) {
        return BlockText.type(block) + " " + BlockText.key(block);
    }

    private void byLikeness() {
        int[] left =
                IntStream.range(0, before.size()).filter(i -> !taken.get(i)).toArray();
        int[] right =
                IntStream.range(0, after.size()).filter(i -> partners[i] < 0).toArray();
        if ((long) left.length * right.length > MOST_PAIRS) {
            return;
        }
        var words = new IdentityHashMap<JsonNode, Map<String, Integer>>();
        var pairs = new ArrayList<Pair>();
        for (int l : left) {
            for (int r : right) {
                double likeness = likeness(before.get(l), after.get(r), words);
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(l, r, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        pairs.forEach(pair -> pair(pair.left(), pair.right()));
    }

    /** The share of words that two blocks of one type have in common, 0..1. */
    private static double likeness(JsonNode one, JsonNode other, Map<JsonNode, Map<String, Integer>> words) {
        if (!BlockText.type(one).equals(BlockText.type(other))) {
            return 0;
        }
        var left = words.computeIfAbsent(one, BlockPairs::words);
        var right = words.computeIfAbsent(other, BlockPairs::words);
        int all = total(left) + total(right);
        int common = left.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    // Folded: a paragraph whose spelling was put right is still the same paragraph.
    private static Map<String, Integer> words(JsonNode block) {
        var words = new HashMap<String, Integer>();
        Words.pieces(BlockText.of(block)).stream()
                .filter(Words::isWord)
                .forEach(word -> words.merge(Folding.fold(word), 1, Integer::sum));
        return words;
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
