package org.midad.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.midad.platform.Words;

/**
 * Finds what readers could not see as it was approved: control characters, broken characters, and the controls of
 * UAX 9 that turn a text around.
 *
 * <p>Marks (LRM, RLM, ALM), joiners, and isolates and embeddings that are closed in their own line are kept: mixed text
 * needs them. Overrides are never kept, they show letters in another order than the one that was approved.
 */
public final class Legible {

    /** What is wrong, and in which of the parts. */
    public record Objection(int part, Words detail) {}

    private static final int LRE = 0x202A;
    private static final int RLE = 0x202B;
    private static final int PDF = 0x202C;
    private static final int LRO = 0x202D;
    private static final int RLO = 0x202E;
    private static final int LRI = 0x2066;
    private static final int FSI = 0x2068;
    private static final int PDI = 0x2069;

    private Legible() {}

    /** The objection to a text of any number of lines. */
    public static Optional<Words> objection(String text) {
        return objection(List.of(text)).map(Objection::detail);
    }

    /** The objection to a text that must stay on one line. */
    public static Optional<Words> objectionToLine(String text) {
        int newline = text.indexOf('\n');
        return newline < 0 ? objection(text) : Optional.of(Words.of("text.line-break", newline + 1));
    }

    /** The first objection to a text in parts, where an isolate may begin in one part and end in a later one. */
    public static Optional<Objection> objection(List<String> parts) {
        var open = new ArrayDeque<Integer>();
        for (int part = 0; part < parts.size(); part++) {
            String text = parts.get(part);
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                var detail = objection(text.codePointAt(i), i + 1, open);
                if (detail.isPresent()) {
                    return Optional.of(new Objection(part, detail.get()));
                }
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(parts.size() - 1, Words.of("text.never-closes", name(open.peek()))));
    }

    private static Optional<Words> objection(int character, int place, Deque<Integer> open) {
        return switch (character) {
            case '\n' ->
                open.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Words.of("text.open-at-line-break", name(open.peek()), place));
            case LRE, RLE, LRI, LRI + 1, FSI -> {
                open.push(character);
                yield Optional.empty();
            }
            case PDF, PDI -> {
                boolean closes = !open.isEmpty() && closerOf(open.pop()) == character;
                yield closes ? Optional.empty() : refused("text.closes-nothing", character, place);
            }
            case LRO, RLO -> refused("text.turns-around", character, place);
            default -> isNoText(character) ? refused("text.no-text", character, place) : Optional.empty();
        };
    }

    private static int closerOf(int opener) {
        return opener == LRE || opener == RLE ? PDF : PDI;
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isNoncharacter(character) || character == 0xFEFF || (character >= 0xFFF9 && character <= 0xFFFB);
        };
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static Optional<Words> refused(String key, int character, int place) {
        return Optional.of(Words.of(key, name(character), place));
    }

    private static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character) + " (" + Character.getName(character) + ")";
    }
}
