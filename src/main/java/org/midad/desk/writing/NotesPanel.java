package org.midad.desk.writing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Note;
import org.midad.articles.Passages.Passage;
import org.midad.desk.Frame;
import org.midad.desk.review.TypedNote;

/**
 * The notes on an article that still wait for somebody, beside its text.
 *
 * @param etag what a save must bring: a note changes it, and changes no words
 * @param hash of the words that it stands for, as {@code slugline} is one of them
 * @param typed an answer that could not be left
 */
public record NotesPanel(
        Frame frame,
        UUID article,
        String etag,
        String hash,
        @Nullable String slugline,
        List<Thread> threads,
        @Nullable TypedNote typed) {

    /**
     * A note with the answers to it.
     *
     * @param passage the words it speaks of; nothing where it is on the article
     */
    public record Thread(
            Note.View note,
            List<Note.View> replies,
            @Nullable Passage passage) {

        /** Who broke the glass does not put away what asks somebody else to look. */
        public boolean mayBeResolvedBy(String person) {
            return !note.postReview() || !note.author().equals(person);
        }

        /** Whoever said something in it last. */
        public String lastAuthor() {
            return (replies.isEmpty() ? note : replies.getLast()).author();
        }
    }

    /** Where its forms send to, and where it is asked for anew. */
    public String path() {
        return "/desk/articles/" + article + "/write/notes";
    }

    public long blocking() {
        return threads.stream().filter(thread -> thread.note().blocking()).count();
    }

    public TypedNote typed(UUID note) {
        return typed != null && typed.key().equals(note.toString()) ? typed : TypedNote.none(note.toString());
    }
}
