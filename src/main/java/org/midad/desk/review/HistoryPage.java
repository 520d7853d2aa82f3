package org.midad.desk.review;

import java.time.Instant;
import java.util.List;
import org.midad.desk.Frame;
import org.midad.workflow.Action;

/** What became of an article: its revisions and the log. */
public record HistoryPage(Frame frame, Dossier dossier, List<Past> revisions) {

    /** One revision. */
    public record Past(int number, String author, Instant savedAt, boolean current) {}

    public boolean mayRestore() {
        return dossier.may(Action.EDIT);
    }

    public LogWords says() {
        return new LogWords(frame.words());
    }
}
