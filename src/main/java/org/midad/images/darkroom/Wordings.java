package org.midad.images.darkroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what cameras and programs wrote into words: decoded, without control characters, of a sensible length. */
final class Wordings {

    private static final int LONGEST = 10_000;
    private static final int MOST_KEYWORDS = 200;

    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    private Wordings() {}

    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var short_ = text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)))
                : text;
        var clean =
                short_.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\uFFFE|\\uFEFF", "").strip();
        return clean.isEmpty() ? null : clean;
    }

    static List<String> clean(List<String> texts) {
        return texts.stream()
                .map(Wordings::clean)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    /** Several creators in one line. */
    static @Nullable String joined(List<String> texts) {
        return clean(String.join(", ", clean(texts)));
    }

    /**
     * The charset all these bytes seem to be in: UTF-8 where they are valid in it, else Windows' Arabic where the
     * letters beyond ASCII stand together as whole words do, else Windows' Latin, where they stand alone.
     */
    static Charset guess(Stream<byte[]> texts) {
        var sample = texts.limit(MOST_KEYWORDS).toList();
        if (sample.stream().allMatch(Wordings::isUtf8)) {
            return StandardCharsets.UTF_8;
        }
        var high = sample.stream().mapToLong(text -> count(text, false)).sum();
        var together = sample.stream().mapToLong(text -> count(text, true)).sum();
        return together * 2 > high ? WINDOWS_ARABIC : WINDOWS_LATIN;
    }

    private static long count(byte[] text, boolean beside) {
        var count = 0L;
        for (var i = 0; i < text.length; i++) {
            var neighbour = i > 0 && text[i - 1] < 0 || i + 1 < text.length && text[i + 1] < 0;
            if (text[i] < 0 && (!beside || neighbour)) {
                count++;
            }
        }
        return count;
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
