package org.midad.desk.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.midad.desk.live.Announcement.Bell;
import org.midad.desk.live.Announcement.Change;
import org.midad.identity.Actor;

/** One open page, and whose it is. */
final class Reader {

    // The browser then asks anew, with its session as that is by then: who was signed out or left a desk hears no more.
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BEFORE_RETURN = Duration.ofSeconds(1);
    // A browser that does not read what it is sent must not fill our memory.
    private static final int MOST_UNREAD = 200;

    private final Actor actor;
    private final SseEventSink sink;
    private final Sse sse;
    private final long began = System.nanoTime();
    private final AtomicInteger unread = new AtomicInteger();

    Reader(Actor actor, SseEventSink sink, Sse sse) {
        this.actor = actor;
        this.sink = sink;
        this.sse = sse;
    }

    void begin() {
        send(sse.newEventBuilder().reconnectDelay(BEFORE_RETURN.toMillis()).comment("hello"));
    }

    void tell(Announcement what) {
        switch (what) {
            case Change change -> {
                if (actor.worksOn(change.desk())) {
                    send(sse.newEventBuilder().name("change").data(change.article() + " " + change.kind()));
                }
            }
            case Bell bell -> {
                if (actor.id().equals(bell.person())) {
                    send(sse.newEventBuilder().name("bell").data("bell"));
                }
            }
        }
    }

    void lookAgain() {
        send(sse.newEventBuilder().name("again").data("again"));
    }

    void stillHere() {
        if (System.nanoTime() - began > LONGEST.toNanos()) {
            leave();
        } else {
            send(sse.newEventBuilder().comment("still here"));
        }
    }

    boolean isGone() {
        return sink.isClosed();
    }

    void leave() {
        sink.close();
    }

    private void send(OutboundSseEvent.Builder event) {
        if (sink.isClosed()) {
            return;
        }
        if (unread.incrementAndGet() > MOST_UNREAD) {
            leave();
            return;
        }
        try {
            sink.send(event.build()).whenComplete((sent, failure) -> {
                unread.decrementAndGet();
                if (failure != null) {
                    leave();
                }
            });
        } catch (IllegalStateException e) {
            // It was closed this very moment.
            leave();
        }
    }
}
