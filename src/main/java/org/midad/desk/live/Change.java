package org.midad.desk.live;

import java.util.Optional;
import java.util.UUID;

/**
 * That something was done to an article, and to whom that is of any concern; what it was, the page asks for.
 *
 * @param kind {@code saved}, {@code moved}, {@code held} by another, {@code scheduled}
 */
record Change(UUID article, String desk, String kind) {

    /** What the database announced; empty where that makes no sense. */
    static Optional<Change> of(String announcement) {
        var words = announcement.split(" ", -1);
        try {
            return words.length == 3
                    ? Optional.of(new Change(UUID.fromString(words[0]), words[1], words[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
