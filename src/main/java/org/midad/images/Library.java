package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.language.Folding;
import org.midad.platform.CursorText;
import org.midad.platform.Page;
import org.midad.workflow.State;

/** The library: images latest change first, of the actor's own desks, and of all desks once they are approved. */
@ApplicationScoped
public class Library {

    @Inject
    Session session;

    @Inject
    ImageViews views;

    @Inject
    Clock clock;

    /**
     * What to look for.
     *
     * @param q words in file name, caption, credit and the like, whatever their spelling folds to
     * @param expiresWithin days until its rights end, or fewer
     * @param mine only those that the actor has uploaded or worked on
     */
    public record Filter(
            @Nullable String q,
            @Nullable State state,
            @Nullable String desk,
            @Nullable Integer expiresWithin,
            boolean mine) {}

    @Transactional
    public Page<ImageView.Summary> page(Actor actor, Filter filter, @Nullable String after, int limit) {
        var where = new ArrayList<>(List.of("phase = READY"));
        var with = new HashMap<String, Object>();
        whose(actor, where, with);
        if (filter.state() != null) {
            where.add("state = :state");
            with.put("state", filter.state());
        }
        if (filter.desk() != null) {
            where.add("desk = :desk");
            with.put("desk", filter.desk());
        }
        if (filter.q() != null) {
            where.add("folded like :q escape '!'");
            with.put("q", "%" + Folding.fold(filter.q()).replaceAll("([%_!])", "!$1") + "%");
        }
        if (filter.expiresWithin() != null) {
            var now = clock.instant();
            where.add("rightsUntil > :now and rightsUntil <= :soon");
            with.put("now", now);
            with.put("soon", now.plus(Duration.ofDays(filter.expiresWithin())));
        }
        if (filter.mine()) {
            where.add("array_contains(contributors, :me)");
            with.put("me", actor.id());
        }
        if (after != null) {
            after(after, where, with);
        }
        return Page.of(list(where, with, limit + 1), limit, last -> CursorText.of(last.changedAt(), last.id()))
                .map(views::summary);
    }

    private static void after(String cursor, List<String> where, Map<String, Object> with) {
        var parts = CursorText.parts(cursor, 2);
        try {
            where.add("(changedAt < :at or (changedAt = :at and id < :id))");
            with.put("at", Instant.parse(parts.get(0)));
            with.put("id", UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw CursorText.refused();
        }
    }

    private static void whose(Actor actor, List<String> where, Map<String, Object> with) {
        if (actor.is(Role.CHIEF)) {
            return;
        }
        if (!actor.isStaff()) {
            where.add("false");
            return;
        }
        var desks = actor.desksOfWork();
        where.add("(desk in :desks or state in (APPROVED, WITHDRAWN))");
        with.put("desks", desks.isEmpty() ? List.of("") : desks);
    }

    private List<Image> list(List<String> where, Map<String, Object> with, int most) {
        var query = session.createSelectionQuery(
                "from Image where " + String.join(" and ", where) + " order by changedAt desc, id desc", Image.class);
        with.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** Approved images whose rights end within a span of time, the first to end first. */
    @Transactional
    public List<ImageView.Summary> ending(Actor actor, Instant from, Instant to, int most) {
        var where = new ArrayList<>(
                List.of("phase = READY", "state = APPROVED", "rightsUntil >= :from", "rightsUntil < :to"));
        var with = new HashMap<String, Object>(Map.of("from", from, "to", to));
        whose(actor, where, with);
        var query = session.createSelectionQuery(
                "from Image where " + String.join(" and ", where) + " order by rightsUntil, id", Image.class);
        with.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(views::summary)
                .toList();
    }

    /** What the rights of images ending soon look like: how many end within a day, a week, a month. */
    public record Forecast(long withinDay, long withinWeek, long withinMonth) {}

    @Transactional
    Forecast forecast(Actor actor) {
        var now = clock.instant();
        return new Forecast(ending(actor, now, 1), ending(actor, now, 7), ending(actor, now, 30));
    }

    private long ending(Actor actor, Instant now, int days) {
        var where = new ArrayList<>(
                List.of("phase = READY", "state = APPROVED", "rightsUntil > :now", "rightsUntil <= :soon"));
        var with = new HashMap<String, Object>(Map.of("now", now, "soon", now.plus(Duration.ofDays(days))));
        whose(actor, where, with);
        var query = session.createSelectionQuery(
                "select count(*) from Image where " + String.join(" and ", where), Long.class);
        with.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
