package org.midad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.workflow.Action.APPROVE;
import static org.midad.workflow.Action.BREAK_GLASS;
import static org.midad.workflow.Action.CLAIM;
import static org.midad.workflow.Action.COMMENT;
import static org.midad.workflow.Action.EDIT;
import static org.midad.workflow.Action.HOLD;
import static org.midad.workflow.Action.KILL;
import static org.midad.workflow.Action.LIFT_EMBARGO;
import static org.midad.workflow.Action.LIFT_HOLD;
import static org.midad.workflow.Action.PUBLISH;
import static org.midad.workflow.Action.RECALL;
import static org.midad.workflow.Action.RESTORE;
import static org.midad.workflow.Action.RETURN;
import static org.midad.workflow.Action.REVISE;
import static org.midad.workflow.Action.SCHEDULE;
import static org.midad.workflow.Action.SPIKE;
import static org.midad.workflow.Action.SUBMIT;
import static org.midad.workflow.Action.UNPUBLISH;
import static org.midad.workflow.Action.VIEW;
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

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.workflow.Verdict.Allowed;
import org.midad.workflow.Verdict.NotVisible;
import org.midad.workflow.Verdict.RulesBroken;
import org.midad.workflow.Verdict.WrongPart;
import org.midad.workflow.Verdict.WrongState;

/** The rules of the newsroom, one sentence each. */
class WorkflowTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(3600);
    private static final Instant LATER = NOW.plusSeconds(7200);

    private final Actor rana = who("rana", Role.REPORTER, "politics");
    private final Actor omar = who("omar", Role.REPORTER, "politics");
    private final Actor layla = who("layla", Role.EDITOR, "politics");
    private final Actor sami = who("sami", Role.EDITOR, "politics");
    private final Actor sport = who("nour", Role.EDITOR, "sport");
    private final Actor chief = who("huda", Role.CHIEF);
    private final Actor admin = who("adam", Role.ADMIN, "politics");
    private final Actor site = who("main", Role.SITE);

    @Test
    void a_reporter_edits_and_submits_what_they_contribute_to() {
        assertThat(judge(EDIT, rana, Paper.in(DRAFT))).isEqualTo(new Allowed(DRAFT));
        assertThat(judge(SUBMIT, rana, Paper.in(RETURNED))).isEqualTo(new Allowed(SUBMITTED));
    }

    @Test
    void a_colleague_on_the_desk_reads_and_comments_but_does_not_edit() {
        assertThat(judge(VIEW, omar, Paper.in(DRAFT))).isEqualTo(new Allowed(DRAFT));
        assertThat(judge(COMMENT, omar, Paper.in(DRAFT))).isEqualTo(new Allowed(DRAFT));
        assertThat(judge(EDIT, omar, Paper.in(DRAFT))).isEqualTo(new WrongPart());
        assertThat(judge(SUBMIT, omar, Paper.in(DRAFT))).isEqualTo(new WrongPart());
    }

    @Test
    void what_lost_its_headline_in_review_is_not_approved() {
        assertThat(judge(APPROVE, layla, Paper.in(IN_REVIEW).without("headline")))
                .isEqualTo(broken(Rule.COMPLETE));
    }

    @Test
    void an_incomplete_story_is_not_submitted() {
        assertThat(judge(SUBMIT, rana, Paper.in(DRAFT).without("headline"))).isEqualTo(broken(Rule.COMPLETE));
    }

    @Test
    void only_who_submitted_it_recalls_it() {
        var story = Paper.in(SUBMITTED).submittedBy("rana");

        assertThat(judge(RECALL, rana, story)).isEqualTo(new Allowed(DRAFT));
        assertThat(judge(RECALL, layla, story)).isEqualTo(new WrongPart());
        assertThat(judge(RECALL, chief, story)).isEqualTo(new WrongPart());
    }

    @Test
    void the_desks_editors_claim_and_reporters_do_not() {
        assertThat(judge(CLAIM, layla, Paper.in(SUBMITTED))).isEqualTo(new Allowed(IN_REVIEW));
        assertThat(judge(CLAIM, rana, Paper.in(SUBMITTED))).isEqualTo(new WrongPart());
    }

    @Test
    void in_review_only_the_editor_who_claimed_it_edits() {
        var story = Paper.in(IN_REVIEW);

        assertThat(judge(EDIT, layla, story)).isEqualTo(new Allowed(IN_REVIEW));
        assertThat(judge(EDIT, sami, story)).isEqualTo(new WrongPart());
        assertThat(judge(EDIT, chief, story)).isEqualTo(new WrongPart());
        assertThat(judge(EDIT, rana, story)).isEqualTo(new WrongPart());
    }

    @Test
    void returning_needs_a_note_for_the_writer() {
        assertThat(Workflow.judge(attempt(RETURN, layla, Paper.in(IN_REVIEW), Given.NOTHING)))
                .isEqualTo(broken(Rule.NOTE_GIVEN));
        assertThat(judge(RETURN, layla, Paper.in(APPROVED))).isEqualTo(new Allowed(RETURNED));
    }

    @Test
    void an_editor_does_not_approve_own_work() {
        assertThat(judge(APPROVE, layla, Paper.in(IN_REVIEW).writtenBy("layla")))
                .isEqualTo(broken(Rule.NOT_OWN_WORK));
    }

    @Test
    void who_submitted_a_colleagues_story_does_not_approve_it() {
        assertThat(judge(APPROVE, layla, Paper.in(IN_REVIEW).submittedBy("layla")))
                .isEqualTo(broken(Rule.NOT_OWN_WORK));
    }

    @Test
    void four_eyes_bind_the_chief_too() {
        assertThat(judge(APPROVE, chief, Paper.in(IN_REVIEW).writtenBy("huda"))).isEqualTo(broken(Rule.NOT_OWN_WORK));
        assertThat(judge(APPROVE, chief, Paper.in(IN_REVIEW))).isEqualTo(new Allowed(APPROVED));
    }

    @Test
    void another_editor_than_the_one_who_claimed_it_may_approve() {
        assertThat(judge(APPROVE, sami, Paper.in(IN_REVIEW))).isEqualTo(new Allowed(APPROVED));
    }

    @Test
    void an_open_blocking_note_and_a_legal_hold_stop_approval_and_both_are_named() {
        assertThat(judge(APPROVE, sami, Paper.in(IN_REVIEW).withBlockingNote().underHold()))
                .isEqualTo(broken(Rule.NO_BLOCKING_NOTE, Rule.NO_LEGAL_HOLD));
    }

    @Test
    void an_admin_has_no_editorial_power_even_on_the_desk() {
        assertThat(Workflow.possible(admin, Paper.in(DRAFT), NOW)).isEmpty();
        assertThat(judge(VIEW, admin, Paper.in(DRAFT))).isEqualTo(new NotVisible());
    }

    @Test
    void a_site_sees_nothing() {
        for (var action : Action.values()) {
            assertThat(judge(action, site, Paper.in(PUBLISHED)))
                    .as(action.name())
                    .isEqualTo(new NotVisible());
        }
    }

    @Test
    void to_another_desk_the_story_does_not_exist() {
        for (var state : Matter.ARTICLE.states()) {
            assertThat(judge(VIEW, sport, Paper.in(state))).isEqualTo(new NotVisible());
            assertThat(Workflow.possible(sport, Paper.in(state), NOW)).isEmpty();
        }
    }

    @Test
    void the_chief_is_an_editor_on_every_desk() {
        for (var action : EnumSet.complementOf(EnumSet.of(EDIT, RECALL))) {
            for (var state : Matter.ARTICLE.states()) {
                if (judge(action, sami, Paper.in(state)) instanceof Allowed allowed) {
                    assertThat(judge(action, chief, Paper.in(state)))
                            .as(action + " " + state)
                            .isEqualTo(allowed);
                }
            }
        }
        assertThat(judge(EDIT, chief, Paper.in(DRAFT))).isEqualTo(new Allowed(DRAFT));
    }

    @Test
    void the_scheduler_publishes_and_takes_down_and_does_nothing_else() {
        for (var action : Action.values()) {
            var allowed = Matter.ARTICLE.states().stream()
                    .anyMatch(state -> judge(action, Actor.SCHEDULER, Paper.in(state)) instanceof Allowed);
            assertThat(allowed).as(action.name()).isEqualTo(action == PUBLISH || action == UNPUBLISH);
        }
    }

    @Test
    void nothing_goes_out_before_its_embargo() {
        assertThat(judge(PUBLISH, layla, Paper.in(APPROVED).embargoedUntil(SOON)))
                .isEqualTo(broken(Rule.EMBARGO_OVER));
        assertThat(judge(PUBLISH, Actor.SCHEDULER, Paper.in(SCHEDULED).embargoedUntil(SOON)))
                .isEqualTo(broken(Rule.EMBARGO_OVER));
        assertThat(judge(BREAK_GLASS, chief, Paper.in(DRAFT).embargoedUntil(SOON)))
                .isEqualTo(broken(Rule.EMBARGO_OVER));
    }

    @Test
    void at_the_very_instant_of_its_embargo_a_story_may_go_out() {
        assertThat(judge(PUBLISH, layla, Paper.in(APPROVED).embargoedUntil(NOW)))
                .isEqualTo(new Allowed(PUBLISHED));
        assertThat(Workflow.judge(attempt(SCHEDULE, layla, Paper.in(APPROVED).embargoedUntil(SOON), due(SOON))))
                .isEqualTo(new Allowed(SCHEDULED));
    }

    @Test
    void an_indefinite_embargo_ends_only_when_the_chief_lifts_it() {
        var story = Paper.in(APPROVED).embargoedUntil(Instant.MAX);

        assertThat(judge(PUBLISH, layla, story)).isEqualTo(broken(Rule.EMBARGO_OVER));
        assertThat(Workflow.judge(attempt(SCHEDULE, layla, story, due(LATER)))).isEqualTo(broken(Rule.AFTER_EMBARGO));
        assertThat(judge(LIFT_EMBARGO, layla, story)).isEqualTo(new WrongPart());
        assertThat(judge(LIFT_EMBARGO, chief, story)).isEqualTo(new Allowed(APPROVED));
        assertThat(judge(LIFT_EMBARGO, chief, Paper.in(APPROVED))).isEqualTo(broken(Rule.EMBARGO));
    }

    @Test
    void a_story_is_not_scheduled_for_the_past_nor_without_a_time() {
        assertThat(Workflow.judge(attempt(SCHEDULE, layla, Paper.in(APPROVED), due(NOW))))
                .isEqualTo(broken(Rule.TIME_AHEAD));
        assertThat(Workflow.judge(attempt(SCHEDULE, layla, Paper.in(APPROVED), Given.NOTHING)))
                .isEqualTo(broken(Rule.TIME_AHEAD, Rule.AFTER_EMBARGO));
    }

    @Test
    void words_that_changed_since_approval_go_nowhere() {
        var story = Paper.in(APPROVED).changedSinceApproval();

        assertThat(judge(PUBLISH, layla, story)).isEqualTo(broken(Rule.SEALED));
        assertThat(Workflow.judge(attempt(SCHEDULE, layla, story, due(SOON)))).isEqualTo(broken(Rule.SEALED));
    }

    @Test
    void what_readers_have_seen_changes_only_with_a_kind_and_a_public_note() {
        var story = Paper.in(APPROVED).seenByReaders();

        assertThat(Workflow.judge(attempt(PUBLISH, layla, story, Given.NOTHING)))
                .isEqualTo(broken(Rule.CHANGE_EXPLAINED));
        assertThat(judge(PUBLISH, layla, story)).isEqualTo(new Allowed(PUBLISHED));
    }

    @Test
    void a_legal_hold_stops_every_way_out() {
        assertThat(judge(PUBLISH, layla, Paper.in(APPROVED).underHold())).isEqualTo(broken(Rule.NO_LEGAL_HOLD));
        assertThat(judge(PUBLISH, Actor.SCHEDULER, Paper.in(SCHEDULED).underHold()))
                .isEqualTo(broken(Rule.NO_LEGAL_HOLD));
        assertThat(judge(BREAK_GLASS, chief, Paper.in(DRAFT).underHold())).isEqualTo(broken(Rule.NO_LEGAL_HOLD));
    }

    @Test
    void an_editor_holds_for_the_lawyers_and_only_the_chief_clears_it() {
        for (var state : Matter.ARTICLE.states()) {
            assertThat(judge(HOLD, layla, Paper.in(state))).isEqualTo(new Allowed(state));
            assertThat(judge(LIFT_HOLD, layla, Paper.in(state).underHold())).isEqualTo(new WrongPart());
            assertThat(judge(LIFT_HOLD, chief, Paper.in(state).underHold())).isEqualTo(new Allowed(state));
        }
        assertThat(judge(HOLD, rana, Paper.in(DRAFT))).isEqualTo(new WrongPart());
    }

    @Test
    void a_live_story_is_revised_by_anyone_who_writes_on_the_desk_one_round_at_a_time() {
        assertThat(judge(REVISE, omar, Paper.in(PUBLISHED))).isEqualTo(new Allowed(PUBLISHED));
        assertThat(judge(REVISE, omar, Paper.in(UNPUBLISHED))).isEqualTo(new Allowed(UNPUBLISHED));
        assertThat(judge(REVISE, omar, Paper.in(PUBLISHED).withOpenVersion())).isEqualTo(broken(Rule.NO_OPEN_VERSION));
    }

    @Test
    void taking_down_and_killing_need_a_reason() {
        assertThat(Workflow.judge(attempt(UNPUBLISH, layla, Paper.in(PUBLISHED), Given.NOTHING)))
                .isEqualTo(broken(Rule.REASON_GIVEN));
        assertThat(Workflow.judge(attempt(KILL, chief, Paper.in(PUBLISHED), Given.NOTHING)))
                .isEqualTo(broken(Rule.REASON_GIVEN));
        assertThat(judge(KILL, layla, Paper.in(UNPUBLISHED))).isEqualTo(new Allowed(KILLED));
    }

    @Test
    void after_a_kill_only_the_chief_restores() {
        assertThat(judge(RESTORE, layla, Paper.in(KILLED))).isEqualTo(new WrongPart());
        assertThat(judge(RESTORE, chief, Paper.in(KILLED))).isEqualTo(new Allowed(KILLED));
        assertThat(judge(RESTORE, layla, Paper.in(SPIKED))).isEqualTo(new Allowed(SPIKED));
    }

    @Test
    void a_writer_spikes_a_draft_and_from_then_on_it_is_the_editors() {
        assertThat(judge(SPIKE, rana, Paper.in(DRAFT))).isEqualTo(new Allowed(SPIKED));
        assertThat(judge(SPIKE, rana, Paper.in(SUBMITTED))).isEqualTo(new WrongPart());
        assertThat(judge(SPIKE, layla, Paper.in(SCHEDULED))).isEqualTo(new Allowed(SPIKED));
    }

    @Test
    void only_the_chief_breaks_the_glass_and_says_why() {
        for (var state : List.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED)) {
            assertThat(judge(BREAK_GLASS, chief, Paper.in(state))).isEqualTo(new Allowed(PUBLISHED));
            assertThat(judge(BREAK_GLASS, layla, Paper.in(state))).isEqualTo(new WrongPart());
        }
        assertThat(Workflow.judge(attempt(BREAK_GLASS, chief, Paper.in(DRAFT), Given.NOTHING)))
                .isEqualTo(broken(Rule.REASON_GIVEN));
        assertThat(judge(BREAK_GLASS, chief, Paper.in(APPROVED))).isEqualTo(new WrongState(APPROVED));
    }

    @Test
    void a_picture_without_approval_or_rights_stops_the_story_it_is_in() {
        for (var rule : List.of(Rule.IMAGES_APPROVED, Rule.IMAGE_RIGHTS)) {
            var story = Paper.in(IN_REVIEW).withFaultyImage(rule);
            assertThat(judge(APPROVE, layla, story))
                    .isEqualTo(new RulesBroken(List.of(rule), List.of(new Fault(Paper.IMAGE, rule))));
        }
        assertThat(judge(PUBLISH, layla, Paper.in(APPROVED).withFaultyImage(Rule.IMAGES_APPROVED)))
                .as("what was approved once goes out, unless its rights have ended")
                .isEqualTo(new Allowed(PUBLISHED));
    }

    @Test
    void a_picture_is_submitted_described_and_approved_by_someone_else() {
        assertThat(judge(SUBMIT, rana, Print.in(DRAFT))).isEqualTo(new Allowed(SUBMITTED));
        assertThat(judge(SUBMIT, rana, Print.in(DRAFT).without("alt"))).isEqualTo(broken(Rule.DESCRIBED));
        assertThat(judge(APPROVE, layla, Print.in(SUBMITTED))).isEqualTo(new Allowed(APPROVED));
        assertThat(judge(APPROVE, layla, Print.in(SUBMITTED).by("layla"))).isEqualTo(broken(Rule.NOT_OWN_WORK));
        assertThat(judge(APPROVE, rana, Print.in(SUBMITTED))).isEqualTo(new WrongPart());
        assertThat(judge(Action.CLAIM, layla, Print.in(SUBMITTED))).isEqualTo(new WrongPart());
        assertThat(judge(Action.WITHDRAW, layla, Paper.in(APPROVED))).isEqualTo(new WrongPart());
    }

    @Test
    void the_whole_newsroom_sees_a_picture_once_it_is_approved() {
        assertThat(judge(VIEW, sport, Print.in(SUBMITTED))).isEqualTo(new NotVisible());
        assertThat(judge(VIEW, sport, Print.in(APPROVED))).isEqualTo(new Allowed(APPROVED));
        assertThat(judge(Action.WITHDRAW, sport, Print.in(APPROVED))).isEqualTo(new WrongPart());
        assertThat(judge(Action.WITHDRAW, chief, Print.in(APPROVED))).isEqualTo(new Allowed(State.WITHDRAWN));
        assertThat(judge(VIEW, admin, Print.in(APPROVED))).isEqualTo(new NotVisible());
    }

    @Test
    void whose_business_it_never_is_hears_that_before_anything_about_the_state() {
        assertThat(judge(KILL, rana, Paper.in(DRAFT))).isEqualTo(new WrongPart());
        assertThat(judge(KILL, layla, Paper.in(DRAFT))).isEqualTo(new WrongState(DRAFT));
    }

    @Test
    void the_buttons_shown_are_those_that_would_work_with_everything_brought_along() {
        for (var actor : List.of(rana, omar, layla, sami, sport, chief, admin, site)) {
            for (var state : Matter.ARTICLE.states()) {
                var allowed = Arrays.stream(Action.values())
                        .filter(action -> judge(action, actor, Paper.in(state)) instanceof Allowed)
                        .toList();
                assertThat(Workflow.possible(actor, Paper.in(state), NOW)).isEqualTo(allowed);
            }
        }
    }

    private static Actor who(String id, Role role, String... desks) {
        return new Actor(id, id, id, Set.of(role), Set.of(desks));
    }

    private static Attempt attempt(Action action, Actor actor, Story story, Given given) {
        return new Attempt(action, actor, story, given, NOW);
    }

    /** With everything a request can bring along. */
    private static Verdict judge(Action action, Actor actor, Story story) {
        return Workflow.judge(attempt(action, actor, story, new Given(true, true, Optional.of(LATER), true)));
    }

    private static Given due(Instant at) {
        return new Given(true, true, Optional.of(at), true);
    }

    private static RulesBroken broken(Rule... rules) {
        return new RulesBroken(List.of(rules));
    }
}
