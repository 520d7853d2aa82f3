package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.identity.Role;

/** Embargoes that end by themselves, for whoever plans the day. */
@ApplicationScoped
public class Embargoes {

    private static final String ENDING = "select a.id, v.headline, a.desk, v.embargo_until"
            + " from newsroom.version v join newsroom.article a on a.id = v.article_id"
            + " where v.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED')"
            + " and not v.embargo_lifted and (?1 = true or a.desk in (?2))"
            + " and v.embargo_until >= ?3 and v.embargo_until < ?4 order by v.embargo_until, a.id";

    @Inject
    Session session;

    /** A story that may leave the newsroom from then on. */
    public record Ending(UUID article, @Nullable String headline, String desk, Instant at) {}

    @Transactional
    public List<Ending> between(Actor actor, Instant from, Instant to, int most) {
        var desks = actor.desksOfWork();
        return session
                .createNativeQuery(ENDING, Object[].class)
                .setParameter(1, actor.is(Role.CHIEF))
                .setParameter(2, desks.isEmpty() ? List.of("") : List.copyOf(desks))
                .setParameter(3, from)
                .setParameter(4, to)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Ending((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }
}
