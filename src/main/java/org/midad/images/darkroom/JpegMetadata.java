package org.midad.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Replaces all metadata of a JPEG, profile and comments included, by XMP and IPTC-IIM. */
final class JpegMetadata {

    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PHOTOSHOP = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IIM_RESOURCE = {'8', 'B', 'I', 'M', 4, 4, 0, 0, 0, 0};

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int START_OF_SCAN = 0xDA;

    private final byte[] in;
    private final ByteArrayOutputStream out;

    private JpegMetadata(byte[] jpeg) {
        in = jpeg;
        out = new ByteArrayOutputStream(jpeg.length + 4096);
    }

    /** Empty ones leave none. */
    static byte[] replaced(byte[] jpeg, byte[] xmp, byte[] iim) {
        return new JpegMetadata(jpeg).write(xmp, iim);
    }

    private byte[] write(byte[] xmp, byte[] iim) {
        out.write(in, 0, 2);
        var at = 2;
        // JFIF wants to be first.
        if (marker(at) == APP0) {
            at = copy(at);
        }
        if (xmp.length > 0) {
            put(APP1, XMP, xmp);
        }
        if (iim.length > 0) {
            put(APP13, PHOTOSHOP, resource(iim));
        }
        while (marker(at) != START_OF_SCAN) {
            at = isMetadata(marker(at)) ? next(at) : copy(at);
        }
        out.write(in, at, in.length - at);
        return out.toByteArray();
    }

    /** Of the application's segments only Adobe's short one says how to read the pixels. */
    private static boolean isMetadata(int marker) {
        return marker == COMMENT || marker >= APP0 && marker <= APP15 && marker != APP14;
    }

    private int marker(int at) {
        return in[at + 1] & 0xFF;
    }

    private int next(int at) {
        return at + 2 + ((in[at + 2] & 0xFF) << 8 | in[at + 3] & 0xFF);
    }

    private int copy(int at) {
        out.write(in, at, next(at) - at);
        return next(at);
    }

    private void put(int marker, byte[] name, byte[] content) {
        var length = 2 + name.length + content.length;
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(name);
        out.writeBytes(content);
    }

    private static byte[] resource(byte[] iim) {
        var resource = new ByteArrayOutputStream();
        resource.writeBytes(IIM_RESOURCE);
        resource.write(iim.length >> 8);
        resource.write(iim.length);
        resource.writeBytes(iim);
        if (iim.length % 2 != 0) {
            resource.write(0);
        }
        return resource.toByteArray();
    }
}
