package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.language.Folding;
import org.midad.platform.CursorText;
import org.midad.platform.Page;
import org.midad.workflow.State;

/** The board: each article once, as its open or latest version, latest change first, of the actor's own desks only. */
@ApplicationScoped
public class Board {

    private final Session session;

    @Inject
    Board(Session session) {
        this.session = session;
    }

    /**
     * What to look for.
     *
     * @param mine only what the actor contributes to
     * @param q words that slugline, headline or text contain, whatever their spelling folds to
     */
    public record Filter(
            @Nullable State state,
            @Nullable String desk,
            boolean mine,
            @Nullable String q,
            @Nullable String section) {}

    public Page<ArticleView.Summary> page(Actor actor, Filter filter, @Nullable String after, int limit) {
        var where = where(actor, filter);
        if (after != null) {
            where.after(after);
        }
        return Page.of(where.list(session, limit + 1), limit, last -> CursorText.of(last.changedAt(), last.id()));
    }

    /** This article, where it is among those looked for. */
    public Optional<ArticleView.Summary> one(Actor actor, Filter filter, UUID id) {
        var where = where(actor, filter);
        where.add("a.id = :article", "article", id);
        return where.list(session, 1).stream().findFirst();
    }

    /** What went out without a second pair of eyes and still waits for them. */
    public List<ArticleView.Summary> awaitingPostReview(Actor actor, int most) {
        var where = new Where();
        where.add("v.postReview = true");
        whose(where, actor);
        return where.list(session, most);
    }

    private static Where where(Actor actor, Filter filter) {
        var where = new Where();
        where.add("v.number = a.versions");
        whose(where, actor);
        if (filter.state() != null) {
            where.add("v.state = :state", "state", filter.state());
        }
        if (filter.desk() != null) {
            where.add("a.desk = :desk", "desk", filter.desk());
        }
        if (filter.mine()) {
            where.add("array_position(v.contributors, :me) > 0", "me", actor.id());
        }
        if (filter.section() != null) {
            where.add("v.section = :section", "section", filter.section());
        }
        if (filter.q() != null) {
            where.add("v.folded like :q escape '!'", "q", "%" + literally(Folding.fold(filter.q())) + "%");
        }
        return where;
    }

    private static void whose(Where where, Actor actor) {
        if (!actor.is(Role.CHIEF)) {
            var desks = actor.desksOfWork();
            where.add("a.desk in :desks", "desks", desks.isEmpty() ? List.of("") : desks);
        }
    }

    private static String literally(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void add(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        void after(String cursor) {
            var parts = CursorText.parts(cursor, 2);
            try {
                add("(v.changedAt < :at or (v.changedAt = :at and a.id < :id))", "at", Instant.parse(parts.get(0)));
                parameters.put("id", UUID.fromString(parts.get(1)));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                throw CursorText.refused();
            }
        }

        /** Of the words only the number of their revision: a board shows none, and they are most of what there is. */
        List<ArticleView.Summary> list(Session session, int most) {
            var query = session.createQuery(
                    "select v, r.number from Version v join fetch v.article a join v.revision r where "
                            + String.join(" and ", conditions) + " order by v.changedAt desc, a.id desc",
                    Object[].class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(most)
                    .getResultStream()
                    .map(row -> ArticleView.Summary.of((Version) row[0], (Integer) row[1]))
                    .toList();
        }
    }
}
