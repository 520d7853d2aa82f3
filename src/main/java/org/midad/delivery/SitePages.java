package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;
import org.midad.delivery.formats.SiteCard;
import org.midad.delivery.formats.Sitemaps;
import org.midad.platform.Refusal;

/** Reads what is asked of a site as a whole, and makes it ready to be sent until the site changes. */
@ApplicationScoped
class SitePages {

    /** Names and settings are no changes that followers are told of; a feed may be so old when they change. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final LiveDatabase database;
    private final Feeds feeds;
    private final DatabaseClock clock;

    SitePages(LiveDatabase database, Feeds feeds, DatabaseClock clock) {
        this.database = database;
        this.feeds = feeds;
        this.clock = clock;
    }

    Page read(Feed feed, SiteQuery query) throws SQLException {
        var until = clock.now().plus(LONGEST);
        try (var connection = database.connection()) {
            var head = Lists.head(connection, feed.site());
            var content = content(connection, site(connection, feed.site()), head, query);
            // What was read after the head may already be newer than it.
            var after = Lists.head(connection, feed.site());
            feeds.advance(feed, after.position(), connection);
            var key = feed.site();
            var answer = content.keyed("site-" + key + " lists-" + key)
                    .lastChanged(after.lastChange())
                    .ready();
            return Page.of(answer, after.position(), earlier(until, after.nextEmbargoEnd()));
        }
    }

    private static Content content(Connection connection, SiteCard site, Lists.Head head, SiteQuery query)
            throws SQLException {
        return switch (query) {
            case SiteQuery.Named named -> Content.of(Masthead.list(connection, site, named), Freshness.SHORT);
            case SiteQuery.Person(var key) -> Content.of(Masthead.person(connection, site, key), Freshness.SHORT);
            case SiteQuery.News news -> {
                var changed = head.lastChange() == null ? Instant.EPOCH : head.lastChange();
                yield Content.of(NewsFeeds.read(connection, site, news, changed), Freshness.SHORT)
                        .typed(news.form().type);
            }
            case SiteQuery.SitemapIndex() -> xml(SitemapPages.index(connection, site));
            case SiteQuery.Sitemap(var number) -> xml(SitemapPages.page(connection, site, number));
            case SiteQuery.NewsSitemap() -> xml(SitemapPages.news(connection, site));
        };
    }

    private static Content xml(byte[] sitemap) {
        return Content.of(sitemap, Freshness.SHORT).typed(Sitemaps.TYPE);
    }

    private static SiteCard site(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select name, locale, base_url, full_feeds, hub, coalesce(publisher, name), publisher_logo
                from live.site where key = ?""")) {
            fill(statement, key);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.notFound();
                }
                return new SiteCard(
                        key,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
            }
        }
    }

    private static Instant earlier(Instant until, @Nullable Instant embargoEnd) {
        return embargoEnd != null && embargoEnd.isBefore(until) ? embargoEnd : until;
    }
}
