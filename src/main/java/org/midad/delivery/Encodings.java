package org.midad.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a reader takes gzip (RFC 9110, 12.5.3). */
final class Encodings {

    private Encodings() {}

    static boolean acceptsGzip(@Nullable String acceptEncoding) {
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
