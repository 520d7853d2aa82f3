package org.midad.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Percent;

/** Reads and writes the percent-encoded text in addresses (RFC 3986): slugs there are UTF-8, mostly Arabic. */
final class PathText {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private static final char REPLACEMENT = '\uFFFD';

    private PathText() {}

    /** The text of one piece of an address; null where it is not well-formed UTF-8, percent-encoded or as raw bytes. */
    static @Nullable String decoded(String encoded) {
        if (isPlain(encoded)) {
            return encoded;
        }
        var bytes = encoded.getBytes(ISO_8859_1);
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i];
            if (value == '%') {
                value = Percent.byteAt(bytes, i + 1, bytes.length);
                if (value < 0) {
                    return null;
                }
                i += 2;
            }
            bytes[count++] = (byte) value;
        }
        // Faster at every request than a decoder, which is asked only where this may have put in a replacement.
        var text = new String(bytes, 0, count, UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || isWellFormed(ByteBuffer.wrap(bytes, 0, count)) ? text : null;
    }

    private static boolean isWellFormed(ByteBuffer bytes) {
        try {
            UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text as it stands in an address that we give out. */
    static String encoded(String text) {
        var address = new StringBuilder(text.length() * 6);
        for (byte b : text.getBytes(UTF_8)) {
            if (UNRESERVED.indexOf(b & 0xFF) >= 0) {
                address.append((char) b);
            } else {
                address.append('%').append("%02X".formatted(b & 0xFF).toUpperCase(Locale.ROOT));
            }
        }
        return address.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
