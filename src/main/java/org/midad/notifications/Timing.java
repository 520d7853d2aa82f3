package org.midad.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody wants to have a thing by e-mail. */
@Schema(name = "MailTiming")
public enum Timing {
    @JsonProperty("atOnce")
    AT_ONCE,
    /** With all else of the hour. */
    @JsonProperty("hourly")
    HOURLY,
    /** With all else of the day, in the morning. */
    @JsonProperty("daily")
    DAILY,
    @JsonProperty("never")
    NEVER;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The instant that a letter written now goes out. */
    Optional<Instant> after(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        return switch (this) {
            case AT_ONCE -> Optional.of(now);
            case HOURLY -> Optional.of(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
            case DAILY -> Optional.of(nextMorning(here).toInstant());
            case NEVER -> Optional.empty();
        };
    }

    private static ZonedDateTime nextMorning(ZonedDateTime now) {
        var morning = now.with(MORNING);
        return morning.isAfter(now) ? morning : now.plusDays(1).with(MORNING);
    }
}
