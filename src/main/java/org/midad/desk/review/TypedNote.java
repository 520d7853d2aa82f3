package org.midad.desk.review;

/**
 * A note as it was typed and could not be left, so that nothing of it is lost; or none yet.
 *
 * @param key of the block it is about; empty where it is about the article
 * @param fault what is wrong with it; empty where nothing is
 */
public record TypedNote(String key, String text, boolean blocking, int start, int end, String fault) {

    static TypedNote none(String key) {
        return new TypedNote(key, "", false, 0, 0, "");
    }

    TypedNote with(String why) {
        return new TypedNote(key, text, blocking, start, end, why);
    }
}
