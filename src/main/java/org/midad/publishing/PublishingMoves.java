package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.midad.articles.ContentReader;
import org.midad.articles.VersionMoved;
import org.midad.platform.Ids;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.publishing.Schedule.Deed;
import org.midad.publishing.Schedule.Due;
import org.midad.workflow.Action;
import org.midad.workflow.State;

/** Carries out, within the transaction of the move, what a step of the workflow means for readers and for the clock. */
@ApplicationScoped
class PublishingMoves {

    @Inject
    Publisher publisher;

    @Inject
    Typesetter typesetter;

    @Inject
    Pulls pulls;

    @Inject
    Feed feed;

    @Inject
    Schedules schedules;

    @Inject
    LiveTables live;

    @Inject
    ContentReader contents;

    void on(@Observes VersionMoved moved) {
        switch (moved.action()) {
            case PUBLISH, BREAK_GLASS -> publish(moved);
            case SCHEDULE -> schedule(moved);
            case UNSCHEDULE, SPIKE -> schedules.waiting(moved.version()).forEach(Schedule::cancel);
            case UNPUBLISH -> unpublish(moved);
            case KILL -> kill(moved);
            case EDIT,
                    SUBMIT,
                    RECALL,
                    CLAIM,
                    RETURN,
                    APPROVE,
                    REVISE,
                    RESTORE,
                    VIEW,
                    COMMENT,
                    SHARE,
                    HOLD,
                    WITHDRAW,
                    LIFT_HOLD,
                    LIFT_EMBARGO -> {}
        }
    }

    private void publish(VersionMoved moved) {
        var version = moved.version();
        var publication = Publisher.publication(Ids.next(), version, sites(moved), moved.at(), moved.move());
        schedules.waiting(version).stream()
                .filter(schedule -> schedule.deed() == Deed.PUBLISH)
                .forEach(Schedule::cancel);
        takedown(moved, moved.at());
        schedules.passTakedownOn(version);
        typesetter.prepare(publication);
        schedules.flush();
        var entries = publisher.show(List.of(publication));
        pulls.planShown(version);
        feed.append(entries);
    }

    private void schedule(VersionMoved moved) {
        var version = moved.version();
        var move = moved.move();
        var due = due(moved, "/dueAt", move.dueAt(), move.due()).orElseThrow();
        var schedule = new Schedule(Deed.PUBLISH, version, sites(moved), due, move, moved.actor(), moved.at());
        schedules.persist(schedule);
        takedown(moved, due.at());
        schedules.flush();
        typesetter.prepare(schedule.publication());
        pulls.planScheduled(schedule);
    }

    private void unpublish(VersionMoved moved) {
        if (moved.version().state() == State.PUBLISHED) {
            takeDownLater(moved);
            return;
        }
        schedules.cancelAll(moved.version().article().id(), moved.at());
        feed.append(publisher.takeDown(moved.version().article().id()));
    }

    private void takeDownLater(VersionMoved moved) {
        var due = due(moved, "/dueAt", moved.move().dueAt(), moved.move().due()).orElseThrow();
        if (!due.at().isAfter(moved.at())) {
            throw InputError.at("/dueAt", "takedown.past");
        }
        schedules.waiting(moved.version()).stream()
                .filter(schedule -> schedule.deed() == Deed.UNPUBLISH)
                .forEach(Schedule::cancel);
        schedules.flush();
        schedules.persist(new Schedule(
                Deed.UNPUBLISH, moved.version(), sites(moved), due, moved.move(), moved.actor(), moved.at()));
        schedules.flush();
        live.takedownAt(moved.version().article().id());
    }

    private void kill(VersionMoved moved) {
        schedules.cancelAll(moved.version().article().id(), moved.at());
        feed.append(publisher.kill(moved.version().article().id(), moved.at()));
    }

    private void takedown(VersionMoved moved, Instant goesOut) {
        var move = moved.move();
        var due = due(moved, "/unpublishAt", move.unpublishAt(), move.takedown());
        if (due.isEmpty()) {
            return;
        }
        if (!due.get().at().isAfter(goesOut)) {
            throw InputError.at("/unpublishAt", "takedown.before-publication");
        }
        schedules.waiting(moved.version()).stream()
                .filter(schedule -> schedule.deed() == Deed.UNPUBLISH)
                .forEach(Schedule::cancel);
        schedules.flush();
        var reason = move.reason() == null ? move.withReason("unpublishAt") : move;
        schedules.persist(new Schedule(
                Deed.UNPUBLISH, moved.version(), sites(moved), due.get(), reason, moved.actor(), moved.at()));
    }

    private Optional<Due> due(
            VersionMoved moved, String pointer, @org.jspecify.annotations.Nullable String text, Optional<Instant> at) {
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var zone = moved.move().zone();
        if (zone == null) {
            throw InputError.at("/zone", "zone.of", pointer.substring(1));
        }
        return Optional.of(new Due(at.get(), zone, Objects.requireNonNull(text)));
    }

    /** The sites asked for, which have to be the article's; all of them where none is named. */
    private List<String> sites(VersionMoved moved) {
        var own = contents.of(moved.version().revision()).sites();
        var asked = moved.move().sites();
        if (asked == null) {
            if (own.isEmpty() && moved.action() != Action.UNPUBLISH) {
                throw new Refusal(409, "rules-broken", "publish", "sites");
            }
            return own;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!own.contains(asked.get(i))) {
                throw InputError.at("/sites/" + i, "site.not-of-article", asked.get(i));
            }
        }
        return asked;
    }
}
