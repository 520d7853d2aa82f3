package org.midad.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of the answer; null where there was none
 * @param failure null where it arrived
 * @param askedWait what the receiver asked for
 */
record Outcome(
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable Duration askedWait,
        Duration took) {

    private static final int GONE = 410;

    boolean arrived() {
        return failure == null;
    }

    /** The receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
