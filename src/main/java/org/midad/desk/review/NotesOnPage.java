package org.midad.desk.review;

import java.util.List;
import org.midad.articles.Note;
import org.midad.desk.Frame;

/** A page that shows an article's notes. */
interface NotesOnPage {

    Frame frame();

    /** The direction of the article's language. */
    String dir();

    List<Note.View> notes();

    /** Those still to be dealt with. */
    default List<Note.View> openNotes() {
        return notes().stream().filter(note -> note.resolvedAt() == null).toList();
    }

    default List<Note.View> closedNotes() {
        return notes().stream().filter(note -> note.resolvedAt() != null).toList();
    }
}
