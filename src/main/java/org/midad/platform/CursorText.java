package org.midad.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** An opaque cursor: what a list needs to go on after its last entry, packed so that nobody is tempted to make one up. */
public final class CursorText {

    private static final String SEPARATOR = "\u001f";

    private CursorText() {}

    public static String of(Object... parts) {
        var text = String.join(
                SEPARATOR, java.util.Arrays.stream(parts).map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** The {@code count} parts of a cursor; anything that we did not make is an {@link InputError}. */
    public static List<String> parts(String cursor, int count) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1);
            if (parts.length == count) {
                return List.of(parts);
            }
        } catch (IllegalArgumentException e) {
            // Falls through: not Base64 is as wrong as the wrong number of parts.
        }
        throw refused();
    }

    /** The one answer to a cursor that no list of ours has given out. */
    public static InputError refused() {
        return InputError.at("after", "cursor.foreign");
    }
}
