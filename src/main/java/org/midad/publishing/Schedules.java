package org.midad.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Version;

/** All schedules. */
@ApplicationScoped
public class Schedules implements PanacheRepositoryBase<Schedule, UUID> {

    // One that failed waits too, for an editor; when its story moves on nobody has to look at it any more.
    private static final Set<Schedule.State> WAITING =
            Set.of(Schedule.State.PENDING, Schedule.State.HELD, Schedule.State.FAILED);

    private static final Set<Schedule.State> NOT_DONE = Set.of(Schedule.State.HELD, Schedule.State.FAILED);

    /** What still waits to be done to an article. */
    public List<Schedule> waiting(UUID article) {
        return list("articleId = ?1 and state in ?2 order by dueAt", article, WAITING);
    }

    List<Schedule> waiting(Version version) {
        return list("version = ?1 and state in ?2 order by dueAt", version, WAITING);
    }

    /** A story that was taken down does not come back by itself: a version that waited for its instant waits for an editor. */
    void cancelAll(UUID article, Instant at) {
        for (var schedule : waiting(article)) {
            schedule.cancel();
            schedule.version().scheduleCancelled(at);
        }
    }

    /** The takedown planned for a version that readers see becomes that of the next one, unless it has its own. */
    void passTakedownOn(Version next) {
        var takedowns = waiting(next.article().id()).stream()
                .filter(schedule -> schedule.deed() == Schedule.Deed.UNPUBLISH)
                .toList();
        boolean hasItsOwn =
                takedowns.stream().anyMatch(schedule -> schedule.version().id().equals(next.id()));
        for (var former : takedowns) {
            if (!hasItsOwn) {
                former.carryOver(next);
            } else if (!former.version().id().equals(next.id())) {
                former.cancel();
            }
        }
    }

    /** Articles that will go out with this image. */
    List<UUID> articlesWith(UUID image) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.articleId from Schedule s where s.action = ?1 and s.state in ?2"
                                + " and array_contains(s.version.images, ?3)",
                        UUID.class)
                .setParameter(1, Schedule.Deed.PUBLISH)
                .setParameter(2, WAITING)
                .setParameter(3, image)
                .getResultList();
    }

    List<Schedule> withVersions(Collection<UUID> ids) {
        return list(
                "select s from Schedule s join fetch s.version v join fetch v.article join fetch v.revision"
                        + " where s.id in ?1 order by s.dueAt, s.id",
                ids);
    }

    /** Due within the time, not looked at yet. */
    List<Schedule> toLookAhead(Instant before) {
        return find("state = ?1 and dueAt < ?2 and preflight is null order by dueAt", Schedule.State.PENDING, before)
                .page(Page.ofSize(100))
                .list();
    }

    /** The numbers of the revisions that they are about, without their words. */
    Map<UUID, Integer> revisionNumbers(List<Schedule> schedules) {
        return getEntityManager()
                .createQuery(
                        "select s.id, r.number from Schedule s join s.version v join v.revision r where s.id in ?1",
                        Object[].class)
                .setParameter(1, schedules.stream().map(Schedule::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** Everything due in a span of time on some desks, in the order it is due. */
    List<Schedule> due(Span span, Collection<String> desks, boolean allDesks, int most) {
        return find(
                        "select s from Schedule s join fetch s.version v join fetch v.article a"
                                + " where s.dueAt >= ?1 and s.dueAt < ?2 and (?3 = true or a.desk in ?4)"
                                + " and (s.dueAt > ?5 or (s.dueAt = ?5 and s.id > ?6)) order by s.dueAt, s.id",
                        span.from(),
                        span.to(),
                        allDesks,
                        desks.isEmpty() ? List.of("") : desks,
                        span.afterDue(),
                        span.afterId())
                .page(Page.ofSize(most))
                .list();
    }

    /** A span of time, and the last entry already seen of it. */
    record Span(Instant from, Instant to, Instant afterDue, UUID afterId) {

        private static final UUID FIRST = new UUID(0, 0);

        static Span of(Instant from, Instant to, @Nullable Instant afterDue, @Nullable UUID afterId) {
            return new Span(
                    from, to, afterDue == null ? from.minusMillis(1) : afterDue, afterId == null ? FIRST : afterId);
        }
    }

    /** What is to be done next to each of these articles, those that wait for an editor among it. */
    public Map<UUID, Schedule> next(Collection<UUID> articles) {
        var next = new HashMap<UUID, Schedule>();
        list(
                        "articleId in ?1 and state in ?2 and action <> ?3 order by dueAt",
                        articles,
                        WAITING,
                        Schedule.Deed.PULL_PICTURES)
                .forEach(schedule -> next.putIfAbsent(schedule.articleId(), schedule));
        return next;
    }

    /** What an editor of these desks has to look at: held back after an outage, or failed. */
    public List<Schedule> forAnEditor(Collection<String> desks, boolean allDesks, int most) {
        return find(
                        "select s from Schedule s join fetch s.version v join fetch v.article a join fetch v.revision"
                                + " where s.state in ?1 and (?2 = true or a.desk in ?3) order by s.dueAt, s.id",
                        NOT_DONE,
                        allDesks,
                        desks.isEmpty() ? List.of("") : desks)
                .page(Page.ofSize(most))
                .list();
    }

    /** How many wait although their instant has passed. */
    long missed(Instant overdue) {
        return count(
                "(state = ?1 and dueAt < ?2 and (action <> ?4 or version.state = ?5)) or state in ?3",
                Schedule.State.PENDING,
                overdue,
                NOT_DONE,
                Schedule.Deed.PULL_PICTURES,
                org.midad.workflow.State.PUBLISHED);
    }
}
