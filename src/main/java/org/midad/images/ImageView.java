package org.midad.images;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.images.darkroom.Embedded;
import org.midad.workflow.State;

/**
 * An image as the newsroom's API shows it.
 *
 * @param locale the language of caption and alt text
 * @param width of the original in pixels, upright
 * @param bytes size of the original
 * @param hash SHA-256 of the original
 * @param colour average colour, to fill the place until the picture comes
 * @param content what editors say
 * @param embedded what is written in the file
 * @param described what holds: the editors' word, else the file's
 * @param renditions what is made of it so far around its focal point; for the newsroom's eyes, with one's token
 * @param developed whether all renditions are made
 * @param actions what the asking actor may do to it now
 * @param missing what must be said before it can be submitted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImageView(
        UUID id,
        State state,
        String desk,
        String locale,
        @Nullable String filename,
        String type,
        int width,
        int height,
        long bytes,
        String hash,
        String colour,
        int revision,
        ImageContent content,
        Embedded embedded,
        Described described,
        List<Rendition> renditions,
        boolean developed,
        List<String> actions,
        List<String> missing,
        List<String> contributors,
        List<String> authors,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        Instant createdAt,
        Instant changedAt) {

    /** A rendition for the newsroom's own eyes. */
    @Schema(name = "ImageRendition")
    public record Rendition(String name, String type, int width, int height, String url) {}

    /** The whole picture as WebP: the narrowest that is as wide as this, else the widest there is. */
    public Optional<Rendition> whole(int width) {
        var all = renditions.stream()
                .filter(one -> one.name().startsWith("w") && one.type().equals("image/webp"))
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
        return all.stream().filter(one -> one.width() >= width).findFirst().or(() -> all.stream()
                .reduce((narrow, wide) -> wide));
    }

    /** An image in the library. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ImageSummary")
    public record Summary(
            UUID id,
            State state,
            String desk,
            String locale,
            @Nullable String filename,
            @Nullable String caption,
            @Nullable String alt,
            @Nullable String credit,
            int width,
            int height,
            String colour,
            @Nullable Instant rightsUntil,
            Instant changedAt) {}
}
