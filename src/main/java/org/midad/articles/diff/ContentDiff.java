package org.midad.articles.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What leads from one content of an article to another, field by field; fields that are equal are not in it. */
public record ContentDiff(List<FieldChange> fields) {

    public static ContentDiff between(ObjectNode before, ObjectNode after) {
        var changes = new ArrayList<FieldChange>();
        compare("", before, after, changes);
        return new ContentDiff(List.copyOf(changes));
    }

    /** The body of the later one block by block, what stayed as it was included. */
    public static List<BlockChange> body(ObjectNode before, ObjectNode after) {
        return BlockDiff.between(before.path("body"), after.path("body"));
    }

    /** Only the names of the fields that differ, those of the content itself: cheap enough for every conflict. */
    public static List<String> fieldsThatDiffer(ObjectNode before, ObjectNode after) {
        return names(before, after).stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .toList();
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
        for (String name : names(before, after)) {
            var was = before.path(name);
            var is = after.path(name);
            if (!was.equals(is)) {
                compareField(path + name, was, is, changes);
            }
        }
    }

    private static void compareField(String field, JsonNode was, JsonNode is, List<FieldChange> changes) {
        if (was.isTextual() && is.isTextual()) {
            changes.add(new FieldChange.Text(field, TextDiff.between(was.asText(), is.asText())));
        } else if (was.isObject() && is.isObject()) {
            compare(field + ".", was, is, changes);
        } else if (field.equals("body") && was.isArray() && is.isArray()) {
            changes.add(new FieldChange.Blocks(field, BlockDiff.between(was, is)));
        } else {
            changes.add(new FieldChange.Value(field, was.isMissingNode() ? null : was, is.isMissingNode() ? null : is));
        }
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
