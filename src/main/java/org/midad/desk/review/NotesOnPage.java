package org.midad.desk.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Note;
import org.midad.desk.Frame;

/** A page that shows an article's notes. */
interface NotesOnPage {

    Frame frame();

    /** The direction of the article's language. */
    String dir();

    List<Note.View> notes();

    @Nullable
    TypedNote typed();

    /** What a form for a note begins with. */
    default TypedNote typed(String key) {
        var typed = typed();
        return typed != null && typed.key().equals(key) ? typed : TypedNote.none(key);
    }

    /** What a form for an answer begins with. */
    default TypedNote typed(UUID note) {
        return typed(note.toString());
    }

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
