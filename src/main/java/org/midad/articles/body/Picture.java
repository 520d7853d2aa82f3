package org.midad.articles.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.ImageBlock.FocalPoint;

/**
 * An image as the readers of one story get it: in the story's words where it has its own, with all that is made of it.
 *
 * @param id the image's
 * @param width of the original in pixels, upright; with the height its shape
 * @param colour its average colour, {@code #rrggbb}, to fill the place until it comes
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Picture(
        String id,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        int width,
        int height,
        FocalPoint focalPoint,
        String colour,
        Rights rights,
        List<Rendition> renditions) {

    private static final String WEBP = "image/webp";
    private static final String JPEG = "image/jpeg";

    /** What is shown where a browser does not choose for itself, in pixels. */
    private static final int USUAL = 960;

    /**
     * Whose it is and what may be done with it, as far as that is known.
     *
     * @param digitalSourceType a URI of IPTC's vocabulary of that name: a photograph, an illustration, made by a machine
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rights(
            @Nullable String creator,
            @Nullable String copyright,
            @Nullable String usageTerms,
            @Nullable String digitalSourceType) {

        void describe(ObjectNode json) {
            json.put("creator", creator).put("copyright", copyright);
            json.put("usageTerms", usageTerms).put("digitalSourceType", digitalSourceType);
        }
    }

    /**
     * One size or crop of it.
     *
     * @param type its media type
     * @param name {@code w640}: the whole picture, so wide; {@code 16x9}: cut to that shape
     */
    public record Rendition(String url, int width, int height, String type, String name) {

        boolean isWhole() {
            return name.startsWith("w");
        }
    }

    /** The JPEG of this name. */
    public Optional<Rendition> jpeg(String name) {
        return renditions.stream()
                .filter(one -> one.type().equals(JPEG) && one.name().equals(name))
                .findFirst();
    }

    /** The JPEG of the whole picture that is as wide as wished, or comes nearest to it from below. */
    public Optional<Rendition> jpeg(int wished) {
        var wholes = renditions.stream()
                .filter(one -> one.isWhole() && one.type().equals(JPEG))
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
        return wholes.stream()
                .filter(one -> one.width() <= wished)
                .reduce((narrow, wide) -> wide)
                .or(() -> wholes.stream().findFirst());
    }

    Optional<Rendition> usual() {
        return jpeg(USUAL);
    }

    /** For browsers to choose from, narrow ones first. */
    Stream<Rendition> choice() {
        return renditions.stream()
                .filter(one -> one.isWhole() && one.type().equals(WEBP))
                .sorted(Comparator.comparingInt(Rendition::width));
    }

    void describe(ObjectNode json) {
        json.put("alt", alt).put("caption", caption).put("credit", credit);
        json.put("width", width).put("height", height);
        json.putObject("focalPoint").put("x", focalPoint.x()).put("y", focalPoint.y());
        json.put("colour", colour);
        rights.describe(json.putObject("rights"));
        var all = json.putArray("renditions");
        for (var one : renditions) {
            all.addObject()
                    .put("url", one.url())
                    .put("width", one.width())
                    .put("height", one.height())
                    .put("type", one.type())
                    .put("name", one.name());
        }
    }
}
