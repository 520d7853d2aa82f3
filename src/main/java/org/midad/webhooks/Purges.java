package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.midad.delivery.SurrogateKeys;

/** Which keys a CDN has to purge when something has happened to an article. */
@ApplicationScoped
class Purges {

    // Once readers had it; now no live document uses it, or its rights have ended. Caches keep pictures for a year.
    private static final String LOST_PICTURES = "select distinct l.image_id from newsroom.version v"
            + " join live.image l on l.image_id = any (v.images) where v.article_id = ?1 and (l.gone_at is not null"
            + " or not exists (select 1 from live.document d where d.images @> array[l.image_id]))";

    private final Session session;

    @Inject
    Purges(Session session) {
        this.session = session;
    }

    List<String> keys(String site, UUID article) {
        var pictures = session.createNativeQuery(LOST_PICTURES, UUID.class)
                .setParameter(1, article)
                .getResultList();
        return Stream.concat(
                        Stream.of(SurrogateKeys.article(article), SurrogateKeys.lists(site)),
                        pictures.stream().map(SurrogateKeys::image))
                .toList();
    }
}
