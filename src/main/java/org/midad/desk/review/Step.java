package org.midad.desk.review;

import java.util.List;
import java.util.Set;
import org.midad.workflow.Action;

/**
 * An action as the panel offers it.
 *
 * @param form as it was sent and not carried out, else blank
 * @param objections why it was not carried out, or why it cannot be
 */
public record Step(Action action, Set<Ask> asks, StepForm form, List<String> objections, boolean possible) {

    private static final Set<Action> USUAL =
            Set.of(Action.SUBMIT, Action.CLAIM, Action.APPROVE, Action.PUBLISH, Action.REVISE);
    private static final Set<Action> GRAVE =
            Set.of(Action.UNPUBLISH, Action.KILL, Action.SPIKE, Action.BREAK_GLASS, Action.HOLD);

    /** What cannot simply be taken back, so that it is asked once more before. */
    static final Set<Action> CONFIRMED =
            Set.of(Action.UNPUBLISH, Action.KILL, Action.SPIKE, Action.BREAK_GLASS, Action.LIFT_EMBARGO);

    public String key() {
        return action.key();
    }

    public String look() {
        return USUAL.contains(action) ? "primary" : GRAVE.contains(action) ? "danger" : "";
    }

    public boolean isPlain() {
        return asks.isEmpty();
    }

    /** Whether its form stands open: it was tried and is to be corrected. */
    public boolean isOpen() {
        return !objections.isEmpty();
    }

    public boolean asks(String what) {
        return asks.contains(Ask.valueOf(what));
    }

    /** Whether a time is asked for at all, and so its zone. */
    public boolean hasTime() {
        return asks.contains(Ask.TIME) || asks.contains(Ask.PERHAPS_TIME) || asks.contains(Ask.TAKEDOWN);
    }
}
