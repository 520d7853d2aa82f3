package org.midad.desk.review;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Note;
import org.midad.articles.NoteResource.Range;
import org.midad.desk.Frame;
import org.midad.language.Direction;
import org.midad.workflow.Action;

/**
 * What changed, beside the notes.
 *
 * @param sides side by side; else in one text
 * @param typed a note that could not be left as it is
 */
public record ReviewPage(
        Frame frame,
        Dossier dossier,
        Comparison comparison,
        boolean sides,
        @Nullable TypedNote typed) implements NotesOnPage {

    private static final Set<Action> HERE = Set.of(Action.CLAIM, Action.APPROVE, Action.RETURN, Action.SUBMIT);

    @Override
    public String dir() {
        return Direction.of(dossier.article().locale()).html();
    }

    @Override
    public List<Note.View> notes() {
        return dossier.notes();
    }

    /** What a reader of the changes decides. */
    public List<Step> steps() {
        return new ArticlePage(frame, dossier, null, null)
                .steps().stream().filter(step -> HERE.contains(step.action())).toList();
    }

    public LogWords says() {
        return new LogWords(frame.words());
    }

    /** The words of the block that a note is about; empty where it was left on others. */
    public String quote(Comparison.Row row, Note.View note) {
        var range = Range.of(note);
        var text = row.text();
        boolean whole = range.start() == 0 && range.end() >= text.length();
        boolean fits = range.start() >= 0 && range.start() < range.end() && range.end() <= text.length();
        return fits && !whole && note.revision().equals(comparison.now())
                ? text.substring(range.start(), range.end())
                : "";
    }

    public boolean isWith(int number) {
        return comparison.with() != null && comparison.with() == number;
    }

    /** Where a form leads back to: the same comparison. */
    public String back() {
        var shown = sides ? "view=sides" : "view=inline";
        return "review?" + shown + (comparison.with() == null ? "" : "&with=" + comparison.with());
    }
}
