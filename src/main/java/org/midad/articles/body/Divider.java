package org.midad.articles.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A pause between two parts of a story. */
public record Divider(String key) implements Block {

    static Divider read(Fields fields, String key) {
        fields.only("_type", "_key");
        return new Divider(key);
    }

    @Override
    public ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("_type", "divider").put("_key", key);
    }

    @Override
    public String text() {
        return "";
    }
}
