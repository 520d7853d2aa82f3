package org.midad.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages Midad itself speaks, and which of them a request asks for. */
public final class Languages {

    public static final Locale ARABIC = Locale.of("ar");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, ARABIC);

    private Languages() {}

    /**
     * The best of ours for an {@code Accept-Language} header (RFC 9110, 12.5.4); English where it names neither, as
     * what sends none is a program.
     */
    public static Locale wanted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
