package org.midad.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A credit line as IPTC-IIM data sets (IIM 4.2) in UTF-8, which the first of them says. */
final class Iim {

    /** Bytes; the standard asks for 32 to 128, but a name cut in two helps nobody and no reader minds. */
    private static final int LONGEST = 1_000;

    private static final byte[] UTF_8_MARKER = {0x1B, '%', 'G'};

    private Iim() {}

    static byte[] block(CreditLine line) {
        var out = new ByteArrayOutputStream();
        dataSet(out, 1, 90, UTF_8_MARKER);
        text(out, 80, line.creator());
        text(out, 110, line.credit());
        text(out, 116, line.copyright());
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int number, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            dataSet(out, 2, number, cut(value.strip()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void dataSet(ByteArrayOutputStream out, int envelope, int number, byte[] value) {
        out.write(0x1C);
        out.write(envelope);
        out.write(number);
        out.write(value.length >> 8);
        out.write(value.length);
        out.writeBytes(value);
    }

    private static String cut(String value) {
        var end = value.length();
        while (value.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            end = value.offsetByCodePoints(end, -1);
        }
        return value.substring(0, end);
    }
}
