package org.midad.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a previewed page shows it.
 *
 * @param colour its average colour, {@code #rrggbb}, which fills its place while it is not there
 * @param width of the whole picture in pixels; with the height its shape
 * @param src the picture itself in a {@code data:} address; absent where it is still being developed or the store is away
 */
public record Plate(
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        String colour,
        int width,
        int height,
        List<Print> prints,
        @Nullable String src) {

    /**
     * One size or crop of it that could be shown.
     *
     * @param name {@code w640}: the whole picture, so wide; {@code 16x9}: cut to that shape
     * @param type its media type
     * @param key its name in the store
     */
    public record Print(String name, String type, String key) {}

    Plate with(@Nullable String picture) {
        return new Plate(alt, caption, credit, colour, width, height, prints, picture);
    }

    public String altText() {
        return alt == null ? "" : alt;
    }

    public boolean isDescribed() {
        return caption != null || credit != null;
    }

    /** Nothing but its colour, in its shape: a style of its own would not be allowed on the page. */
    public String blank() {
        return "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22" + width + "%22 height=%22"
                + height + "%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22%23" + colour.substring(1)
                + "%22/%3E%3C/svg%3E";
    }
}
