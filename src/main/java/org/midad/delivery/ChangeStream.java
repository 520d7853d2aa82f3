package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.midad.platform.Refusal;

/**
 * One follower's stream of changes: what has happened since their cursor, then each change as it commits. It ends when the
 * node stops, the token runs out or the follower does not read on; {@code EventSource} then comes back with its last
 * cursor, to any node.
 */
final class ChangeStream {

    private static final CharSequence EVENTS = HttpHeaders.createOptimized("text/event-stream");
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Buffer GREETING = Buffer.buffer("retry: 1000\n\n");
    // A comment: keeps proxies from closing a connection on which nothing happens, and finds out who is gone.
    private static final Buffer BEAT = Buffer.buffer(":\n\n");

    private final Streams streams;
    private final Exchange exchange;
    private final HttpServerResponse response;
    private Feed feed;
    private ChangeQuery query;
    private long lastWritten;

    ChangeStream(Streams streams, Exchange exchange, Feed feed, ChangeQuery query) {
        this.streams = streams;
        this.exchange = exchange;
        this.response = exchange.request().response();
        this.feed = feed;
        this.query = query;
    }

    void goOn() {
        if (response.closed() || response.ended()) {
            return;
        }
        if (streams.mayStay(exchange, feed)) {
            feed = streams.present(feed);
            streams.read(exchange, feed, query, this);
        } else {
            response.end();
        }
    }

    void tell(Page page) {
        if (response.closed()) {
            return;
        }
        if (!response.headWritten() && begin() == HttpMethod.HEAD) {
            return;
        }
        if (page.isEmpty()) {
            await(page);
        } else {
            query = ChangeQuery.following(page.next());
            write(page.answer().plain().body());
        }
    }

    /** Before the first event this is an ordinary refusal; later an event says what to do, as far as there is anything. */
    void fail(Throwable thrown) {
        if (!response.headWritten()) {
            exchange.problem(thrown);
        } else if (!response.closed()) {
            response.end(farewell(thrown));
        }
    }

    private static Buffer farewell(Throwable thrown) {
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof Refusal refusal && refusal.status() == 410) {
            var text = new EventText();
            text.add("resync", PageText.json(refusal.members()));
            return Buffer.buffer(text.bytes());
        }
        return Buffer.buffer(": the database does not answer\n\n".getBytes(UTF_8));
    }

    private HttpMethod begin() {
        exchange.count(Tally.Outcome.SENT);
        response.putHeader(HttpHeaders.CONTENT_TYPE, EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .putHeader(Answers.NOSNIFF_NAME, "nosniff")
                .putHeader("X-Accel-Buffering", "no");
        var method = exchange.request().request().method();
        if (method == HttpMethod.HEAD) {
            response.end();
        } else {
            response.setChunked(true).write(GREETING);
            lastWritten = System.nanoTime();
        }
        return method;
    }

    private void await(Page page) {
        var left = BETWEEN_BEATS.minusNanos(System.nanoTime() - lastWritten);
        if (left.isPositive()) {
            streams.followers().await(exchange, feed, page.head(), left, this::goOn);
        } else {
            write(BEAT);
        }
    }

    /** Writes and goes on when the follower has taken it; one who takes nothing for long is let go. */
    private void write(Buffer events) {
        lastWritten = System.nanoTime();
        response.write(events);
        var vertx = exchange.request().vertx();
        if (response.writeQueueFull()) {
            long timer = vertx.setTimer(PATIENCE.toMillis(), late -> response.reset());
            response.drainHandler(drained -> {
                vertx.cancelTimer(timer);
                response.drainHandler(null);
                goOn();
            });
            response.closeHandler(closed -> vertx.cancelTimer(timer));
        } else {
            exchange.context().runOnContext(next -> goOn());
        }
    }
}
