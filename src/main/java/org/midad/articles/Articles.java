package org.midad.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.midad.platform.Refusal;

/** All articles. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

    public Article get(UUID id) {
        return findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    /** For a command: whoever else wants to change this article waits until it is done. */
    public Article toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::notFound);
    }
}
