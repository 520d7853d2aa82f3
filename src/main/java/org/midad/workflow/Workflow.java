package org.midad.workflow;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.midad.identity.Actor;
import org.midad.workflow.Verdict.Allowed;
import org.midad.workflow.Verdict.NotVisible;
import org.midad.workflow.Verdict.RulesBroken;
import org.midad.workflow.Verdict.WrongPart;
import org.midad.workflow.Verdict.WrongState;

/** The judge: holds an attempt against the table. */
public final class Workflow {

    private Workflow() {}

    /**
     * Looks in the order in which the answer gives least away: whether one may know of the story, whether one could
     * ever do this to it, whether it is in a state for it, whether all rules are kept.
     */
    public static Verdict judge(Attempt attempt) {
        return judge(attempt, rule -> true);
    }

    /** What the actor could do to the story now, if they brought along all that is asked for. */
    public static List<Action> possible(Actor actor, Story story, java.time.Instant now) {
        return Arrays.stream(Action.values())
                .filter(action ->
                        judge(new Attempt(action, actor, story, Given.NOTHING, now), rule -> !rule.ofRequest())
                                instanceof Allowed)
                .toList();
    }

    /** What would be the actor's to do in this state, and which rules stand in its way; what they can do is not in it. */
    public static Map<Action, RulesBroken> hindered(Actor actor, Story story, java.time.Instant now) {
        var hindered = new EnumMap<Action, RulesBroken>(Action.class);
        for (var action : Action.values()) {
            var attempt = new Attempt(action, actor, story, Given.NOTHING, now);
            if (judge(attempt, rule -> !rule.ofRequest()) instanceof RulesBroken broken) {
                hindered.put(action, broken);
            }
        }
        return hindered;
    }

    /** Whether what somebody was allowed to do once would be allowed now too, as far as that is up to the story. */
    public static boolean stillHolds(Action action, Story story, java.time.Instant now) {
        var attempt = new Attempt(action, Actor.SCHEDULER, story, Given.NOTHING, now);
        return action.rows().stream()
                .filter(row -> row.matter() == story.matter() && row.from().contains(story.state()))
                .anyMatch(row -> row.provided().stream().allMatch(rule -> rule.kept(attempt)));
    }

    private static Verdict judge(Attempt attempt, Predicate<Rule> looksAt) {
        var story = attempt.story();
        var rows = attempt.action().rows();
        if (!isSeen(attempt) && !Part.SCHEDULER.played(attempt.actor(), story)) {
            return new NotVisible();
        }
        if (rows.stream().noneMatch(row -> row.isFor(attempt))) {
            return new WrongPart();
        }
        var inState = rows.stream()
                .filter(row -> row.matter() == story.matter() && row.from().contains(story.state()))
                .toList();
        if (inState.isEmpty()) {
            return new WrongState(story.state());
        }
        return inState.stream()
                .filter(row -> row.isFor(attempt))
                .findFirst()
                .<Verdict>map(row -> byRules(row, attempt, looksAt))
                .orElseGet(WrongPart::new);
    }

    private static boolean isSeen(Attempt attempt) {
        return Action.VIEW.rows().stream()
                .anyMatch(row -> row.from().contains(attempt.story().state()) && row.isFor(attempt));
    }

    private static Verdict byRules(Row row, Attempt attempt, Predicate<Rule> looksAt) {
        var broken = row.provided().stream()
                .filter(looksAt)
                .filter(rule -> !rule.kept(attempt))
                .toList();
        return broken.isEmpty()
                ? new Allowed(row.outcome().orElse(attempt.story().state()))
                : new RulesBroken(
                        broken,
                        broken.stream()
                                .flatMap(rule -> attempt.faults(rule).stream())
                                .toList());
    }
}
