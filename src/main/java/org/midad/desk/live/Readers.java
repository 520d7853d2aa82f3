package org.midad.desk.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** The pages that are open on this node. */
@ApplicationScoped
class Readers {

    // Shorter than any proxy's patience with a line on which nothing is said.
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);

    // From the moment that a page was made until its line stands: what happens meanwhile is told then.
    private static final Duration BEFORE_LINE = Duration.ofSeconds(10);
    private static final int MOST_TOLD_AGAIN = 100;

    private record Heard(Announcement what, long at) {

        boolean isOld() {
            return System.nanoTime() - at > BEFORE_LINE.toNanos();
        }
    }

    private final Deque<Heard> lately = new ConcurrentLinkedDeque<>();
    private final Set<Reader> all = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private volatile boolean stopping;

    Readers(Vertx vertx) {
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(BETWEEN_SIGNS_OF_LIFE.toMillis(), timer -> each(Reader::stillHere));
    }

    void add(Reader reader) {
        all.add(reader);
        reader.begin();
        lately.stream()
                .filter(heard -> !heard.isOld())
                .map(Heard::what)
                .distinct()
                .forEach(reader::tell);
        if (stopping) {
            reader.leave();
        }
    }

    /** Called by the watch alone. */
    void tell(Announcement what) {
        lately.add(new Heard(what, System.nanoTime()));
        while (lately.size() > MOST_TOLD_AGAIN || lately.getFirst().isOld()) {
            lately.removeFirst();
        }
        each(reader -> reader.tell(what));
    }

    void lookAgain() {
        each(Reader::lookAgain);
    }

    /** Browsers come back by themselves, to a node that stays. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        each(Reader::leave);
    }

    private void each(Consumer<Reader> deed) {
        all.forEach(deed);
        all.removeIf(Reader::isGone);
    }
}
