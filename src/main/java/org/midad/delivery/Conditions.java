package org.midad.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a reader already holds what would be sent (RFC 9110, 13.1), and how dates are written in headers (5.6.7). */
final class Conditions {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Conditions() {}

    static boolean notModified(
            @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, String etag, @Nullable Instant modified) {
        if (ifNoneMatch != null) {
            return names(ifNoneMatch, etag);
        }
        return ifModifiedSince != null && modified != null && heldSince(ifModifiedSince, modified);
    }

    static String date(Instant at) {
        return DATE.format(at);
    }

    /** The weak comparison that If-None-Match asks for: {@code W/} makes no difference. */
    private static boolean names(String field, String etag) {
        if (field.equals(etag) || field.strip().equals("*")) {
            return true;
        }
        for (int at = field.indexOf(etag); at >= 0; at = field.indexOf(etag, at + 1)) {
            if (startsValue(field, at) && endsValue(field, at + etag.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsValue(String field, int at) {
        int before = at >= 2 && field.startsWith("W/", at - 2) ? at - 2 : at;
        return before == 0 || ", \t".indexOf(field.charAt(before - 1)) >= 0;
    }

    private static boolean endsValue(String field, int end) {
        return end == field.length() || ", \t".indexOf(field.charAt(end)) >= 0;
    }

    private static boolean heldSince(String field, Instant modified) {
        try {
            var since = Instant.from(DATE.parse(field));
            return !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
