package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Finding;
import org.midad.platform.Findings;

/** A run of text with the same marks: {@link Decorator}s by name, {@link Link}s by key. A line feed is a line break. */
public record Span(@Nullable String key, String text, List<String> marks) {

    private static final int LONGEST = 50_000;
    private static final int MOST_MARKS = 20;

    public Span {
        marks = List.copyOf(marks);
    }

    static Span read(JsonNode node, String pointer, Findings findings, Set<String> keys, Set<String> markKeys) {
        var fields = new Fields(node, pointer, findings).only("_type", "_key", "text", "marks");
        if (node.isObject() && !fields.type().equals("span")) {
            fields.refuse("_type", "span.type");
        }
        String key = fields.has("_key") ? fields.key(keys) : null;
        String text = fields.required("text");
        if (text.length() > LONGEST) {
            fields.refuse("text", "text.longer", LONGEST);
        }
        return new Span(key, text, marks(fields, Finding.below(pointer, "marks"), findings, markKeys));
    }

    private static List<String> marks(Fields fields, String pointer, Findings findings, Set<String> markKeys) {
        var marks = new ArrayList<String>();
        var seen = new HashSet<String>();
        var items = fields.items("marks", MOST_MARKS);
        for (int i = 0; i < items.size(); i++) {
            String mark = items.get(i).asText();
            if (!items.get(i).isTextual() || (Decorator.of(mark).isEmpty() && !markKeys.contains(mark))) {
                findings.add(Finding.below(pointer, i), "mark.unknown");
            } else if (!seen.add(mark)) {
                findings.add(Finding.below(pointer, i), "mark.twice", mark);
            }
            marks.add(mark);
        }
        return marks;
    }

    /** The same run without the marks that are neither decorators nor links of these keys. */
    Span keeping(Set<String> linkKeys) {
        return new Span(
                key,
                text,
                marks.stream()
                        .filter(mark -> Decorator.of(mark).isPresent() || linkKeys.contains(mark))
                        .toList());
    }

    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("_type", "span");
        if (key != null) {
            json.put("_key", key);
        }
        json.put("text", text);
        marks.forEach(json.putArray("marks")::add);
        return json;
    }
}
