package org.midad.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.midad.platform.InputError;
import org.midad.platform.WallClock;

/** Reads the instant to come that a page is asked for; pages of the past are not kept. */
final class Then {

    private Then() {}

    /** Nothing where the page as it is now is meant. */
    static @Nullable Instant of(@Nullable String at, ZoneId zone, Clock clock) {
        if (at == null || at.isBlank()) {
            return null;
        }
        var then = WallClock.read(at, zone.getId(), "at").instant();
        if (then.isBefore(clock.instant())) {
            throw InputError.at("at", "preview.past");
        }
        return then;
    }
}
