package org.midad.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates and times as news sites of a locale print them, by CLDR: its month names (نوفمبر, تشرين الثاني, نونبر) and its
 * digits ({@link Digits}), always of the Gregorian calendar.
 */
public final class Dates {

    private Dates() {}

    /** {@code 23 نوفمبر 2026}, {@code ٢٣ نوفمبر ٢٠٢٦}, {@code 23 November 2026}. */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), instant, zone, locale);
    }

    /** The same with the day of the week. */
    public static String weekday(Instant instant, ZoneId zone, Locale locale) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), instant, zone, locale);
    }

    /** Hour and minute: {@code 6:05 م}. */
    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), instant, zone, locale);
    }

    /** Day and time, for those who know whose clock is meant. */
    public static String dayAndLocalTime(Instant instant, ZoneId zone, Locale locale) {
        return format(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), instant, zone, locale);
    }

    /** Day and time with the name of the zone: a time without it misleads readers abroad. */
    public static String dayAndTime(Instant instant, ZoneId zone, Locale locale) {
        return dayAndLocalTime(instant, zone, locale) + " (" + zoneName(instant, zone, locale) + ")";
    }

    /** The name of the zone with its season: {@code توقيت شرق أوروبا الصيفي}. */
    public static String zoneName(Instant instant, ZoneId zone, Locale locale) {
        return format(DateTimeFormatter.ofPattern("zzzz", Locale.ROOT), instant, zone, locale);
    }

    private static String format(DateTimeFormatter formatter, Instant instant, ZoneId zone, Locale locale) {
        // CLDR parts time and AM by a narrow hard space in some locales: many Arabic fonts lack it.
        return formatter
                .localizedBy(locale)
                .format(instant.atZone(zone))
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }
}
