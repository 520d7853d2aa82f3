package org.midad.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What is sent compressed, to whoever takes it so. */
public final class Gzip {

    private Gzip() {}

    public static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether a reader takes it (RFC 9110, 12.5.3). */
    public static boolean isTaken(@Nullable String acceptEncoding) {
        if (acceptEncoding == null || acceptEncoding.isEmpty()) {
            return false;
        }
        if (acceptEncoding.indexOf(';') < 0 && acceptEncoding.startsWith("gzip")) {
            return acceptEncoding.length() == 4 || ", ".indexOf(acceptEncoding.charAt(4)) >= 0;
        }
        boolean any = false;
        for (var coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            int parameters = coding.indexOf(';');
            var name = (parameters < 0 ? coding : coding.substring(0, parameters)).strip();
            boolean wanted = parameters < 0 || !isZero(coding.substring(parameters + 1));
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return wanted;
            }
            any |= name.equals("*") && wanted;
        }
        return any;
    }

    private static boolean isZero(String parameter) {
        var weight = parameter.strip();
        try {
            return weight.startsWith("q=")
                    && Double.parseDouble(weight.substring(2).strip()) == 0;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
