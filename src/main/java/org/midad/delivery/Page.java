package org.midad.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list or of the feed, ready to send.
 *
 * @param head the feed's position when it was read
 * @param until when the next embargo of the site ends, and with it this page; null for none
 * @param next where a follower goes on; null for pages that are not of the feed
 */
record Page(
        Answer answer,
        boolean isEmpty,
        long head,
        @Nullable Instant until,
        @Nullable FeedCursor next) {

    /** One that is neither empty nor of the change feed. */
    static Page of(Answer answer, long head, Instant until) {
        return new Page(answer, false, head, until, null);
    }

    boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    int weight() {
        return answer.weight();
    }
}
