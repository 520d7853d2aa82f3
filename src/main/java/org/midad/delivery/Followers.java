package org.midad.delivery;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets requests for changes wait for one, without a thread each: they lie on their feed until it moves or time is up. */
@ApplicationScoped
class Followers {

    private final Feeds feeds;
    private final int most;
    private volatile boolean stopping;

    Followers(Feeds feeds, DeliverySettings settings) {
        this.feeds = feeds;
        this.most = settings.waiting();
    }

    boolean mayWait() {
        return !stopping && waiting() < most;
    }

    boolean isStopping() {
        return stopping;
    }

    int waiting() {
        int waiting = 0;
        for (var feed : feeds.all()) {
            waiting += feed.waiting();
        }
        return waiting;
    }

    /** Calls {@code again} on the request's event loop when the feed has moved on from {@code position}, or after {@code atMost}. */
    void await(Exchange exchange, Feed feed, long position, Duration atMost, Runnable again) {
        var follower = new Follower(feed, exchange.context(), again);
        follower.timer = exchange.request().vertx().setTimer(Math.max(1, atMost.toMillis()), id -> follower.run());
        exchange.request().response().closeHandler(closed -> follower.leave());
        feed.awaitAdvance(follower);
        // It may have moved, or made room for another of that site, while the follower was not waiting yet.
        if (feed.position() > position || feeds.of(feed.site()) != feed) {
            follower.run();
        }
    }

    /** Answers all who wait, so that stopping does not. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        feeds.all().forEach(Feed::wakeAll);
    }

    private static final class Follower implements Runnable {

        private final AtomicBoolean gone = new AtomicBoolean();
        private final Feed feed;
        private final Context context;
        private final Runnable again;
        private long timer;

        Follower(Feed feed, Context context, Runnable again) {
            this.feed = feed;
            this.context = context;
            this.again = again;
        }

        @Override
        public void run() {
            if (leave()) {
                context.runOnContext(awake -> again.run());
            }
        }

        boolean leave() {
            feed.forget(this);
            // Else it would hold the request for as long as it had still to run.
            context.owner().cancelTimer(timer);
            return gone.compareAndSet(false, true);
        }
    }
}
