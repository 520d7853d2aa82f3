package org.midad.language;

import java.time.format.DecimalStyle;
import java.util.Locale;

/** The digits of a locale, as its newspapers print them: {@code ar-EG} ٢٠٢٦, {@code ar-MA} 2026; {@code -u-nu-} decides otherwise. */
public final class Digits {

    private Digits() {}

    /** A text with its decimal digits, of whatever script, in those of the locale. */
    public static String in(Locale locale, String text) {
        return shifted(text, DecimalStyle.of(locale).getZeroDigit());
    }

    /** A text with its decimal digits, of whatever script, in those of ASCII. */
    public static String ascii(String text) {
        return shifted(text, '0');
    }

    private static String shifted(String text, char zero) {
        var shifted = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? zero + Character.digit(c, 10) : c)
                .forEach(shifted::appendCodePoint);
        return shifted.toString();
    }
}
