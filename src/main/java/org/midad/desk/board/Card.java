package org.midad.desk.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleView;
import org.midad.articles.Hands.Hand;
import org.midad.desk.Frame;
import org.midad.desk.Moment;
import org.midad.identity.Actor;
import org.midad.publishing.Schedule;
import org.midad.workflow.State;

/**
 * An article on the board.
 *
 * @param desk its name
 * @param section its name; empty where it has none yet
 * @param next what an editor has set to happen to it
 * @param today in the newsroom's zone
 */
public record Card(
        Frame frame,
        ArticleView.Summary article,
        String desk,
        String section,
        Hand hand,
        @Nullable Schedule next,
        LocalDate today) {

    // IPTC's urgency: 1 is a flash, 3 the last that cannot wait.
    private static final int PRESSING = 3;

    public String title() {
        var headline = article.headline();
        var slugline = article.slugline();
        if (headline != null) {
            return headline;
        }
        return slugline == null ? frame.words().get("board.untitled") : slugline;
    }

    public boolean isPressing() {
        var urgency = article.urgency();
        return urgency != null && urgency <= PRESSING;
    }

    public boolean isLate() {
        return next != null && next.state() != Schedule.State.PENDING;
    }

    /** The key of the word for what is to happen. */
    public String nextWord() {
        if (isLate()) {
            return "board.late";
        }
        return next != null && next.deed() == Schedule.Deed.UNPUBLISH ? "board.takedown" : "board.due";
    }

    public String lastName() {
        var last = hand.last() == null ? "" : hand.last();
        return last.equals(Actor.SCHEDULER.name()) ? frame.words().get("board.scheduler") : last;
    }

    /** Who reviews it; nobody does any more once it has been decided, though it remembers who did. */
    public @Nullable String reviewing() {
        return article.state() == State.IN_REVIEW ? hand.reviewing() : null;
    }

    public Moment changed() {
        return frame.moment(article.changedAt());
    }

    public boolean changedToday() {
        return article.changedAt().atZone(frame.zone()).toLocalDate().equals(today);
    }
}
