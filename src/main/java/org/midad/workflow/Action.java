package org.midad.workflow;

import static org.midad.workflow.Part.CHIEF;
import static org.midad.workflow.Part.CLAIMANT;
import static org.midad.workflow.Part.CONTRIBUTOR;
import static org.midad.workflow.Part.DESK;
import static org.midad.workflow.Part.EDITOR;
import static org.midad.workflow.Part.SCHEDULER;
import static org.midad.workflow.Part.SUBMITTER;
import static org.midad.workflow.Rule.AFTER_EMBARGO;
import static org.midad.workflow.Rule.CHANGE_EXPLAINED;
import static org.midad.workflow.Rule.COMPLETE;
import static org.midad.workflow.Rule.EMBARGO;
import static org.midad.workflow.Rule.EMBARGO_OVER;
import static org.midad.workflow.Rule.LEGAL_HOLD;
import static org.midad.workflow.Rule.NOTE_GIVEN;
import static org.midad.workflow.Rule.NOT_OWN_WORK;
import static org.midad.workflow.Rule.NO_BLOCKING_NOTE;
import static org.midad.workflow.Rule.NO_LEGAL_HOLD;
import static org.midad.workflow.Rule.NO_OPEN_VERSION;
import static org.midad.workflow.Rule.REASON_GIVEN;
import static org.midad.workflow.Rule.SEALED;
import static org.midad.workflow.Rule.TIME_AHEAD;
import static org.midad.workflow.State.APPROVED;
import static org.midad.workflow.State.DRAFT;
import static org.midad.workflow.State.IN_REVIEW;
import static org.midad.workflow.State.KILLED;
import static org.midad.workflow.State.PUBLISHED;
import static org.midad.workflow.State.RETURNED;
import static org.midad.workflow.State.SCHEDULED;
import static org.midad.workflow.State.SPIKED;
import static org.midad.workflow.State.SUBMITTED;
import static org.midad.workflow.State.UNPUBLISHED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The workflow: what may be done to an article, in which states, with what outcome, by whom, provided what. Nothing else
 * in Midad knows this; API, desk, documentation and tests are driven by it.
 */
public enum Action {
    // spotless:off
    //          in which states                           outcome           by whom                      provided
    EDIT(
        row(in(DRAFT, RETURNED),                          stays(),          by(CONTRIBUTOR, EDITOR)      ),
        row(in(IN_REVIEW),                                stays(),          by(CLAIMANT)                 )),
    SUBMIT(
        row(in(DRAFT, RETURNED),                          to(SUBMITTED),    by(CONTRIBUTOR, EDITOR),     COMPLETE)),
    RECALL(
        row(in(SUBMITTED),                                to(DRAFT),        by(SUBMITTER)                )),
    CLAIM(
        row(in(SUBMITTED),                                to(IN_REVIEW),    by(EDITOR)                   )),
    RETURN(
        row(in(SUBMITTED, IN_REVIEW, APPROVED),           to(RETURNED),     by(EDITOR),                  NOTE_GIVEN)),
    APPROVE(
        row(in(IN_REVIEW),                                to(APPROVED),     by(EDITOR),                  COMPLETE, NOT_OWN_WORK, NO_BLOCKING_NOTE, NO_LEGAL_HOLD)),
    SCHEDULE(
        row(in(APPROVED),                                 to(SCHEDULED),    by(EDITOR),                  TIME_AHEAD, AFTER_EMBARGO, SEALED, NO_LEGAL_HOLD, CHANGE_EXPLAINED)),
    UNSCHEDULE(
        row(in(SCHEDULED),                                to(APPROVED),     by(EDITOR)                   )),
    PUBLISH(
        row(in(APPROVED, SCHEDULED, UNPUBLISHED),         to(PUBLISHED),    by(EDITOR, SCHEDULER),       SEALED, EMBARGO_OVER, NO_LEGAL_HOLD, CHANGE_EXPLAINED)),
    REVISE(
        row(in(PUBLISHED, UNPUBLISHED),                   stays(),          by(DESK),                    NO_OPEN_VERSION)),
    UNPUBLISH(
        row(in(PUBLISHED),                                to(UNPUBLISHED),  by(EDITOR, SCHEDULER),       REASON_GIVEN)),
    KILL(
        row(in(PUBLISHED, UNPUBLISHED),                   to(KILLED),       by(EDITOR, CHIEF),           REASON_GIVEN)),
    SPIKE(
        row(in(DRAFT),                                    to(SPIKED),       by(CONTRIBUTOR, EDITOR)      ),
        row(in(SUBMITTED, IN_REVIEW, RETURNED, APPROVED, SCHEDULED),
                                                          to(SPIKED),       by(EDITOR)                   )),
    RESTORE(
        row(in(SPIKED),                                   stays(),          by(EDITOR),                  NO_OPEN_VERSION),
        row(in(KILLED),                                   stays(),          by(CHIEF),                   NO_OPEN_VERSION)),
    BREAK_GLASS(
        row(in(DRAFT, SUBMITTED, IN_REVIEW, RETURNED),    to(PUBLISHED),    by(CHIEF),                   REASON_GIVEN, COMPLETE, EMBARGO_OVER, NO_LEGAL_HOLD)),
    VIEW(
        row(any(),                                        stays(),          by(DESK)                     )),
    COMMENT(
        row(any(),                                        stays(),          by(DESK)                     )),
    SHARE(
        row(in(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, APPROVED, SCHEDULED, PUBLISHED, UNPUBLISHED),
                                                          stays(),          by(DESK),                    EMBARGO_OVER, NO_LEGAL_HOLD)),
    HOLD(
        row(any(),                                        stays(),          by(EDITOR),                  REASON_GIVEN, NO_LEGAL_HOLD)),
    LIFT_HOLD(
        row(any(),                                        stays(),          by(CHIEF),                   LEGAL_HOLD)),
    LIFT_EMBARGO(
        row(any(),                                        stays(),          by(CHIEF),                   EMBARGO));
    // spotless:on

    private final List<Row> rows;

    Action(Row... rows) {
        this.rows = List.of(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    /** The name in addresses and answers, {@code breakGlass}. */
    public String key() {
        var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(Action::capitalized).reduce("", String::concat);
    }

    public static Optional<Action> of(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst();
    }

    public boolean from(State state) {
        return rows.stream().anyMatch(row -> row.from().contains(state));
    }

    /** Done by saving, reading, noting or making a link, and not by asking for the action by its name. */
    public boolean hasOwnCall() {
        return this == EDIT || this == VIEW || this == COMMENT || this == SHARE;
    }

    /** Opens a new version instead of moving the one it is done to. */
    public boolean opensVersion() {
        return this == REVISE || this == RESTORE;
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Row row(Set<State> from, Optional<State> outcome, List<Part> by, Rule... provided) {
        return new Row(from, outcome, by, List.of(provided));
    }

    private static Set<State> in(State first, State... more) {
        return EnumSet.of(first, more);
    }

    private static Set<State> any() {
        return EnumSet.allOf(State.class);
    }

    private static Optional<State> to(State outcome) {
        return Optional.of(outcome);
    }

    private static Optional<State> stays() {
        return Optional.empty();
    }

    private static List<Part> by(Part... parts) {
        return List.of(parts);
    }
}
