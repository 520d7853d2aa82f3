package org.midad.articles.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A word of the newsroom to its readers, set apart from the story. */
public record Notice(String key, Kind kind, String text) implements Block {

    /** What the word is about: a change after publication, or the story itself. */
    public enum Kind {
        UPDATE,
        CORRECTION,
        CLARIFICATION,
        RETRACTION,
        NOTE,
        INFO,
        WARNING
    }

    private static final int LONGEST = 5_000;

    static Notice read(Fields fields, String key) {
        fields.only("_type", "_key", "kind", "text");
        return new Notice(key, fields.oneOf("kind", Kind.class), fields.prose("text", LONGEST));
    }

    @Override
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_type", "notice")
                .put("_key", key)
                .put("kind", Fields.word(kind))
                .put("text", text);
    }
}
