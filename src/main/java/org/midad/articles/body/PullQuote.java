package org.midad.articles.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A sentence of the story set large, and whose it is. */
public record PullQuote(String key, String text, String attribution) implements Block {

    private static final int LONGEST = 2_000;

    static PullQuote read(Fields fields, String key) {
        fields.only("_type", "_key", "text", "attribution");
        return new PullQuote(key, fields.prose("text", LONGEST), fields.line("attribution", LONGEST));
    }

    @Override
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_type", "pullQuote")
                .put("_key", key)
                .put("text", text)
                .put("attribution", attribution);
    }
}
