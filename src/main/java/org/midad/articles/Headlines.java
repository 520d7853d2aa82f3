package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.identity.Actor;
import org.midad.identity.Role;

/** What articles are called. */
@ApplicationScoped
public class Headlines {

    private final Session session;

    @Inject
    Headlines(Session session) {
        this.session = session;
    }

    /** Of those among them that the actor may see; empty where there is none yet. */
    public Map<UUID, String> seenBy(Actor actor, Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        var desks = actor.desksOfWork();
        var rows = session.createQuery(
                        "select a.id, v.headline from Version v join v.article a where v.number = a.versions"
                                + " and a.id in ?1 and (?2 = true or a.desk in ?3)",
                        Object[].class)
                .setParameter(1, articles)
                .setParameter(2, actor.is(Role.CHIEF))
                .setParameter(3, desks.isEmpty() ? List.of("") : desks)
                .getResultList();
        var headlines = new HashMap<UUID, String>();
        rows.forEach(row -> headlines.put((UUID) row[0], Objects.requireNonNullElse((String) row[1], "")));
        return headlines;
    }
}
