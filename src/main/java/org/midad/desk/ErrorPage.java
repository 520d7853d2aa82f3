package org.midad.desk;

import java.util.Locale;
import org.midad.language.Direction;

/** Something could not be done or shown, and why. */
public record ErrorPage(Locale language, int status, String title, String detail) {

    public String lang() {
        return language.toLanguageTag();
    }

    public String dir() {
        return Direction.of(language).html();
    }

    public Words words() {
        return Words.in(language);
    }
}
