package org.midad.workflow;

import static org.midad.workflow.Part.CHIEF;
import static org.midad.workflow.Part.CLAIMANT;
import static org.midad.workflow.Part.CONTRIBUTOR;
import static org.midad.workflow.Part.DESK;
import static org.midad.workflow.Part.EDITOR;
import static org.midad.workflow.Part.SCHEDULER;
import static org.midad.workflow.Part.STAFF;
import static org.midad.workflow.Part.SUBMITTER;
import static org.midad.workflow.Rule.AFTER_EMBARGO;
import static org.midad.workflow.Rule.CHANGE_EXPLAINED;
import static org.midad.workflow.Rule.COMPLETE;
import static org.midad.workflow.Rule.DESCRIBED;
import static org.midad.workflow.Rule.EMBARGO;
import static org.midad.workflow.Rule.EMBARGO_OVER;
import static org.midad.workflow.Rule.IMAGES_APPROVED;
import static org.midad.workflow.Rule.IMAGES_READY;
import static org.midad.workflow.Rule.IMAGE_RIGHTS;
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
import static org.midad.workflow.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The workflow: what may be done to an article or an image, in which states, with what outcome, by whom, provided what.
 * Nothing else in Midad knows this; API, desk, documentation and tests are driven by it.
 */
public enum Action {
    // spotless:off
    //          in which states                           outcome           by whom                      provided
    EDIT(
        row(in(DRAFT, RETURNED),                          stays(),          by(CONTRIBUTOR, EDITOR)      ),
        row(in(IN_REVIEW),                                stays(),          by(CLAIMANT)                 ),
        image(in(DRAFT, RETURNED),                        stays(),          by(CONTRIBUTOR, EDITOR)      )),
    SUBMIT(
        row(in(DRAFT, RETURNED),                          to(SUBMITTED),    by(CONTRIBUTOR, EDITOR),     COMPLETE),
        image(in(DRAFT, RETURNED),                        to(SUBMITTED),    by(CONTRIBUTOR, EDITOR),     DESCRIBED)),
    RECALL(
        row(in(SUBMITTED),                                to(DRAFT),        by(SUBMITTER)                )),
    CLAIM(
        row(in(SUBMITTED),                                to(IN_REVIEW),    by(EDITOR)                   )),
    RETURN(
        row(in(SUBMITTED, IN_REVIEW, APPROVED),           to(RETURNED),     by(EDITOR),                  NOTE_GIVEN),
        image(in(SUBMITTED, APPROVED),                    to(RETURNED),     by(EDITOR),                  NOTE_GIVEN)),
    APPROVE(
        row(in(IN_REVIEW),                                to(APPROVED),     by(EDITOR),                  COMPLETE, NOT_OWN_WORK, NO_BLOCKING_NOTE, NO_LEGAL_HOLD, IMAGES_APPROVED, IMAGE_RIGHTS),
        image(in(SUBMITTED),                              to(APPROVED),     by(EDITOR),                  DESCRIBED, NOT_OWN_WORK, NO_BLOCKING_NOTE)),
    SCHEDULE(
        row(in(APPROVED),                                 to(SCHEDULED),    by(EDITOR),                  TIME_AHEAD, AFTER_EMBARGO, SEALED, NO_LEGAL_HOLD, CHANGE_EXPLAINED, IMAGE_RIGHTS, IMAGES_READY)),
    UNSCHEDULE(
        row(in(SCHEDULED),                                to(APPROVED),     by(EDITOR)                   )),
    PUBLISH(
        row(in(APPROVED, SCHEDULED, UNPUBLISHED),         to(PUBLISHED),    by(EDITOR, SCHEDULER),       SEALED, EMBARGO_OVER, NO_LEGAL_HOLD, CHANGE_EXPLAINED, IMAGE_RIGHTS, IMAGES_READY)),
    REVISE(
        row(in(PUBLISHED, UNPUBLISHED),                   stays(),          by(DESK),                    NO_OPEN_VERSION)),
    UNPUBLISH(
        row(in(PUBLISHED),                                to(UNPUBLISHED),  by(EDITOR, SCHEDULER),       REASON_GIVEN)),
    KILL(
        row(in(PUBLISHED, UNPUBLISHED),                   to(KILLED),       by(EDITOR, CHIEF),           REASON_GIVEN)),
    WITHDRAW(
        image(in(SUBMITTED, RETURNED, APPROVED),          to(WITHDRAWN),    by(EDITOR, CHIEF),           REASON_GIVEN)),
    SPIKE(
        row(in(DRAFT),                                    to(SPIKED),       by(CONTRIBUTOR, EDITOR)      ),
        row(in(SUBMITTED, IN_REVIEW, RETURNED, APPROVED, SCHEDULED),
                                                          to(SPIKED),       by(EDITOR)                   ),
        image(in(DRAFT),                                  to(SPIKED),       by(CONTRIBUTOR, EDITOR)      ),
        image(in(SUBMITTED, RETURNED),                    to(SPIKED),       by(EDITOR)                   )),
    RESTORE(
        row(in(SPIKED),                                   stays(),          by(EDITOR),                  NO_OPEN_VERSION),
        row(in(KILLED),                                   stays(),          by(CHIEF),                   NO_OPEN_VERSION),
        image(in(SPIKED),                                 to(DRAFT),        by(EDITOR)                   ),
        image(in(WITHDRAWN),                              to(RETURNED),     by(CHIEF)                    )),
    BREAK_GLASS(
        row(in(DRAFT, SUBMITTED, IN_REVIEW, RETURNED),    to(PUBLISHED),    by(CHIEF),                   REASON_GIVEN, COMPLETE, EMBARGO_OVER, NO_LEGAL_HOLD, IMAGES_APPROVED, IMAGE_RIGHTS, IMAGES_READY)),
    VIEW(
        row(any(),                                        stays(),          by(DESK)                     ),
        image(everywhere(),                               stays(),          by(DESK)                     ),
        image(in(APPROVED, WITHDRAWN),                    stays(),          by(STAFF)                    )),
    COMMENT(
        row(any(),                                        stays(),          by(DESK)                     ),
        image(everywhere(),                               stays(),          by(DESK)                     )),
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

    public boolean from(Matter matter, State state) {
        return rows(matter).anyMatch(row -> row.from().contains(state));
    }

    /** Whether it is ever done to such a thing. */
    public boolean isDoneTo(Matter matter) {
        return rows(matter).findAny().isPresent();
    }

    private Stream<Row> rows(Matter matter) {
        return rows.stream().filter(row -> row.matter() == matter);
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
        return new Row(Matter.ARTICLE, from, outcome, by, List.of(provided));
    }

    private static Row image(Set<State> from, Optional<State> outcome, List<Part> by, Rule... provided) {
        return new Row(Matter.IMAGE, from, outcome, by, List.of(provided));
    }

    private static Set<State> in(State first, State... more) {
        return EnumSet.of(first, more);
    }

    private static Set<State> any() {
        return Matter.ARTICLE.states();
    }

    private static Set<State> everywhere() {
        return Matter.IMAGE.states();
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
