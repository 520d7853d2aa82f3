package org.midad.desk.review;

import java.util.EnumSet;
import java.util.Set;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;
import org.midad.workflow.Rule;

/** What the form of an action asks for. */
enum Ask {
    NOTE,
    REASON,
    TIME,
    /** An instant that may be left out: at once, then. */
    PERHAPS_TIME,
    TAKEDOWN,
    CHANGE,
    SITES;

    /** What the action's rows in the table want to be given, and what else can be said with it. */
    static Set<Ask> of(Action action, boolean wasPublic) {
        var asks = EnumSet.noneOf(Ask.class);
        action.rows().stream()
                .filter(row -> row.matter() == Matter.ARTICLE)
                .flatMap(row -> row.provided().stream())
                .forEach(rule -> add(asks, rule, wasPublic));
        switch (action) {
            case PUBLISH, SCHEDULE -> asks.addAll(EnumSet.of(TAKEDOWN, SITES));
            case UNPUBLISH -> asks.add(PERHAPS_TIME);
            case EDIT,
                    SUBMIT,
                    RECALL,
                    CLAIM,
                    RETURN,
                    APPROVE,
                    UNSCHEDULE,
                    REVISE,
                    KILL,
                    WITHDRAW,
                    SPIKE,
                    RESTORE,
                    BREAK_GLASS,
                    VIEW,
                    COMMENT,
                    SHARE,
                    HOLD,
                    LIFT_HOLD,
                    LIFT_EMBARGO -> {}
        }
        return asks;
    }

    private static void add(Set<Ask> asks, Rule rule, boolean wasPublic) {
        if (rule == Rule.NOTE_GIVEN) {
            asks.add(NOTE);
        } else if (rule == Rule.REASON_GIVEN) {
            asks.add(REASON);
        } else if (rule == Rule.TIME_AHEAD) {
            asks.add(TIME);
        } else if (rule == Rule.CHANGE_EXPLAINED && wasPublic) {
            asks.add(CHANGE);
        }
    }
}
