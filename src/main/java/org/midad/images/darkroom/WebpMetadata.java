package org.midad.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Replaces all metadata of a still WebP (RFC 9649), profile included, by an XMP packet. */
final class WebpMetadata {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int XMP_FLAG = 0x04;
    private static final int ALPHA_FLAG = 0x10;

    private final ByteBuffer in;
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    private WebpMetadata(byte[] webp) {
        in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** An empty packet leaves none. */
    static byte[] replaced(byte[] webp, byte[] xmp) {
        return new WebpMetadata(webp).write(xmp);
    }

    private byte[] write(byte[] xmp) {
        var pixels = 0;
        var alpha = -1;
        for (var at = HEAD; at + CHUNK_HEAD <= in.capacity(); at += CHUNK_HEAD + even(in.getInt(at + 4))) {
            switch (name(at)) {
                case "VP8 ", "VP8L" -> pixels = at;
                case "ALPH" -> alpha = at;
                default -> {} // what is not pixels is left behind
            }
        }
        if (xmp.length > 0 || alpha > 0) {
            putExtension(pixels, alpha > 0, xmp.length > 0);
        }
        if (alpha > 0) {
            copy(alpha);
        }
        copy(pixels);
        if (xmp.length > 0) {
            put("XMP ", xmp);
        }
        var file = ByteBuffer.allocate(HEAD + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin("RIFF")).putInt(4 + chunks.size()).put(latin("WEBP")).put(chunks.toByteArray());
        return file.array();
    }

    private void putExtension(int pixels, boolean alphaChunk, boolean xmp) {
        var lossless = name(pixels).equals("VP8L");
        var start = pixels + CHUNK_HEAD;
        // VP8L: a signature byte, 14 bits each of width and height less one, a bit for alpha. VP8: a frame tag of 3
        // bytes, a start code of 3, 14 bits each of width and height.
        var bits = lossless ? in.getInt(start + 1) : 0;
        var width = lossless ? bits & 0x3FFF : (in.getShort(start + 6) & 0x3FFF) - 1;
        var height = lossless ? bits >>> 14 & 0x3FFF : (in.getShort(start + 8) & 0x3FFF) - 1;
        var alpha = alphaChunk || (bits >>> 28 & 1) == 1;
        var flags = (alpha ? ALPHA_FLAG : 0) | (xmp ? XMP_FLAG : 0);
        put("VP8X", new byte[] {
            (byte) flags, 0, 0, 0, (byte) width, (byte) (width >> 8), 0, (byte) height, (byte) (height >> 8), 0
        });
    }

    private void copy(int chunk) {
        chunks.write(in.array(), chunk, CHUNK_HEAD + even(in.getInt(chunk + 4)));
    }

    private void put(String name, byte[] content) {
        chunks.writeBytes(latin(name));
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        chunks.writeBytes(length.array());
        chunks.writeBytes(content);
        if (content.length % 2 != 0) {
            chunks.write(0);
        }
    }

    private String name(int at) {
        return new String(in.array(), at, 4, StandardCharsets.US_ASCII);
    }

    private static byte[] latin(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static int even(int length) {
        return length + (length & 1);
    }
}
