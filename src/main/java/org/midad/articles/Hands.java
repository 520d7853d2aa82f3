package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** In whose hands articles are, by name: an article knows people by their ids, the leases and the log by their names too. */
@ApplicationScoped
public class Hands {

    private final Session session;
    private final Clock clock;

    @Inject
    Hands(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Names of people.
     *
     * @param writing has the article open to write in it
     * @param reviewing claimed its review
     * @param last did the last thing to it
     */
    public record Hand(
            @Nullable String writing,
            @Nullable String reviewing,
            @Nullable String last) {}

    public Map<UUID, Hand> on(Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery("""
                        select a.id, l.holder_name, reviewer.actor_name, latest.actor_name
                        from newsroom.article a
                        join newsroom.version v on v.article_id = a.id and v.number = a.versions
                        left join newsroom.lease l on l.article_id = a.id and l.expires_at > :now
                        left join lateral (select e.actor_name from audit.entry e
                            where e.article_id = a.id and e.actor = v.claimed_by order by e.at desc limit 1) reviewer on true
                        left join lateral (select e.actor_name from audit.entry e
                            where e.article_id = a.id order by e.at desc limit 1) latest on true
                        where a.id in (:articles)""", Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("articles", articles)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Hand((String) row[1], (String) row[2], (String) row[3])));
    }
}
