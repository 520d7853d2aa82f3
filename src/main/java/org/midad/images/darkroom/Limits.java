package org.midad.images.darkroom;

import org.midad.images.darkroom.Unusable.Why;

/** How large a picture may be. */
final class Limits {

    static final long PIXELS = 60_000_000;
    static final int SIDE = 20_000;

    private Limits() {}

    static void check(long width, long height) throws Unusable {
        var size = width + " x " + height + " pixels";
        if (width < 1 || height < 1) {
            throw new Unusable(Why.DAMAGED, size);
        }
        if (width > SIDE || height > SIDE) {
            throw new Unusable(Why.TOO_LONG_A_SIDE, size);
        }
        if (width * height > PIXELS) {
            throw new Unusable(Why.TOO_MANY_PIXELS, size);
        }
    }
}
