package org.midad.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.midad.language.Dates;

/**
 * An instant as people of a newsroom read it.
 *
 * @param iso for machines
 * @param day with the month's name
 * @param time hour and minute
 * @param brief both, by the newsroom's clock
 * @param full both, with the zone
 */
public record Moment(String iso, String day, String time, String brief, String full) {

    static Moment of(Instant instant, ZoneId zone, Locale language) {
        return new Moment(
                instant.toString(),
                Dates.day(instant, zone, language),
                Dates.time(instant, zone, language),
                Dates.dayAndLocalTime(instant, zone, language),
                Dates.dayAndTime(instant, zone, language));
    }
}
