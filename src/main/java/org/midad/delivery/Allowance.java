package org.midad.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much a client may ask: a bucket of tokens that fills steadily, kept as the one instant at which it will be full again
 * (the generic cell rate algorithm of ITU-T I.371).
 */
final class Allowance {

    private final long perToken;
    private final long whole;
    private final AtomicLong fullAt;

    /** @param now on the clock of {@link System#nanoTime} */
    Allowance(int perSecond, int burst, long now) {
        perToken = Duration.ofSeconds(1).toNanos() / perSecond;
        whole = perToken * burst;
        fullAt = new AtomicLong(now);
    }

    /**
     * What a request was told.
     *
     * @param left further requests that would be taken at once
     * @param pause until the next one is, zero where this one was taken
     */
    record Verdict(boolean taken, long left, Duration pause) {

        /** Whole seconds, as headers say them; a client that waits so long is not refused again. */
        long secondsToWait() {
            return pause.plusMillis(999).toSeconds();
        }
    }

    Verdict take(long now) {
        while (true) {
            long known = fullAt.get();
            long missing = Math.max(known - now, 0);
            if (missing > whole - perToken) {
                return new Verdict(false, 0, Duration.ofNanos(missing - (whole - perToken)));
            }
            if (fullAt.compareAndSet(known, now + missing + perToken)) {
                return new Verdict(true, (whole - missing - perToken) / perToken, Duration.ZERO);
            }
        }
    }
}
