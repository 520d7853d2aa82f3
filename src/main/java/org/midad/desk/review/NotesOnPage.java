package org.midad.desk.review;

import java.util.List;
import java.util.stream.Stream;
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
        return threads().filter(note -> note.resolvedAt() == null).toList();
    }

    default List<Note.View> closedNotes() {
        return threads().filter(note -> note.resolvedAt() != null).toList();
    }

    /** The notes that answer no other; those that do stand below them. */
    private Stream<Note.View> threads() {
        return notes().stream().filter(note -> note.replyTo() == null);
    }
}
