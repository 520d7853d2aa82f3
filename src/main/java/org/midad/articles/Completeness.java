package org.midad.articles;

import java.util.ArrayList;
import java.util.List;

/** What an article must have before a colleague is asked to look at it. */
final class Completeness {

    private Completeness() {}

    /** The content fields that are missing, in reading order. */
    static List<String> missing(Content content) {
        var missing = new ArrayList<String>();
        if (content.headline() == null) {
            missing.add("headline");
        }
        if (content.bylines().isEmpty()) {
            missing.add("bylines");
        }
        if (content.body() == null || content.body().text().isBlank()) {
            missing.add("body");
        }
        if (content.section() == null) {
            missing.add("section");
        }
        if (content.sites().isEmpty()) {
            missing.add("sites");
        }
        return missing;
    }
}
