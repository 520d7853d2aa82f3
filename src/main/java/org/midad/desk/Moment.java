package org.midad.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.midad.language.Dates;

/** An instant as people of a newsroom read it; a page has hundreds, each written in one or two of these ways. */
public record Moment(Instant instant, ZoneId zone, Locale language) {

    /** For machines. */
    public String iso() {
        return instant.toString();
    }

    /** With the month's name. */
    public String day() {
        return Dates.day(instant, zone, language);
    }

    /** Hour and minute. */
    public String time() {
        return Dates.time(instant, zone, language);
    }

    /** Day and time, by the newsroom's clock. */
    public String brief() {
        return Dates.dayAndLocalTime(instant, zone, language);
    }

    /** Day and time, with the zone. */
    public String full() {
        return Dates.dayAndTime(instant, zone, language);
    }
}
