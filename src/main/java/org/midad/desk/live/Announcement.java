package org.midad.desk.live;

import java.util.Optional;
import java.util.UUID;

/** What the database announced. */
sealed interface Announcement {

    /**
     * That something was done to an article, and to whom that is of any concern; what it was, the page asks for.
     *
     * @param kind {@code saved}, {@code moved}, {@code noted}, {@code held} by another, {@code scheduled}
     */
    record Change(UUID article, String desk, String kind) implements Announcement {}

    /** That somebody was told something, or has read it. */
    record Bell(String person) implements Announcement {}

    /** Empty where it makes no sense. */
    static Optional<Announcement> of(String text) {
        var words = text.split(" ", -1);
        if (words.length == 2 && words[0].equals("bell")) {
            return Optional.of(new Bell(words[1]));
        }
        try {
            return words.length == 3
                    ? Optional.of(new Change(UUID.fromString(words[0]), words[1], words[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
