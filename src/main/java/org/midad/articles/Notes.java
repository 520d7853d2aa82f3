package org.midad.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All notes on all articles. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    public boolean anyBlocking(UUID article) {
        return count("articleId = ?1 and blocking and resolvedAt is null", article) > 0;
    }

    /** A note and the replies to it. */
    List<Note> thread(UUID first) {
        return list("id = ?1 or replyTo = ?1", first);
    }

    /** Oldest first, as a conversation is read. */
    public List<Note> ofArticle(UUID article, @Nullable UUID after, int most) {
        var query = after == null
                ? find("articleId = ?1 order by id", article)
                : find("articleId = ?1 and id > ?2 order by id", article, after);
        return query.page(Page.ofSize(most)).list();
    }
}
