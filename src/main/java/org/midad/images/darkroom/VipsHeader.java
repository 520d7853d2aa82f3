package org.midad.images.darkroom;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.midad.images.darkroom.Unusable.Why;

/** What {@code vipsheader -a} tells of a picture: its upright size, whether it has an alpha channel and a colour profile. */
record VipsHeader(int width, int height, boolean transparent, boolean profiled) {

    /** Orientations from this one on lie on their side (EXIF 2.32, 4.6.4). */
    private static final int FIRST_LYING = 5;

    static VipsHeader parse(String listing) throws Unusable {
        var width = require(listing, "width");
        var height = require(listing, "height");
        var lying = number(listing, "orientation").orElse(1) >= FIRST_LYING;
        return new VipsHeader(
                lying ? height : width,
                lying ? width : height,
                transparent(listing),
                number(listing, "icc-profile-data").isPresent());
    }

    private static boolean transparent(String listing) throws Unusable {
        var bands = require(listing, "bands");
        var cmyk = Pattern.compile("^interpretation: cmyk$", Pattern.MULTILINE)
                .matcher(listing)
                .find();
        return cmyk ? bands > 4 : bands == 2 || bands > 3;
    }

    private static int require(String listing, String field) throws Unusable {
        return number(listing, field).orElseThrow(() -> new Unusable(Why.DAMAGED, "no " + field + " in the header"));
    }

    /** The first counts: what comes later may be a line of somebody's caption. */
    private static OptionalInt number(String listing, String field) {
        var found = Pattern.compile("^" + field + ": (\\d{1,9})( bytes of binary data)?$", Pattern.MULTILINE)
                .matcher(listing);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
