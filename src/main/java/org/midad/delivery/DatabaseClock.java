package org.midad.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The database's time, by which embargoes end: all nodes agree on it, whatever their own clocks say. */
@Singleton
class DatabaseClock {

    private final Clock clock = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** Takes over what the database has just told; its answer is some milliseconds old, so we are never early. */
    void set(Instant database) {
        ahead = Duration.between(clock.instant(), database);
    }

    Instant now() {
        return clock.instant().plus(ahead);
    }
}
