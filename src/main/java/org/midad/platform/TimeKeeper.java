package org.midad.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Where the time comes from: one injected clock, so that nothing reads it behind the rules' back. It ticks in microseconds,
 * as the database keeps no finer ones and a time must not change by being stored.
 */
public final class TimeKeeper {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }
}
