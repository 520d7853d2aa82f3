package org.midad.delivery;

import java.text.Normalizer;
import java.util.Locale;

/** How slugs are compared until the language floor folds them. */
final class Slug {

    private Slug() {}

    static String folded(String slug) {
        return Normalizer.normalize(slug, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
