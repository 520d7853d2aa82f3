package org.midad.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Cursors;
import org.midad.platform.Page;

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
        return query.page(io.quarkus.panache.common.Page.ofSize(most)).list();
    }

    /** Newest first. */
    public List<AuditEntry> of(String objectType, Object object, @Nullable UUID after, int most) {
        var id = object.toString();
        var query = after == null
                ? find("objectType = ?1 and objectId = ?2 order by id desc", objectType, id)
                : find("objectType = ?1 and objectId = ?2 and id < ?3 order by id desc", objectType, id, after);
        return query.page(io.quarkus.panache.common.Page.ofSize(most)).list();
    }

    /** Newest first. */
    public Page<AuditEntry.View> find(Search search, @Nullable String after, int most) {
        var where = search.after(Cursors.id(after));
        var entries = find(where.hql() + "order by id desc", where.parameters())
                .page(io.quarkus.panache.common.Page.ofSize(most + 1))
                .list();
        return Page.of(entries.stream().map(AuditEntry::view).toList(), most, line -> line.id()
                .toString());
    }

    /** Somebody who has ever done something, by the name they had last. */
    public record Somebody(String id, String name) {}

    // From one to the next along the index: the log may be long, and those in it are few.
    private static final String EACH = "with recursive each as ((select min(%1$s) as one from audit.entry)"
            + " union all select (select min(%1$s) from audit.entry where %1$s > each.one) from each"
            + " where each.one is not null)";

    @SuppressWarnings("unchecked")
    public List<Somebody> people() {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        EACH.formatted("actor") + " select one, (select actor_name from audit.entry e"
                                + " where e.actor = one order by e.id desc limit 1) from each"
                                + " where one is not null order by 2",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> new Somebody((String) row[0], (String) row[1]))
                .toList();
    }

    /** Everything that has ever been done. */
    @SuppressWarnings("unchecked")
    public List<String> actions() {
        return getEntityManager()
                .createNativeQuery(
                        EACH.formatted("action") + " select one from each where one is not null", String.class)
                .getResultList();
    }
}
