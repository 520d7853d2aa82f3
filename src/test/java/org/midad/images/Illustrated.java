package org.midad.images;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.midad.Piece;

/** Stories with pictures, for tests. */
public final class Illustrated {

    private Illustrated() {}

    /** With this picture on top, and those between the paragraphs. */
    public static ObjectNode content(String headline, String lead, String... between) {
        var content = Piece.content(headline);
        content.putObject("leadImage").put("image", lead);
        for (int i = 0; i < between.length; i++) {
            block(content, "i" + i, between[i]);
        }
        return content;
    }

    public static ObjectNode block(ObjectNode content, String key, String image) {
        return content.withArray("body")
                .addObject()
                .put("_type", "image")
                .put("_key", key)
                .put("image", image);
    }
}
