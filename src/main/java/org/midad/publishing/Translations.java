package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.publishing.Document.Alternate;

/**
 * Finds the versions of a story in other languages. A translation names the article it was made from; together they are one
 * story, known by the id of the first.
 */
@ApplicationScoped
class Translations {

    private static final String LIVE =
            "select d.site, d.article_id, d.locale, d.url from live.site s join live.document d"
                    + " on d.site = s.key and d.article_id = ? union all"
                    + " select site, article_id, locale, url from live.document where story = ?";

    @Inject
    Sql sql;

    /** The story that an article is part of; null where it stands alone, as far as itself says. */
    @Nullable
    UUID story(UUID article, @Nullable String original) {
        if (original == null || original.equals(article.toString())) {
            return null;
        }
        var named = UUID.fromString(original);
        var story = sql
                .query(
                        "select coalesce(d.story, d.article_id) from live.site s join live.document d on d.site = s.key"
                                + " and d.article_id = ? limit 1",
                        statement -> statement.setObject(1, named),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst()
                .orElse(named);
        return story.equals(article) ? null : story;
    }

    /** What readers see of the story in other languages: of each one page, that on the same site where there is one. */
    List<Alternate> of(UUID article, @Nullable UUID story, String site, String locale) {
        var key = story == null ? article : story;
        return sql.query(
                "select distinct on (locale) locale, url from (" + LIVE + ") told"
                        + " where article_id <> ? and locale <> ? and url is not null"
                        + " order by locale, case when site = ? then 0 else 1 end, site, article_id",
                statement -> {
                    statement.setObject(1, key);
                    statement.setObject(2, key);
                    statement.setObject(3, article);
                    statement.setString(4, locale);
                    statement.setString(5, site);
                },
                row -> new Alternate(row.getString(1), row.getString(2)));
    }
}
