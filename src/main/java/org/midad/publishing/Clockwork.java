package org.midad.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Face;

/** Looks every 200 ms, and at the next due instant, whether something is due; one thread on every node. */
@ApplicationScoped
class Clockwork {

    private static final Logger LOG = Logger.getLogger(Clockwork.class);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);

    @Inject
    Firing firing;

    @Inject
    Claims claims;

    @Inject
    Lookout lookout;

    @Inject
    Face face;

    /** How many schedules one transaction takes. */
    @ConfigProperty(name = "midad.scheduler.batch", defaultValue = "100")
    int batch;

    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom()) {
            thread = Thread.ofPlatform().name("clockwork").daemon().start(this::run);
        }
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        stop.countDown();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(LONGEST_ROUND);
        }
    }

    private void run() {
        var pause = Duration.ofMillis(1);
        while (!stopped(pause)) {
            try {
                pause = round();
            } catch (RuntimeException e) {
                LOG.warnf("The scheduler could not look for what is due, and will again in a moment: %s", e);
                pause = PACE;
            }
        }
    }

    private Duration round() {
        int claimed = fireDue();
        if (claimed > 0) {
            return Duration.ofMillis(1);
        }
        lookout.look();
        return QuarkusTransaction.requiringNew().call(() -> claims.untilNext(PACE));
    }

    private int fireDue() {
        try {
            return firing.fire(batch).claimed().size();
        } catch (RuntimeException e) {
            LOG.warnf("A round of schedules failed; each is tried alone: %s", e);
            return oneByOne();
        }
    }

    private int oneByOne() {
        var due = QuarkusTransaction.requiringNew().call(() -> claims.due(batch).ids());
        due.forEach(lookout::alone);
        return due.size();
    }

    private boolean stopped(Duration pause) {
        try {
            return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
