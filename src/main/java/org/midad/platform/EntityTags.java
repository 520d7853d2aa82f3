package org.midad.platform;

import org.jspecify.annotations.Nullable;

/** Strong entity tags of what can be written, and the {@code If-Match} that every write must bring. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(Object state) {
        return "\"" + state + "\"";
    }

    /**
     * The tag the writer has seen. Missing is 428 (RFC 6585); so is {@code *}, as it would say "whatever is there" and
     * overwrite somebody's work.
     */
    public static String required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new Refusal(428, "if-match-missing");
        }
        return ifMatch.strip();
    }

    /** Whether one of the tags in an {@code If-Match} is this one, by strong comparison (RFC 9110, 13.1.1). */
    public static boolean match(String ifMatch, String current) {
        for (var tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(current)) {
                return true;
            }
        }
        return false;
    }
}
