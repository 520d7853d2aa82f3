package org.midad.desk.planning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a calendar shows.
 *
 * @param view {@code day}, {@code week} or {@code list}
 * @param first the first of them
 */
public record Span(String view, LocalDate date, LocalDate first, int length) {

    static final List<String> VIEWS = List.of("day", "week", "list");

    private static final int FORTNIGHT = 14;

    /** A week begins on Sunday where Arabic is spoken, else on Monday. */
    static Span of(@Nullable String view, @Nullable String date, LocalDate today, boolean arabic) {
        var day = date(date, today);
        if ("day".equals(view)) {
            return new Span("day", day, day, 1);
        }
        if ("list".equals(view)) {
            return new Span("list", day, day, FORTNIGHT);
        }
        var begin = TemporalAdjusters.previousOrSame(arabic ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY);
        return new Span("week", day, day.with(begin), 7);
    }

    private static LocalDate date(@Nullable String text, LocalDate today) {
        try {
            var day = text == null || text.isBlank() ? today : LocalDate.parse(text);
            return day.getYear() < 1900 || day.getYear() > 9990 ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }

    public List<LocalDate> days() {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(length).toList();
    }

    public LocalDate before() {
        return date.minusDays(length);
    }

    public LocalDate after() {
        return date.plusDays(length);
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant to(ZoneId zone) {
        return first.plusDays(length).atStartOfDay(zone).toInstant();
    }
}
