package org.midad.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines of the log; only adds and reads, as the database role can do nothing else. */
@ApplicationScoped
public class AuditLog implements PanacheRepositoryBase<AuditEntry, UUID> {

    /** Only inside the transaction of what is logged: a line without its deed, or a deed without its line, cannot be. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AuditEntry entry) {
        persist(entry);
    }

    /** Newest first. */
    public List<AuditEntry> ofArticle(UUID article, @Nullable UUID after, int most) {
        var query = after == null
                ? find("articleId = ?1 order by id desc", article)
                : find("articleId = ?1 and id < ?2 order by id desc", article, after);
        return query.page(Page.ofSize(most)).list();
    }

    /** Newest first. */
    public List<AuditEntry> of(String objectType, Object object, @Nullable UUID after, int most) {
        var id = object.toString();
        var query = after == null
                ? find("objectType = ?1 and objectId = ?2 order by id desc", objectType, id)
                : find("objectType = ?1 and objectId = ?2 and id < ?3 order by id desc", objectType, id, after);
        return query.page(Page.ofSize(most)).list();
    }
}
