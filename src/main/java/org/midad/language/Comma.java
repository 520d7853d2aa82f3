package org.midad.language;

import java.util.Locale;

/** What stands between the names of a list, with its space. */
public final class Comma {

    private Comma() {}

    public static String of(Locale language) {
        return language.getLanguage().equals("ar") ? "، " : ", ";
    }
}
