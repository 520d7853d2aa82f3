package org.midad.preview;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.Picture;
import org.midad.articles.body.Picture.Rendition;

/** Makes the pictures of teasers. */
final class Covers {

    private static final String WEBP = "image/webp";

    /** What is shown where a browser does not choose for itself, in pixels. */
    private static final int USUAL = 640;

    private Covers() {}

    static FrontPage.@Nullable Cover of(@Nullable Picture picture) {
        if (picture == null) {
            return null;
        }
        var widths = picture.renditions().stream()
                .filter(one -> one.type().equals(WEBP) && one.name().startsWith("w"))
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
        return widths.stream()
                .filter(one -> one.width() >= USUAL)
                .findFirst()
                .or(() -> widths.reversed().stream().findFirst())
                .map(usual -> new FrontPage.Cover(
                        picture.alt() == null ? "" : picture.alt(),
                        picture.credit(),
                        picture.width(),
                        picture.height(),
                        usual.url(),
                        widths.stream()
                                .map(one -> one.url() + " " + one.width() + "w")
                                .collect(joining(", ")),
                        quarters(picture.focalPoint().x()),
                        quarters(picture.focalPoint().y())))
                .orElse(null);
    }

    private static long quarters(double share) {
        return Math.round(share * 4);
    }
}
