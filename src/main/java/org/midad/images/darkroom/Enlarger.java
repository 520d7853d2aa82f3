package org.midad.images.darkroom;

import java.io.IOException;
import java.util.List;

/** What decodes, scales and encodes: one engine. It finds the original in the workplace and leaves its files there. */
interface Enlarger {

    String name();

    /** Checks the size by the header against {@link Limits}, then decodes all of it once. */
    Picture look(Workplace place, Format format) throws Unusable, IOException;

    /** Writes {@link #fileName} of each cut in its formats. */
    List<Cut> enlarge(Workplace place, Format format, FocalPoint focus) throws Unusable, IOException;

    static Enlarger choose(LimitedChild children, Settings settings) {
        if (settings.engine() == Settings.Engine.JAVA) {
            return new JavaEnlarger(children, settings);
        }
        var vips = VipsEnlarger.find(children, settings);
        if (vips.isEmpty() && settings.engine() == Settings.Engine.LIBVIPS) {
            throw new IllegalStateException("libvips' tools vips and vipsheader are not on the path, or do not run");
        }
        return vips.orElseGet(() -> new JavaEnlarger(children, settings));
    }

    static String fileName(Cut cut, Format format) {
        return cut.rendition().key() + "." + format.extension();
    }
}
