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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time as an editor means it: the hands of a clock in a zone of the IANA database, and the one instant that is.
 *
 * <p>A time that clocks skip is refused, and one that they show twice asks for its offset: guessing has sent stories out an
 * hour early. Fractions finer than a microsecond are cut, the database has no finer ones.
 */
public record WallClock(Instant instant, ZoneId zone, String text) {

    private static final String FORMS = "Must be a local time such as 2026-11-23T18:00, or one with its offset such as"
            + " 2026-11-23T18:00+03:00.";

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
            throw InputError.at(pointer, "Is missing.");
        }
        try {
            var instant = hasOffset(time)
                    ? OffsetDateTime.parse(time).toInstant()
                    : only(LocalDateTime.parse(time), id, pointer);
            return inCalendar(of(instant, id), pointer);
        } catch (DateTimeParseException e) {
            throw InputError.at(pointer, FORMS);
        }
    }

    private static ZoneId zone(@Nullable String zone) {
        if (zone == null) {
            throw InputError.at("/zone", "Is missing: a time needs its zone, such as Asia/Riyadh.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw InputError.at("/zone", "Is no zone of the IANA database, such as Asia/Riyadh.");
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

    private static String gap(LocalDateTime local, ZoneId zone, ZoneOffsetTransition change) {
        return local + " does not exist in " + zone + ": clocks go from " + change.getDateTimeBefore() + " to "
                + change.getDateTimeAfter() + ".";
    }

    private static String overlap(LocalDateTime local, ZoneId zone, List<ZoneOffset> offsets) {
        return local + " happens twice in " + zone + "; say which one is meant: "
                + offsets.stream()
                        .map(offset -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offset)))
                        .collect(Collectors.joining(" or "))
                + ".";
    }

    private static WallClock inCalendar(WallClock read, String pointer) {
        int year = read.instant().atZone(read.zone()).getYear();
        if (year < 1900 || year > 9998) {
            throw InputError.at(pointer, "Must be in the years 1900 to 9998.");
        }
        return read;
    }
}
