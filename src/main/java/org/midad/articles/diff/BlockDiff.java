package org.midad.articles.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Compares two lists of blocks, in the order of the later one; what was deleted stands where it stood.
 *
 * <p>Of the blocks that both lists have, as many as possible count as having stayed in place; the others have moved.
 */
final class BlockDiff {

    private final List<JsonNode> before;
    private final List<JsonNode> after;
    private final int[] partners;
    private final List<BlockChange> changes = new ArrayList<>();

    private BlockDiff(List<JsonNode> before, List<JsonNode> after) {
        this.before = before;
        this.after = after;
        this.partners = BlockPairs.of(before, after);
    }

    static List<BlockChange> between(JsonNode before, JsonNode after) {
        var diff = new BlockDiff(list(before), list(after));
        diff.compare();
        return List.copyOf(diff.changes);
    }

    private static List<JsonNode> list(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false).toList();
    }

    private void compare() {
        var paired = new BitSet();
        IntStream.of(partners).filter(partner -> partner >= 0).forEach(paired::set);
        var unmoved = unmoved(paired);
        int passed = 0;
        for (int i = 0; i < after.size(); i++) {
            int partner = partners[i];
            if (partner < 0) {
                changes.add(BlockChange.inserted(after.get(i)));
                continue;
            }
            if (unmoved.get(partner)) {
                deletedBetween(passed, partner, paired);
                passed = partner;
            }
            changes.add(BlockChange.kept(before.get(partner), after.get(i), !unmoved.get(partner)));
        }
        deletedBetween(passed, before.size(), paired);
    }

    private void deletedBetween(int start, int end, BitSet paired) {
        IntStream.range(start, end)
                .filter(i -> !paired.get(i))
                .forEach(i -> changes.add(BlockChange.deleted(before.get(i))));
    }

    /** Which of the earlier blocks are in the same order in both lists. */
    private BitSet unmoved(BitSet paired) {
        var left = paired.stream().boxed().toList();
        var right =
                IntStream.of(partners).filter(partner -> partner >= 0).boxed().toList();
        var unmoved = (BitSet) paired.clone();
        for (AbstractDelta<Integer> delta :
                DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            delta.getSource().getLines().forEach(unmoved::clear);
        }
        return unmoved;
    }
}
