package org.midad.images.darkroom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as metadata writes them, in ISO 8601; what no calendar knows is none. */
final class TakenDates {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[:-]?(\\d{2})(?:[:-]?(\\d{2}))?)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

    private TakenDates() {}

    /** XMP's {@code 2024-03-05T14:30+03:00}, EXIF's {@code 2024:03:05 14:30:00}. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.strip().split("[T ]", 2);
        return of(parts[0], parts.length > 1 ? parts[1] : null);
    }

    /** IIM's {@code 20240305} and {@code 143000+0300}, and all that {@link #of(String)} takes. */
    static @Nullable String of(@Nullable String date, @Nullable String time) {
        var day = date == null ? null : DATE.matcher(date.strip());
        if (day == null || !day.matches() || !isDay(day.group(1), day.group(2), day.group(3))) {
            return null;
        }
        if (day.group(3) == null) {
            return day.group(2) == null ? day.group(1) : day.group(1) + "-" + day.group(2);
        }
        return day.group(1) + "-" + day.group(2) + "-" + day.group(3) + clock(time);
    }

    private static String clock(@Nullable String text) {
        var time = text == null ? null : TIME.matcher(text.strip());
        if (time == null || !time.matches()) {
            return "";
        }
        var seconds = time.group(3) == null ? "00" : time.group(3);
        try {
            LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), Integer.parseInt(seconds));
        } catch (DateTimeException e) {
            return "";
        }
        var zone = time.group(4) == null ? "" : time.group(4).replaceFirst("^(...)(\\d\\d)$", "$1:$2");
        return "T" + time.group(1) + ":" + time.group(2) + ":" + seconds + zone;
    }

    private static boolean isDay(String year, @Nullable String month, @Nullable String day) {
        try {
            LocalDate.of(number(year), number(month), number(day));
            return number(year) > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
