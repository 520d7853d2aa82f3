package org.midad.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All webhooks, of all sites. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    List<Webhook> ofSite(@Nullable String site, @Nullable UUID after, int most) {
        var from = after == null ? new UUID(0, 0) : after;
        var query = site == null
                ? find("id > ?1 order by id", from)
                : find("id > ?1 and site = ?2 order by id", from, site);
        return query.page(0, most).list();
    }

    Optional<Webhook> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
