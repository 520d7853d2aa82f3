package org.midad.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What delivery knows of one picture.
 *
 * @param from not to be shown before
 * @param until not to be shown from then on
 * @param gone whether it was withdrawn, or its rights have been seen to end
 * @param used whether a live document shows it
 * @param files the last parts of its addresses, and how many bytes are behind each
 */
record Picture(@Nullable Instant from, @Nullable Instant until, boolean gone, boolean used, Map<String, Long> files) {

    static final Picture NONE = new Picture(null, null, false, false, Map.of());

    /** Whether readers may see it. */
    enum Standing {
        SHOWN,
        /** As if it did not exist. */
        HIDDEN,
        /** Was shown, and must not be kept. */
        GONE
    }

    Standing at(Instant now, String file) {
        if (!files.containsKey(file)) {
            return Standing.HIDDEN;
        }
        if (gone || (until != null && !now.isBefore(until))) {
            return Standing.GONE;
        }
        return used && (from == null || !now.isBefore(from)) ? Standing.SHOWN : Standing.HIDDEN;
    }

    int bytes(String file) {
        return Math.toIntExact(files.getOrDefault(file, 0L));
    }
}
