package org.midad.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.midad.platform.Refusal;

/** All revisions of all articles. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, UUID> {

    public Revision numbered(UUID article, int number) {
        return find("articleId = ?1 and number = ?2", article, number)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Newest first. */
    public List<Revision> ofArticle(UUID article, int before, int most) {
        return find("articleId = ?1 and number < ?2 order by number desc", article, before)
                .page(Page.ofSize(most))
                .list();
    }
}
