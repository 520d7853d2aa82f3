package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;
import static org.midad.delivery.LiveTables.instant;
import static org.midad.delivery.LiveTables.instantOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;
import org.midad.delivery.formats.Ninjs;
import org.midad.delivery.formats.Story;

/** Reads single articles as a site sees them. */
@ApplicationScoped
class Documents {

    private static final String DOCUMENT = """
            select h.position, k.article_id is not null, d.slug, d.not_before, d.json, d.gzip, d.etag, d.updated_at
            from live.feed_head h
            left join live.document d on d.site = h.site and d.article_id = ?
            left join live.killed k on k.site = h.site and k.article_id = ?
            where h.site = ?""";

    private final LiveDatabase database;
    private final Feeds feeds;

    Documents(LiveDatabase database, Feeds feeds) {
        this.database = database;
        this.feeds = feeds;
    }

    @Nullable
    UUID articleAt(String site, String foldedSlug) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(
                        "select article_id from live.address where site = ? and folded_slug = ?")) {
            fill(statement, site, foldedSlug);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    ArticleState read(Feed feed, UUID article, Target.Part part) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(DOCUMENT)) {
            fill(statement, article, article, feed.site());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return new ArticleState.Absent();
                }
                var state = state(connection, row, feed.site(), article, part);
                feeds.advance(feed, row.getLong(1), connection);
                return state;
            }
        }
    }

    private static ArticleState state(Connection connection, ResultSet row, String site, UUID id, Target.Part part)
            throws SQLException {
        if (row.getBoolean(2)) {
            return new ArticleState.Killed();
        }
        var slug = row.getString(3);
        if (slug == null) {
            return new ArticleState.Absent();
        }
        var content =
                switch (part) {
                    case DOCUMENT -> document(row);
                    case NINJS -> ninjs(row);
                    case CORRECTIONS -> Corrections.of(connection, site, Corrections.Query.of(id, null));
                };
        return new ArticleState.Live(slug, answer(content, site, id), instantOrNull(row, 4));
    }

    /** A page that is asked for by its place or length; whether the article is live has been seen before. */
    Page corrections(Feed feed, Corrections.Query query) throws SQLException {
        try (var connection = database.connection()) {
            var content = Corrections.of(connection, feed.site(), query);
            // After them, so that the node is brought up to whatever they may already show.
            long position = Lists.head(connection, feed.site()).position();
            feeds.advance(feed, position, connection);
            return new Page(answer(content, feed.site(), query.article()), false, position, null, null);
        }
    }

    private static Answer answer(Content content, String site, UUID article) {
        return content.keyed(SurrogateKeys.site(site) + " " + SurrogateKeys.article(article))
                .ready();
    }

    private static Content ninjs(ResultSet row) throws SQLException {
        return Content.of(Ninjs.of(Story.of(row.getBytes(5))), Freshness.SHORT)
                .typed(Ninjs.TYPE)
                .changed(instant(row, 8));
    }

    private static Content document(ResultSet row) throws SQLException {
        return Content.kept(row.getBytes(5), row.getBytes(6), row.getString(7), instant(row, 8));
    }
}
