package org.midad.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which way a text runs. */
public enum Direction {
    LTR,
    RTL;

    private static final Set<String> RTL_SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
    private static final Set<String> RTL_LANGUAGES = Set.of(
            "ar", "arc", "arz", "ckb", "dv", "fa", "he", "khw", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur",
            "yi");

    /** The direction of a locale's script; its language decides where no script is named. */
    public static Direction of(Locale locale) {
        boolean rtl = locale.getScript().isEmpty()
                ? RTL_LANGUAGES.contains(Locale.of(locale.getLanguage()).toLanguageTag())
                : RTL_SCRIPTS.contains(locale.getScript());
        return rtl ? RTL : LTR;
    }

    public static Direction of(String languageTag) {
        return of(Locale.forLanguageTag(languageTag));
    }

    /** The direction of the first strong character outside isolates (rules P2 and P3 of UAX 9), as {@code dir="auto"} does. */
    public static Optional<Direction> ofText(String text) {
        int isolates = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> isolates++;
                case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> isolates = Math.max(0, isolates - 1);
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (isolates == 0) {
                        return Optional.of(LTR);
                    }
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (isolates == 0) {
                        return Optional.of(RTL);
                    }
                }
                default -> {
                    // Digits, punctuation and marks have no say.
                }
            }
        }
        return Optional.empty();
    }

    /** The value of HTML's {@code dir}. */
    public String html() {
        return name().toLowerCase(Locale.ROOT);
    }
}
