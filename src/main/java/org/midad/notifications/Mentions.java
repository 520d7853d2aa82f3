package org.midad.notifications;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds whom a text names, as in {@code "@reporter, please look"}. */
final class Mentions {

    // In Arabic a word may begin right before it, as in "و@editor"; an address of e-mail has Latin letters there.
    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9._+-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*)");

    // The end of a sentence is not part of the name.
    private static final Pattern AFTER = Pattern.compile("[._@+-]+$");

    private Mentions() {}

    /** User names, as Keycloak keeps them: in small letters. */
    static Set<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> AFTER.matcher(found.group(1)).replaceFirst("").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
