package org.midad.desk.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.midad.articles.Note;
import org.midad.articles.NoteResource.Range;

/** Reads where in the text a note is. */
final class Ranges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Ranges() {}

    /** Of a note that is on a range. */
    static Range of(Note.View note) {
        try {
            return JSON.readValue(note.range(), Range.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored range cannot be read", e);
        }
    }
}
