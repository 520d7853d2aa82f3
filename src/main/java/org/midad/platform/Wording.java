package org.midad.platform;

import java.util.Locale;

/** Something that is said differently in each language. */
@FunctionalInterface
public interface Wording {

    String in(Locale language);
}
