package org.midad.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as an editor means it: the hands of a clock in a zone of the IANA database, and the one instant that is.
 *
 * <p>A time that clocks skip is refused, and one that they show twice asks for its offset: guessing has sent stories out an
 * hour early. Fractions finer than a microsecond are cut, the database has no finer ones.
 */
public record WallClock(Instant instant, ZoneId zone, String text) {

    public static WallClock of(Instant instant, ZoneId zone) {
        var exact = instant.truncatedTo(ChronoUnit.MICROS);
        return new WallClock(exact, zone, LocalDateTime.ofInstant(exact, zone).toString());
    }

    /** Reads {@code 2026-03-29T02:30} in a zone, or an RFC 3339 time with its offset; otherwise an {@link InputError}. */
    public static WallClock read(@Nullable String time, @Nullable String zone) {
        return read(time, zone, "/dueAt");
    }

    /** The same for a time that was sent in another place than {@code /dueAt}. */
    public static WallClock read(@Nullable String time, @Nullable String zone, String pointer) {
        var id = zone(zone);
        if (time == null) {
            throw InputError.at(pointer, "missing");
        }
        try {
            var instant = hasOffset(time)
                    ? OffsetDateTime.parse(time).toInstant()
                    : only(LocalDateTime.parse(time), id, pointer);
            return inCalendar(of(instant, id), pointer);
        } catch (DateTimeParseException e) {
            throw InputError.at(pointer, "time.form");
        }
    }

    private static ZoneId zone(@Nullable String zone) {
        if (zone == null) {
            throw InputError.at("/zone", "zone.missing");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw InputError.at("/zone", "zone.unknown");
        }
        return ZoneId.of(zone);
    }

    private static boolean hasOffset(String time) {
        int clock = time.toUpperCase(Locale.ROOT).indexOf('T') + 1;
        return time.substring(clock).chars().anyMatch(c -> c == '+' || c == '-' || c == 'Z' || c == 'z');
    }

    private static Instant only(LocalDateTime local, ZoneId zone, String pointer) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.getFirst());
        }
        var change = Optional.ofNullable(zone.getRules().getTransition(local)).orElseThrow();
        throw InputError.at(pointer, offsets.isEmpty() ? gap(local, zone, change) : overlap(local, zone, offsets));
    }

    private static Words gap(LocalDateTime local, ZoneId zone, ZoneOffsetTransition change) {
        return Words.of("time.skipped", local, zone, change.getDateTimeBefore(), change.getDateTimeAfter());
    }

    private static Words overlap(LocalDateTime local, ZoneId zone, List<ZoneOffset> offsets) {
        var first = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offsets.getFirst()));
        var second = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offsets.getLast()));
        return Words.of("time.doubled", local, zone, first, second);
    }

    private static WallClock inCalendar(WallClock read, String pointer) {
        int year = read.instant().atZone(read.zone()).getYear();
        if (year < 1900 || year > 9998) {
            throw InputError.at(pointer, "time.years");
        }
        return read;
    }
}
