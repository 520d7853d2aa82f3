package org.midad.desk.pictures;

import java.util.List;
import org.midad.images.ImageView;
import org.midad.images.darkroom.Cut;
import org.midad.images.darkroom.CutPlan;
import org.midad.images.darkroom.FocalPoint;

/**
 * What a crop leaves of a picture.
 *
 * @param key {@code 16x9}
 * @param ratio width over height
 * @param viewBox the part, in pixels of the original
 */
public record Crop(String key, double ratio, String viewBox) {

    static List<Crop> of(ImageView image, FocalPoint focus) {
        return CutPlan.of(image.width(), image.height(), focus).cuts().stream()
                .filter(cut -> cut.rendition().crops())
                .map(cut -> of(cut, image))
                .toList();
    }

    private static Crop of(Cut cut, ImageView image) {
        var area = cut.area();
        var box = List.of(
                Math.round(area.left() * image.width()),
                Math.round(area.top() * image.height()),
                Math.round(area.width() * image.width()),
                Math.round(area.height() * image.height()));
        var rendition = cut.rendition();
        return new Crop(
                rendition.key(),
                (double) rendition.width() / rendition.height(),
                String.join(" ", box.stream().map(String::valueOf).toList()));
    }
}
