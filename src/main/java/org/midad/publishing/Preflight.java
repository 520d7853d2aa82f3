package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.midad.articles.Stories;
import org.midad.identity.Actor;
import org.midad.publishing.Schedule.Deed;
import org.midad.workflow.Action;
import org.midad.workflow.Attempt;
import org.midad.workflow.State;
import org.midad.workflow.Verdict;
import org.midad.workflow.Workflow;

/** Asks ahead of its instant whether a schedule will be carried out, as long as an editor can still help it. */
@ApplicationScoped
class Preflight {

    private static final Logger LOG = Logger.getLogger(Preflight.class);

    private final Stories stories;

    @Inject
    Preflight(Stories stories) {
        this.stories = stories;
    }

    void lookAt(Schedule schedule) {
        // What leaves because its rights end asks nobody.
        if (schedule.deed() == Deed.PULL_PICTURES) {
            schedule.looksGood();
            return;
        }
        var action = schedule.deed() == Deed.PUBLISH ? Action.PUBLISH : Action.UNPUBLISH;
        var verdict = Workflow.judge(new Attempt(
                action,
                Actor.SCHEDULER,
                stories.of(schedule.version()),
                schedule.asMove().given(),
                schedule.dueAt()));
        if (verdict instanceof Verdict.Refused refused && !waitsForItsPublication(schedule)) {
            schedule.willFail(refused.toString());
            LOG.errorf(
                    "Schedule %s of article %s, due %s, will fail: %s",
                    schedule.id(), schedule.articleId(), schedule.dueAt(), refused);
        } else {
            schedule.looksGood();
        }
    }

    // A takedown planned with its publication has nothing to take down before that.
    private static boolean waitsForItsPublication(Schedule schedule) {
        return schedule.deed() == Deed.UNPUBLISH && schedule.version().state() == State.SCHEDULED;
    }
}
