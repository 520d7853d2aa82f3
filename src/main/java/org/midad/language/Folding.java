package org.midad.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one definition of what counts as the same text in search and in addresses, whatever the writer's habits:
 * vowels, hamza seats, taa marbuta and alef maqsura, Persian letters, digits, Latin case and accents.
 *
 * <p>Everything that compares folded text gets it from here; SQL does not fold. Folding twice changes nothing.
 */
public final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final char TATWEEL = '\u0640';

    private Folding() {}

    public static String fold(String text) {
        // NFKD takes hamza and accents off their letters and presentation forms back to letters.
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(apart.length());
        boolean dropsMarks = true;
        for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
            int letter = apart.codePointAt(i);
            if (isMark(letter)) {
                if (!dropsMarks) {
                    folded.appendCodePoint(letter);
                }
            } else if (letter != TATWEEL && Character.getType(letter) != Character.FORMAT) {
                dropsMarks = losesMarks(letter);
                folded.appendCodePoint(fold(letter));
            }
        }
        String spaced = SPACES.matcher(folded).replaceAll(" ").strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    // In Indic scripts marks are vowels, and in Cyrillic they make another letter.
    private static boolean losesMarks(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case ARABIC, HEBREW, SYRIAC, LATIN, GREEK, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    private static int fold(int letter) {
        return switch (letter) {
            case 'ٱ', 'ٲ', 'ٳ' -> 'ا';
            case 'ى', 'ی', 'ے', 'ۍ', 'ې' -> 'ي';
            case 'ة', 'ۃ', 'ہ', 'ھ', 'ە' -> 'ه';
            case 'ک', 'ڪ' -> 'ك';
            case 'ı' -> 'i';
            default ->
                Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(letter, 10)
                        : letter;
        };
    }
}
