package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.articles.LeaseResource.Lease;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;

/** Hands out the courtesy leases: one holder an article, 90 s unless renewed. */
@ApplicationScoped
public class Leases {

    static final Duration LENGTH = Duration.ofSeconds(90);

    @Inject
    Session session;

    @Inject
    Policy policy;

    @Inject
    Versions versions;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    @Transactional
    Lease take(Actor actor, UUID article, boolean takeOver) {
        policy.visible(actor, article);
        policy.require(actor, Action.EDIT, versions.meantBy(Action.EDIT, article));
        var now = clock.instant();
        var lease = new Lease(actor.id(), actor.name(), now.plus(LENGTH));
        int taken = session.createNativeQuery("insert into newsroom.lease (article_id, holder, holder_name, expires_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (article_id) do update set holder = excluded.holder,"
                        + " holder_name = excluded.holder_name, expires_at = excluded.expires_at"
                        + " where lease.holder = excluded.holder or lease.expires_at < ?5 or ?6")
                .setParameter(1, article)
                .setParameter(2, lease.holder())
                .setParameter(3, lease.holderName())
                .setParameter(4, lease.expiresAt())
                .setParameter(5, now)
                .setParameter(6, takeOver)
                .executeUpdate();
        if (taken == 0) {
            throw held(article);
        }
        if (takeOver) {
            log.add(AuditEntry.of(actor, "takeOverLease", "article", article, now)
                    .article(article));
        }
        return lease;
    }

    @Transactional
    void giveBack(Actor actor, UUID article) {
        policy.visible(actor, article);
        session.createNativeQuery("delete from newsroom.lease where article_id = ?1 and holder = ?2")
                .setParameter(1, article)
                .setParameter(2, actor.id())
                .executeUpdate();
    }

    private Refusal held(UUID article) {
        var holder = holder(article);
        return new Refusal(
                409,
                "lease-held",
                Map.of("lease", holder.<Object>map(h -> h).orElse("")),
                holder.map(Lease::holderName).orElse(""),
                holder.map(h -> h.expiresAt().toString()).orElse(""));
    }

    private Optional<Lease> holder(UUID article) {
        return session.createNativeQuery(
                        "select holder, holder_name, expires_at from newsroom.lease where article_id = ?1",
                        Object[].class)
                .setParameter(1, article)
                .getResultStream()
                .findFirst()
                .map(row -> new Lease((String) row[0], (String) row[1], (Instant) row[2]));
    }
}
