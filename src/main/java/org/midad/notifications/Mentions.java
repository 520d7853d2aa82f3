package org.midad.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds whom a text names, as in {@code "@reporter, please look"}. */
public final class Mentions {

    // In Arabic a word may begin right before it, as in "و@editor"; an address of e-mail has Latin letters there. What
    // ends a
    // sentence is not part of the name.
    private static final Pattern MENTION =
            Pattern.compile("(?<![A-Za-z0-9._+-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@+-]*[\\p{L}\\p{N}])?)");

    private Mentions() {}

    /** A stretch of a text; {@code isName} with the sign before it. */
    public record Part(String text, boolean isName) {}

    /** User names, as Keycloak keeps them: in small letters. */
    static Set<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The whole text, so that names can be set apart: at the beginning of one they must not decide which way it runs. */
    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        int end = 0;
        for (var found : MENTION.matcher(text).results().toList()) {
            parts.add(new Part(text.substring(end, found.start()), false));
            parts.add(new Part(found.group(), true));
            end = found.end();
        }
        parts.add(new Part(text.substring(end), false));
        return parts;
    }
}
