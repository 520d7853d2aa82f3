package org.midad.desk.review;

import org.midad.platform.InputError;

/**
 * A note as it was typed and could not be left, so that nothing of it is lost; or none yet.
 *
 * @param key of the block it is about; empty where it is about the article
 * @param fault what is wrong with it; empty where nothing is
 */
public record TypedNote(String key, String text, boolean blocking, int start, int end, String fault) {

    private static final int LONGEST = 4000;

    public static TypedNote none(String key) {
        return new TypedNote(key, "", false, 0, 0, "");
    }

    public TypedNote says(String words) {
        return new TypedNote(key, words, blocking, start, end, fault);
    }

    public TypedNote with(String why) {
        return new TypedNote(key, text, blocking, start, end, why);
    }

    /** What it says; throws where that is nothing, or too much. */
    public String words() {
        if (text.isBlank() || text.length() > LONGEST) {
            throw InputError.at("/text", "note.length", LONGEST);
        }
        return text.strip();
    }
}
