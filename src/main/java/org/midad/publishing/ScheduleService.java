package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.midad.articles.ArticleService;
import org.midad.articles.Articles;
import org.midad.articles.Move;
import org.midad.articles.Policy;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.Refusal;
import org.midad.publishing.Schedule.Deed;
import org.midad.publishing.Schedule.State;
import org.midad.workflow.Action;

/** What editors do to a schedule itself: confirm one that came too late, take back a planned takedown. */
@ApplicationScoped
public class ScheduleService {

    @Inject
    Schedules schedules;

    @Inject
    Articles articles;

    @Inject
    ArticleService stories;

    @Inject
    Policy policy;

    @Inject
    Typesetter typesetter;

    @Inject
    Pulls pulls;

    @Inject
    LiveTables live;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** It goes out at once, late as it is; its readers are told the time it really went out. */
    @Transactional
    public void confirm(Actor editor, UUID id) {
        var schedule = toChange(editor, id);
        if (schedule.state() != State.HELD && schedule.state() != State.FAILED) {
            throw new Refusal(409, "schedule-not-held", schedule.state());
        }
        var now = clock.instant();
        schedule.confirm(editor);
        if (schedule.deed() == Deed.PUBLISH) {
            typesetter.prepare(Publisher.publication(id, schedule.version(), schedule.sites(), now, schedule.asMove()));
            pulls.planScheduled(schedule);
        }
        log.add(AuditEntry.of(editor, "confirmSchedule", "schedule", id, now).article(schedule.articleId()));
    }

    /** Takes back a planned takedown; a planned publication is taken back with {@code unschedule}. */
    @Transactional
    public void cancel(Actor editor, UUID id) {
        var schedule = toChange(editor, id);
        if (schedule.deed() != Deed.UNPUBLISH || !schedule.waits()) {
            throw new Refusal(409, "schedule-not-cancellable", schedule.state());
        }
        schedule.cancel();
        schedules.flush();
        live.takedownAt(schedule.articleId());
        log.add(AuditEntry.of(editor, "cancelSchedule", "schedule", id, clock.instant())
                .article(schedule.articleId()));
    }

    /**
     * Gives what is planned another instant, under the same words and for the same sites; where that is refused, the former
     * one stays.
     */
    @Transactional
    public void move(Actor editor, UUID id, String ifMatch, String dueAt, String zone) {
        var schedule = toDecide(editor, id);
        if (schedule.state() == State.FIRED || schedule.state() == State.CANCELLED) {
            throw new Refusal(409, "schedule-not-movable", schedule.state());
        }
        switch (schedule.deed()) {
            case PUBLISH -> publishAt(editor, schedule, ifMatch, new Instants(dueAt, zone));
            case UNPUBLISH ->
                stories.perform(
                        editor, schedule.articleId(), Action.UNPUBLISH, schedule.asMove(dueAt, zone, null), ifMatch);
            // Rights end when they end.
            case PULL_PICTURES -> throw new Refusal(409, "schedule-not-movable", schedule.state());
        }
    }

    private record Instants(String dueAt, String zone) {}

    private void publishAt(Actor editor, Schedule schedule, String ifMatch, Instants to) {
        var end = schedules.waiting(schedule.version()).stream()
                .filter(other -> other.deed() == Deed.UNPUBLISH)
                .findFirst()
                .map(takedown -> takedown.dueAt().toString())
                .orElse(null);
        var move = schedule.asMove(to.dueAt(), to.zone(), end);
        var back = stories.perform(editor, schedule.articleId(), Action.UNSCHEDULE, Move.NOTHING, ifMatch);
        // One publication of a version waits at most: the database must see this one go before the next comes.
        schedules.flush();
        stories.perform(
                editor,
                schedule.articleId(),
                Action.SCHEDULE,
                move,
                back.article().etag());
    }

    private Schedule toChange(Actor editor, UUID id) {
        var schedule = toDecide(editor, id);
        articles.toChange(schedule.articleId()).touch();
        return schedule;
    }

    private Schedule toDecide(Actor editor, UUID id) {
        var schedule = schedules.findByIdOptional(id).orElseThrow(Refusal::notFound);
        var article = articles.toChange(schedule.articleId());
        if (!editor.worksOn(article.desk())) {
            throw Refusal.notFound();
        }
        if (!editor.edits(article.desk())) {
            throw new Refusal(403, "http-403");
        }
        policy.require(editor, Action.VIEW, schedule.version());
        schedules.getEntityManager().refresh(schedule);
        return schedule;
    }
}
