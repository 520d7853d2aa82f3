package org.midad.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.midad.platform.Refusal;

/** Opens streams of changes, and says what holds for all of them. */
@Singleton
class Streams {

    private final Memory memory;
    private final Changes changes;
    private final Feeds feeds;
    private final Followers followers;
    private final DatabaseClock clock;

    Streams(Memory memory, Changes changes, Feeds feeds, Followers followers, DatabaseClock clock) {
        this.memory = memory;
        this.changes = changes;
        this.feeds = feeds;
        this.followers = followers;
        this.clock = clock;
    }

    void open(Exchange exchange, Feed feed) {
        var query = ChangeQuery.ofStream(exchange.query(), exchange.header("Last-Event-ID"), feed.site());
        if (!followers.mayWait()) {
            throw new Refusal(503, "http-503");
        }
        new ChangeStream(this, exchange, feed, query).goOn();
    }

    /** Whether who was let in may stay: the node runs on, the site is as open as it was, the token is good. */
    boolean mayStay(Exchange exchange, Feed feed) {
        var present = feeds.of(feed.site());
        return !followers.isStopping()
                && present != null
                && present.isOpen() == feed.isOpen()
                && exchange.isAdmittedAt(Instant.now());
    }

    Feed present(Feed feed) {
        var present = feeds.of(feed.site());
        return present == null ? feed : present;
    }

    /** The next events; many who stand at the same place are given the same bytes. */
    void read(Exchange exchange, Feed feed, ChangeQuery query, ChangeStream stream) {
        exchange.when(
                memory.page(feed, new Events(query), clock.now(), () -> changes.events(feed, query)),
                stream::tell,
                stream::fail);
    }

    Followers followers() {
        return followers;
    }

    /** Under which events are kept, beside the same changes as a list. */
    private record Events(ChangeQuery query) {}
}
