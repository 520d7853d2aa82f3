package org.midad.images.darkroom;

/** Makes a credit line the only metadata of an encoded print, whatever the encoder left in it. */
final class Signature {

    private static final byte[] NOTHING = {};

    private Signature() {}

    static byte[] sign(byte[] print, Format format, CreditLine line) {
        var signed = !line.equals(CreditLine.NONE);
        var xmp = signed ? Xmp.packet(line) : NOTHING;
        return format == Format.WEBP
                ? WebpMetadata.replaced(print, xmp)
                : JpegMetadata.replaced(print, xmp, signed ? Iim.block(line) : NOTHING);
    }
}
