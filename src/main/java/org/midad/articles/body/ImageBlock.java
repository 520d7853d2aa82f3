package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Finding;
import org.midad.platform.Findings;

/**
 * An image between the paragraphs; its own caption, alt and credit go before those the image has by itself.
 *
 * @param picture what readers get of it; absent while it is only worked on
 */
public record ImageBlock(
        String key,
        String image,
        @Nullable String caption,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable FocalPoint focalPoint,
        @Nullable Picture picture)
        implements Block {

    ImageBlock(
            String key,
            String image,
            @Nullable String caption,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable FocalPoint focalPoint) {
        this(key, image, caption, alt, credit, focalPoint, null);
    }

    ImageBlock showing(Picture seen) {
        return new ImageBlock(key, image, caption, alt, credit, focalPoint, seen);
    }

    /** The centre of interest, 0..1 from the top left. */
    public record FocalPoint(double x, double y) {

        static FocalPoint read(JsonNode node, String pointer, Findings findings) {
            var fields = new Fields(node, pointer, findings).only("x", "y");
            return new FocalPoint(fields.fraction("x"), fields.fraction("y"));
        }
    }

    private static final int LONGEST = 2_000;

    static ImageBlock read(Fields fields, String key, JsonNode node, String pointer, Findings findings) {
        fields.only("_type", "_key", "image", "caption", "alt", "credit", "focalPoint");
        return new ImageBlock(
                key,
                fields.id("image"),
                fields.optionalLine("caption", LONGEST),
                fields.optionalLine("alt", LONGEST),
                fields.optionalLine("credit", LONGEST),
                fields.has("focalPoint")
                        ? FocalPoint.read(node.path("focalPoint"), Finding.below(pointer, "focalPoint"), findings)
                        : null);
    }

    @Override
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("_type", "image")
                .put("_key", key)
                .put("image", image);
        if (picture != null) {
            picture.describe(json);
            return json;
        }
        putIfThere(json, "caption", caption);
        putIfThere(json, "alt", alt);
        putIfThere(json, "credit", credit);
        if (focalPoint != null) {
            json.putObject("focalPoint").put("x", focalPoint.x()).put("y", focalPoint.y());
        }
        return json;
    }

    private static void putIfThere(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    @Override
    public String text() {
        var said = picture == null ? caption : picture.caption();
        return said == null ? "" : said;
    }
}
