package org.midad.articles.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes nested lists of flat items, as Portable Text's toolkit does: a deeper item opens a list inside the item before
 * it, a shallower one goes on with the list it belongs to, another kind on the same level begins a new list.
 */
final class ListTree {

    /** A list, or a block that is not in one. */
    sealed interface Node permits ListNode, Single {}

    record Single(Block block) implements Node {}

    record ListNode(ListItem.Kind kind, int level, List<Item> items) implements Node {

        private boolean isFor(ListItem item) {
            return item.kind() == kind && item.level() == level;
        }
    }

    /** An item with the lists inside it; a placeholder only carries a list that begins deeper than its level. */
    record Item(TextBlock block, boolean placeholder, List<ListNode> nested) {}

    private final List<Node> tree = new ArrayList<>();
    private @Nullable ListNode current;

    private ListTree() {}

    static List<Node> of(List<Block> blocks) {
        var tree = new ListTree();
        blocks.forEach(tree::add);
        return tree.tree;
    }

    private void add(Block block) {
        if (block instanceof TextBlock text && text.listItem() != null) {
            add(text, text.listItem());
        } else {
            tree.add(new Single(block));
            current = null;
        }
    }

    private void add(TextBlock block, ListItem item) {
        var list = current;
        if (list != null && item.level() > list.level()) {
            list.items().getLast().nested().add(begin(block, item, list.level() + 1));
            return;
        }
        var match = list == null ? null : matching(tree.getLast(), item, list);
        if (match == null) {
            tree.add(begin(block, item, 1));
        } else {
            match.items().add(new Item(block, false, new ArrayList<>()));
            current = match;
        }
    }

    /** The list now open if the item is of it, else, for a shallower item, the one among those around it. */
    private static @Nullable ListNode matching(Node last, ListItem item, ListNode open) {
        if (open.isFor(item)) {
            return open;
        }
        return item.level() < open.level() && last instanceof ListNode root ? matching(root, item) : null;
    }

    private static @Nullable ListNode matching(ListNode list, ListItem item) {
        if (list.isFor(item)) {
            return list;
        }
        var nested = list.items().getLast().nested();
        return nested.isEmpty() ? null : matching(nested.getLast(), item);
    }

    /** Lists from one level down to the item's; each above it has a placeholder for its only item. */
    private ListNode begin(TextBlock block, ListItem item, int level) {
        var list = new ListNode(item.kind(), level, new ArrayList<>());
        if (level == item.level()) {
            list.items().add(new Item(block, false, new ArrayList<>()));
            current = list;
        } else {
            var placeholder = new Item(block, true, new ArrayList<>());
            placeholder.nested().add(begin(block, item, level + 1));
            list.items().add(placeholder);
        }
        return list;
    }
}
