package org.midad.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.midad.platform.Refusal;

/** Answers for everything that is read in pages: lists, the change feed, the snapshot. */
@Singleton
class Pages {

    private final Memory memory;
    private final Lists lists;
    private final Changes changes;
    private final Snapshots snapshots;
    private final SitePages sitePages;
    private final Feeds feeds;
    private final Followers followers;
    private final DatabaseClock clock;
    private final Caching caching;

    Pages(
            Memory memory,
            Lists lists,
            Changes changes,
            Snapshots snapshots,
            SitePages sitePages,
            Feeds feeds,
            Followers followers,
            DatabaseClock clock,
            Caching caching) {
        this.memory = memory;
        this.lists = lists;
        this.changes = changes;
        this.snapshots = snapshots;
        this.sitePages = sitePages;
        this.feeds = feeds;
        this.followers = followers;
        this.clock = clock;
        this.caching = caching;
    }

    void list(Exchange exchange, Feed feed) {
        var query = ListQuery.of(exchange.query());
        exchange.when(
                memory.page(feed, query, clock.now(), () -> lists.read(feed, query)),
                page -> send(exchange, feed, page.answer()));
    }

    void named(Exchange exchange, Feed feed, SiteQuery.Kind kind) {
        kept(exchange, feed, SiteQuery.Named.of(kind, exchange.query()));
    }

    void ofSite(Exchange exchange, Feed feed, SiteQuery query) {
        Parameters.none(exchange.query());
        kept(exchange, feed, query);
    }

    private void kept(Exchange exchange, Feed feed, SiteQuery query) {
        exchange.when(
                memory.page(feed, query, clock.now(), () -> sitePages.read(feed, query)),
                page -> send(exchange, feed, page.answer()));
    }

    void snapshot(Exchange exchange, Feed feed) {
        var query = Snapshots.Query.of(exchange.query(), feed.site());
        exchange.when(memory.once(() -> snapshots.read(feed.site(), query)), answer -> send(exchange, feed, answer));
    }

    void changes(Exchange exchange, Feed feed) {
        var asked = ChangeQuery.of(exchange.query(), feed.site());
        long deadline = System.nanoTime() + Duration.ofSeconds(asked.seconds()).toNanos();
        changes(exchange, feed, asked.query(), deadline);
    }

    private void changes(Exchange exchange, Feed feed, ChangeQuery query, long deadline) {
        exchange.when(memory.page(feed, query, clock.now(), () -> changes.read(feed, query)), page -> {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (page.isEmpty() && left.isPositive() && followers.mayWait()) {
                followers.await(
                        exchange,
                        feed,
                        page.head(),
                        left,
                        () -> exchange.attempt(() -> again(exchange, feed, query, deadline)));
            } else {
                send(exchange, feed, page.answer());
            }
        });
    }

    /** A site may have been closed to the public, or a backup restored, while a follower waited. */
    private void again(Exchange exchange, Feed before, ChangeQuery query, long deadline) {
        if (!feeds.areKnown()) {
            throw new Refusal(503, "http-503");
        }
        var feed = feeds.of(before.site());
        if (feed == null || feed.isOpen() != before.isOpen()) {
            throw FeedCursor.resync(before.site());
        }
        changes(exchange, feed, query, deadline);
    }

    private void send(Exchange exchange, Feed feed, Answer answer) {
        exchange.send(answer, caching.ofPage(feed, answer));
    }
}
