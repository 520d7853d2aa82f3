package org.midad.images.darkroom;

import java.util.OptionalLong;

/** Where the picture ends in its file, by its container's own account. */
final class PictureEnd {

    private PictureEnd() {}

    /** Empty where the format has no end of its own, or the file ends before it. */
    static OptionalLong find(Bytes file, Format format) {
        var end =
                switch (format) {
                    case JPEG -> jpeg(file);
                    case PNG -> png(file);
                    case WEBP -> 8 + (file.littleNumber(4, 4) + 1) / 2 * 2;
                    case TIFF, HEIC, AVIF -> -1;
                };
        return end < 0 || end > file.size() ? OptionalLong.empty() : OptionalLong.of(end);
    }

    /** Behind the first EOI that is not inside a segment. */
    private static long jpeg(Bytes file) {
        var at = 2L;
        while (at < file.size()) {
            if (file.at(at) != 0xFF) {
                at++; // coded pixels, or the rubbish some cameras leave between segments
                continue;
            }
            var marker = file.at(at + 1);
            if (marker == 0xD9) {
                return at + 2;
            }
            at += hasLength(marker) ? 2 + Math.max(2, file.number(at + 2, 2)) : marker == 0xFF ? 1 : 2;
        }
        return -1;
    }

    /** Stuffed zeros, restarts and the start of image stand alone. */
    private static boolean hasLength(int marker) {
        return marker > 0x01 && marker < 0xFF && !(marker >= 0xD0 && marker <= 0xD8);
    }

    private static long png(Bytes file) {
        var at = 8L;
        while (at < file.size()) {
            var length = file.number(at, 4);
            if (length < 0) {
                return -1;
            }
            if (file.has(at + 4, "IEND")) {
                return at + 12 + length;
            }
            at += 12 + length;
        }
        return -1;
    }
}
