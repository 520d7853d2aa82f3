package org.midad.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart into words, spaces and signs.
 *
 * <p>A word keeps its vowels, its clitics (و، ال، ب) and its joiners; a number keeps its decimal and thousands signs; an
 * apostrophe inside a word belongs to it. Every other sign stands by itself.
 */
public final class Words {

    private enum Kind {
        WORD,
        SPACE,
        SIGN
    }

    private Words() {}

    /** All pieces in order; together they are the text again. */
    public static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /** How many words are in a text, numbers among them. */
    public static int count(String text) {
        return (int) pieces(text).stream().filter(Words::isWord).count();
    }

    public static boolean isWord(String piece) {
        return kind(piece.codePointAt(0)) == Kind.WORD;
    }

    private static int end(String text, int start) {
        var kind = kind(text.codePointAt(start));
        int end = after(text, start);
        while (end < text.length() && goesOn(text, kind, end)) {
            end = after(text, end);
        }
        return end;
    }

    private static boolean goesOn(String text, Kind kind, int at) {
        int next = text.codePointAt(at);
        return switch (kind) {
            case WORD -> kind(next) == Kind.WORD || staysInside(next) || joins(text, at);
            case SPACE -> kind(next) == Kind.SPACE;
            case SIGN -> staysInside(next);
        };
    }

    private static int after(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    private static Kind kind(int character) {
        if (Character.isLetterOrDigit(character)) {
            return Kind.WORD;
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) ? Kind.SPACE : Kind.SIGN;
    }

    /** Vowels and accents, and the joiners of Persian words and of emoji. */
    private static boolean staysInside(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> character == 0x200C || character == 0x200D;
        };
    }

    private static boolean joins(String text, int at) {
        int after = after(text, at);
        if (after >= text.length()) {
            return false;
        }
        int left = text.codePointBefore(at);
        int right = text.codePointAt(after);
        return switch (text.codePointAt(at)) {
            case '.', ',', '٫', '٬' -> Character.isDigit(left) && Character.isDigit(right);
            case '\'', '’' -> Character.isLetter(left) && Character.isLetter(right);
            default -> false;
        };
    }
}
