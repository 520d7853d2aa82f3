package org.midad.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.ImageBlock;
import org.midad.images.Described;
import org.midad.images.darkroom.FocalPoint;

/**
 * A picture in a story; what the story does not say itself, the picture says.
 *
 * @param place {@code leadImage}, or {@code body/} and the key of its block
 * @param pointer where it stands in the content as JSON
 */
public record ImageUse(
        String place,
        String pointer,
        UUID image,
        @Nullable String caption,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable FocalPoint focalPoint) {

    static final String LEAD = "leadImage";

    /** The place of a block of the body. */
    public static String place(ImageBlock block) {
        return "body/" + block.key();
    }

    public boolean isLead() {
        return place.equals(LEAD);
    }

    /** The point around which it is cropped in this story. */
    public FocalPoint focus(Described described) {
        return focalPoint == null ? described.focalPoint() : focalPoint;
    }

    static List<ImageUse> in(Content content) {
        var uses = new ArrayList<ImageUse>();
        var lead = content.leadImage();
        if (lead != null && lead.image() != null) {
            var focus = lead.focalPoint();
            uses.add(new ImageUse(
                    LEAD,
                    "/" + LEAD,
                    UUID.fromString(lead.image()),
                    lead.caption(),
                    lead.alt(),
                    lead.credit(),
                    focus == null ? null : new FocalPoint(focus.x(), focus.y())));
        }
        var blocks = content.body() == null ? List.of() : content.body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof ImageBlock block) {
                uses.add(of(block, "/body/" + i));
            }
        }
        return uses;
    }

    private static ImageUse of(ImageBlock block, String pointer) {
        var focus = block.focalPoint();
        return new ImageUse(
                place(block),
                pointer,
                UUID.fromString(block.image()),
                block.caption(),
                block.alt(),
                block.credit(),
                focus == null ? null : new FocalPoint(focus.x(), focus.y()));
    }
}
