package org.midad.images.darkroom;

/**
 * The blocks of metadata in a picture file, empty where there is none: taken out by us, each with a largest size, so that
 * what then reads them never sees the file.
 *
 * @param exif a TIFF structure; of a TIFF file the file itself
 * @param iim IPTC-IIM data sets
 * @param xmp an XML document
 */
record Packets(Bytes exif, Bytes iim, Bytes xmp) {

    /** Bytes of one block; the longest XMP of a real picture, with Photoshop's history, is some hundred kilobytes. */
    static final int LONGEST = 1 << 20;

    static final Bytes NONE = Bytes.of(new byte[0]);

    static Packets of(Bytes file, Format format) {
        return switch (format) {
            case JPEG -> JpegPackets.of(file);
            case PNG -> pngPackets(file);
            case WEBP -> webpPackets(file);
            case TIFF -> new Packets(file, NONE, NONE);
            case HEIC, AVIF -> new HeifItems(file).packets();
        };
    }

    /** A block of that size, or none where the file ends before or it is too long. */
    static Bytes part(Bytes file, long at, long length) {
        var whole = at >= 0 && length > 0 && length <= LONGEST && at + length <= file.size();
        return whole ? Bytes.of(file.copy(at, length)) : NONE;
    }

    private static Packets pngPackets(Bytes file) {
        var exif = NONE;
        var xmp = NONE;
        for (long at = 8, length = file.number(at, 4); length >= 0; at += 12 + length, length = file.number(at, 4)) {
            if (file.has(at + 4, "eXIf")) {
                exif = part(file, at + 8, length);
            }
            // Keyword, flag and method of compression (XMP is never compressed), two empty texts.
            if (file.has(at + 4, "iTXtXML:com.adobe.xmp\0\0\0\0\0")) {
                xmp = part(file, at + 30, length - 22);
            }
        }
        return new Packets(exif, NONE, xmp);
    }

    private static Packets webpPackets(Bytes file) {
        var exif = NONE;
        var xmp = NONE;
        for (long at = 12, length = file.littleNumber(at + 4, 4);
                length >= 0;
                at += 8 + length + (length & 1), length = file.littleNumber(at + 4, 4)) {
            if (file.has(at, "EXIF")) {
                // Some writers put JPEG's mark in front.
                var mark = file.has(at + 8, "Exif\0\0") ? 6 : 0;
                exif = part(file, at + 8 + mark, length - mark);
            }
            if (file.has(at, "XMP ")) {
                xmp = part(file, at + 8, length);
            }
        }
        return new Packets(exif, NONE, xmp);
    }
}
