package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.midad.articles.ArticleService;
import org.midad.articles.Stories;
import org.midad.articles.Version;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.publishing.Feed.Entry;
import org.midad.publishing.Schedule.Deed;
import org.midad.workflow.Action;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Attempt;
import org.midad.workflow.Story;

/** Does what is due: claims it, asks the workflow once more, and makes it public, all in one transaction. */
@ApplicationScoped
class Firing {

    private static final Logger LOG = Logger.getLogger(Firing.class);

    @Inject
    Claims claims;

    @Inject
    Schedules schedules;

    @Inject
    Stories stories;

    @Inject
    ArticleService articles;

    @Inject
    Publisher publisher;

    @Inject
    Pulls pulls;

    @Inject
    Feed feed;

    @Inject
    AuditLog log;

    @Inject
    Event<WentOut> published;

    @Inject
    Event<ScheduleMissed> missed;

    @Inject
    Clock clock;

    @ConfigProperty(name = "midad.node")
    String node;

    /** What one round did; {@code claimed} tells whether there may be more. */
    record Round(List<UUID> claimed, int fired) {}

    /** Fires at most so many of what is due; a failure of one undoes the round, and the caller tries them one by one. */
    @Transactional
    Round fire(int most) {
        return fire(claims.due(most));
    }

    /** Fires one; tells whether it was still there to be fired. */
    @Transactional
    void fireAlone(UUID schedule) {
        fire(claims.one(schedule));
    }

    /** What could not be fired: counted, and after three times left to an editor. */
    @Transactional
    void failed(UUID id, String why) {
        schedules.findByIdOptional(id).filter(Schedule::waits).ifPresent(schedule -> fail(schedule, why, false));
    }

    private Round fire(Claims.Claimed claimed) {
        if (claimed.ids().isEmpty()) {
            return new Round(List.of(), 0);
        }
        var now = claimed.now();
        var publications = new ArrayList<Publication>();
        var takedowns = new ArrayList<Version>();
        var fired = new ArrayList<UUID>();
        var due = schedules.withVersions(claimed.ids());
        var told = stories.of(due.stream().map(Schedule::version).toList());
        for (var schedule : due) {
            if (schedule.deed() == Deed.PULL_PICTURES) {
                continue;
            }
            // One before it may have taken the article down, and this with it.
            if (schedule.waits() && moved(schedule, told, now)) {
                fired.add(schedule.id());
                add(schedule, publications, takedowns);
            }
        }
        var entries = new ArrayList<Entry>();
        if (!publications.isEmpty()) {
            schedules.flush();
            entries.addAll(publisher.show(publications));
            published.fire(
                    new WentOut(publications.stream().map(Publication::version).toList(), now));
        }
        takedowns.forEach(
                version -> entries.addAll(publisher.takeDown(version.article().id())));
        var pulled = pulls.due(due, now);
        if (!pulled.isEmpty()) {
            schedules.flush();
            entries.addAll(publisher.pull(pulled));
            fired.addAll(pulled);
        }
        finish(fired, entries);
        return new Round(claimed.ids(), fired.size());
    }

    private boolean moved(Schedule schedule, Map<UUID, Story> told, Instant now) {
        var version = schedule.version();
        var story = Objects.requireNonNull(told.get(version.id()));
        var before = version.state();
        var action = schedule.deed() == Deed.PUBLISH ? Action.PUBLISH : Action.UNPUBLISH;
        try {
            requireSealed(schedule);
            var attempt = new Attempt(
                    action, Actor.SCHEDULER, story, schedule.asMove().given(), now);
            if (story.wasPublic()) {
                articles.makePlace(version, attempt);
            }
            version.perform(attempt);
        } catch (ActionRefused refused) {
            fail(schedule, refused.getMessage() + ": " + refused.verdict(), true);
            return false;
        }
        schedule.fired();
        if (action == Action.UNPUBLISH) {
            schedules.cancelAll(version.article().id(), now);
        } else if (story.wasPublic()) {
            schedules.passTakedownOn(version);
            pulls.cancelFormer(version);
        }
        version.article().touch();
        log.add(AuditEntry.of(Actor.SCHEDULER, action.key(), "version", version.id(), now)
                .article(version.article().id())
                .moved(before.name(), version.state().name())
                .revision(version.revision().number(), version.revision().hash())
                .detail("schedule " + schedule.id() + " on " + node));
        return true;
    }

    // The schedule names the exact revision; that the version still holds it is checked here and nowhere assumed.
    private static void requireSealed(Schedule schedule) {
        var revision = schedule.version().revision();
        if (!revision.id().equals(schedule.revisionId()) || !revision.hash().equals(schedule.revisionHash())) {
            throw new ActionRefused(
                    Action.PUBLISH,
                    new org.midad.workflow.Verdict.RulesBroken(List.of(org.midad.workflow.Rule.SEALED)));
        }
    }

    private static void add(Schedule schedule, List<Publication> publications, List<Version> takedowns) {
        if (schedule.deed() == Deed.UNPUBLISH) {
            takedowns.add(schedule.version());
            return;
        }
        publications.add(Publisher.publication(
                schedule.id(), schedule.version(), schedule.sites(), schedule.dueAt(), schedule.asMove()));
    }

    private void finish(Collection<UUID> fired, List<Entry> entries) {
        schedules.flush();
        claims.receipts(fired, node);
        feed.append(entries);
    }

    private void fail(Schedule schedule, String why, boolean isFinal) {
        var now = clock.instant();
        schedule.failed(why, isFinal);
        LOG.errorf(
                "Schedule %s of article %s, due %s, was not carried out (%s): %s",
                schedule.id(), schedule.articleId(), schedule.dueAt(), schedule.state(), why);
        log.add(AuditEntry.of(Actor.SCHEDULER, "scheduleFailed", "schedule", schedule.id(), now)
                .article(schedule.articleId())
                .reason(why));
        if (!schedule.waits()) {
            missed.fire(new ScheduleMissed(schedule, now));
        }
    }
}
