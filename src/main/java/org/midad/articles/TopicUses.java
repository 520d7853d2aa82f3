package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** Which articles name a topic, itself or one that has become part of it. */
@ApplicationScoped
public class TopicUses {

    private final Session session;

    @Inject
    TopicUses(Session session) {
        this.session = session;
    }

    /**
     * How many articles, by what they say now.
     *
     * @param all those that are under way or live
     * @param live those that readers see
     */
    public record Count(long all, long live) {}

    public Count count(String topic) {
        var row = session.createNativeQuery(
                        // Canonical JSON writes a key in one way only, so most texts need not be parsed.
                        "select count(distinct v.article_id),"
                                + " count(distinct v.article_id) filter (where v.state = 'PUBLISHED')"
                                + " from newsroom.version v join newsroom.revision r on r.id = v.revision_id"
                                + " where v.state not in ('SUPERSEDED', 'UNPUBLISHED', 'KILLED', 'SPIKED') and exists"
                                + " (select 1 from newsroom.topic t where (t.key = ?1 or t.merged_into = ?1)"
                                + " and r.content like '%\"' || t.key || '\"%'"
                                + " and jsonb_exists(cast(r.content as jsonb) -> 'topics', t.key))",
                        Object[].class)
                .setParameter(1, topic)
                .getSingleResult();
        return new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
