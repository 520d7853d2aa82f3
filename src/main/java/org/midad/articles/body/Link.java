package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.midad.platform.Findings;

/** A link that spans refer to by its key; see {@link Address} for where it may lead. */
public record Link(String key, String href) {

    static Link read(JsonNode node, String pointer, Findings findings, Set<String> keys) {
        var fields = new Fields(node, pointer, findings).only("_type", "_key", "href");
        if (node.isObject() && !fields.type().equals("link")) {
            fields.refuse("_type", "link.type");
        }
        String key = fields.key(keys);
        if (Decorator.of(key).isPresent()) {
            fields.refuse("_key", "link.key-is-mark", key);
        }
        String href = fields.required("href");
        if (fields.isText("href")) {
            Address.objectionToLink(href).ifPresent(detail -> fields.refuse("href", detail));
        }
        return new Link(key, href);
    }

    /** The article of our own that it leads to. */
    public Optional<UUID> article() {
        return Address.article(href);
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_type", "link")
                .put("_key", key)
                .put("href", href);
    }
}
