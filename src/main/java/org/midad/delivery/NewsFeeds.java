package org.midad.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.SiteQuery.Kind;
import org.midad.delivery.formats.Channel;
import org.midad.delivery.formats.SiteCard;
import org.midad.delivery.formats.Story;

/** Reads the newest articles of a site, section, topic or person for RSS, Atom and JSON Feed. */
final class NewsFeeds {

    /** As many as a reader that comes by twice a day misses none of. */
    private static final int ENTRIES = 40;

    private NewsFeeds() {}

    static byte[] read(Connection connection, SiteCard site, SiteQuery.News news, Instant changed) throws SQLException {
        var kind = news.kind();
        var about = kind == null ? null : Masthead.name(connection, site, kind, news.key());
        var path = kind == null ? "feed" : kind.path + "/" + PathText.encoded(news.key()) + "/feed";
        var entries = Lists.entries(connection, site.key(), query(kind, news.key()), text(site));
        var stories = entries.stream()
                .limit(ENTRIES)
                .map(entry -> Story.of(entry.json()))
                .toList();
        return new Channel(site, about, path, stories, changed).written(news.form());
    }

    /** The whole document only where it is needed: it is many times as large. */
    private static Lists.Text text(SiteCard site) {
        return site.fullFeeds() ? Lists.Text.WHOLE : Lists.Text.SUMMARY;
    }

    private static ListQuery query(@Nullable Kind kind, String key) {
        return new ListQuery(
                kind == Kind.SECTION ? key : null,
                kind == Kind.TOPIC ? key : null,
                kind == Kind.PERSON ? key : null,
                null,
                null,
                ENTRIES);
    }
}
