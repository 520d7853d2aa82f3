package org.midad.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.midad.platform.InputError;

/** The language of something written: a well-formed BCP 47 tag with a language that exists. */
public final class Locales {

    private Locales() {}

    public static String checked(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (java.util.Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Falls through to the one answer for what is no language tag.
        }
        throw InputError.at("/locale", "locale.form");
    }
}
