package org.midad.publishing;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Face;

/**
 * Follows up what has happened to images and names; one thread on every node, beside that of the clockwork, which must not
 * wait for a picture or topic that is in thousands of stories.
 */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Inject
    ImageChanges images;

    @Inject
    NameChanges names;

    @Inject
    Face face;

    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom()) {
            thread = Thread.ofPlatform().name("follower").daemon().start(this::run);
        }
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        stop.countDown();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(LONGEST);
        }
    }

    private void run() {
        try {
            while (!stop.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                followAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followAll() {
        try {
            while (stop.getCount() > 0 && (images.followUp() || names.followUp())) {
                LOG.debug("Followed a change");
            }
        } catch (RuntimeException e) {
            LOG.warnf("What changed is followed up in a moment: %s", e);
        }
    }
}
