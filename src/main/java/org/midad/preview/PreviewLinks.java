package org.midad.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All share links. */
@ApplicationScoped
class PreviewLinks implements PanacheRepositoryBase<PreviewLink, UUID> {

    Optional<PreviewLink> openedBy(Secret token) {
        return find(
                        "select l from PreviewLink l join fetch l.article join fetch l.revision where l.tokenHash = ?1",
                        token.hash())
                .firstResultOptional();
    }

    /** Oldest first. */
    List<PreviewLink> ofArticle(UUID article, @Nullable UUID after, int most) {
        var from = after == null ? new UUID(0, 0) : after;
        return find(
                        "from PreviewLink l join fetch l.revision where l.article.id = ?1 and l.id > ?2 order by l.id",
                        article,
                        from)
                .page(Page.ofSize(most))
                .list();
    }

    List<PreviewLink> notRevoked(UUID article) {
        return list("article.id = ?1 and revokedAt is null", article);
    }

    /** Takes one use of it, in one statement: of two who click at once, the last use goes to one. */
    boolean use(PreviewLink link, Instant now) {
        return update(
                        "uses = uses + 1 where id = ?1 and revokedAt is null and expiresAt > ?2"
                                + " and (maxUses is null or uses < maxUses)",
                        link.id(),
                        now)
                == 1;
    }

    void remember(PreviewLink link, Secret key, Instant end) {
        getEntityManager()
                .createNativeQuery(
                        "insert into newsroom.preview_reading (key_hash, link_id, ends_at) values (?1, ?2, ?3)")
                .setParameter(1, key.hash())
                .setParameter(2, link.id())
                .setParameter(3, end)
                .executeUpdate();
    }

    /** A few at a time and around those that others remove just now, as a reader waits for it. */
    void forgetEnded(Instant now) {
        getEntityManager()
                .createNativeQuery("delete from newsroom.preview_reading where key_hash in (select key_hash"
                        + " from newsroom.preview_reading where ends_at <= ?1 limit 100 for update skip locked)")
                .setParameter(1, now)
                .executeUpdate();
    }

    boolean isRemembered(PreviewLink link, Secret key, Instant now) {
        return !getEntityManager()
                .createNativeQuery("select 1 from newsroom.preview_reading"
                        + " where key_hash = ?1 and link_id = ?2 and ends_at > ?3")
                .setParameter(1, key.hash())
                .setParameter(2, link.id())
                .setParameter(3, now)
                .getResultList()
                .isEmpty();
    }
}
