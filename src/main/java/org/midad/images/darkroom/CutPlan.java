package org.midad.images.darkroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which renditions one picture gets, and how large the copy must be that all of them are made from.
 *
 * @param width of that copy, in pixels
 * @param height of that copy, in pixels
 */
public record CutPlan(int width, int height, List<Cut> cuts) {

    /** Libwebp encodes no longer side. */
    private static final int LONGEST_WEBP_SIDE = 16_383;

    public static CutPlan of(int width, int height, FocalPoint focus) {
        var cuts = Arrays.stream(Rendition.values())
                .flatMap(rendition -> cut(rendition, width, height, focus).stream())
                .toList();
        var scale = cuts.stream()
                .mapToDouble(cut -> Math.max(
                        cut.width() / (cut.area().width() * width),
                        cut.height() / (cut.area().height() * height)))
                .max()
                .orElse(1);
        return new CutPlan(scaled(width, Math.min(1, scale)), scaled(height, Math.min(1, scale)), cuts);
    }

    private static Optional<Cut> cut(Rendition rendition, int width, int height, FocalPoint focus) {
        if (rendition.crops()) {
            return Optional.of(crop(rendition, width, height, focus));
        }
        if (rendition.width() > width && rendition != Rendition.W320) {
            return Optional.empty();
        }
        var wide = Math.min(rendition.width(), width);
        return Optional.of(cut(rendition, Cut.Area.WHOLE, wide, scaled(height, (double) wide / width)));
    }

    private static Cut crop(Rendition rendition, int width, int height, FocalPoint focus) {
        var scale = Math.min((double) width / rendition.width(), (double) height / rendition.height());
        var share = new double[] {rendition.width() * scale / width, rendition.height() * scale / height};
        var area = new Cut.Area(start(focus.x(), share[0]), start(focus.y(), share[1]), share[0], share[1]);
        var shrink = Math.min(1, scale);
        return cut(rendition, area, scaled(rendition.width(), shrink), scaled(rendition.height(), shrink));
    }

    private static Cut cut(Rendition rendition, Cut.Area area, int width, int height) {
        var webp = Math.max(width, height) <= LONGEST_WEBP_SIDE;
        var formats = webp ? List.of(Format.WEBP, Format.JPEG) : List.of(Format.JPEG);
        return new Cut(rendition, area, width, height, formats);
    }

    /** Where a part begins that has the focal point in its middle, or as near to it as the picture's edge allows. */
    private static double start(double focus, double share) {
        return Math.max(0, Math.min(focus - share / 2, 1 - share));
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
