package org.midad.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list or of the feed, ready to send.
 *
 * @param head the feed's position when it was read
 * @param until when the next embargo of the site ends, and with it this page; null for none
 */
record Page(
        Answer answer, boolean isEmpty, long head, @Nullable Instant until) {

    /** One that is neither empty nor of the change feed. */
    static Page of(Answer answer, long head, Instant until) {
        return new Page(answer, false, head, until);
    }

    boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    int weight() {
        return answer.weight();
    }
}
