package org.midad.images.darkroom;

import java.util.List;

/** One rendition of one picture, measured: which part of the upright picture, how large it becomes, and encoded how. */
public record Cut(Rendition rendition, Area area, int width, int height, List<Format> formats) {

    /** A part of a picture, as shares of its width and height. */
    public record Area(double left, double top, double width, double height) {

        static final Area WHOLE = new Area(0, 0, 1, 1);

        /** The same part in pixels of a picture of that size: at least one, and never outside. */
        Pixels in(int pictureWidth, int pictureHeight) {
            var w = clamp((int) Math.round(width * pictureWidth), 1, pictureWidth);
            var h = clamp((int) Math.round(height * pictureHeight), 1, pictureHeight);
            var x = clamp((int) Math.round(left * pictureWidth), 0, pictureWidth - w);
            var y = clamp((int) Math.round(top * pictureHeight), 0, pictureHeight - h);
            return new Pixels(x, y, w, h);
        }
    }

    record Pixels(int left, int top, int width, int height) {}

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(value, most));
    }
}
