package org.midad.images.darkroom;

import java.io.IOException;
import java.util.List;

/** What decodes, scales and encodes: one engine. It finds the original in the workplace and leaves its files there. */
interface Enlarger {

    String name();

    /** Checks the size by the header against {@link Limits}, then decodes all of it once. */
    Picture look(Workplace place, Format format) throws Unusable, IOException;

    /** Writes {@link #fileName} of each cut as JPEG and, where it {@link Cut#fitsWebp}, as WebP; none has metadata. */
    List<Cut> enlarge(Workplace place, Format format, FocalPoint focus) throws Unusable, IOException;

    static String fileName(Cut cut, Format format) {
        return cut.rendition().key() + "." + format.extension();
    }
}
