package org.midad.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cursor of lists that are ordered by id. */
public final class Cursors {

    private Cursors() {}

    public static @Nullable UUID id(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw CursorText.refused();
        }
    }
}
