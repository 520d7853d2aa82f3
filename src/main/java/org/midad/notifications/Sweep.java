package org.midad.notifications;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.midad.platform.Face;

/** Clears away what was read a month ago, what nobody read in three, and who has not been here for as long. */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("midad-notifications-sweep").factory());

    @Inject
    Session session;

    @Inject
    Face face;

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom()) {
            rounds.scheduleWithFixedDelay(this::round, 1, 60, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            QuarkusTransaction.requiringNew().run(this::sweep);
        } catch (RuntimeException e) {
            LOG.warnf("Old notifications are cleared away later: %s", e.getMessage());
        }
    }

    void sweep() {
        session.createNativeQuery("delete from newsroom.notification where at < now() - interval '90 days'"
                        + " or (at < now() - interval '30 days' and read_at < now() - interval '30 days')")
                .executeUpdate();
        session.createNativeQuery("delete from newsroom.colleague where seen_at < now() - interval '90 days'")
                .executeUpdate();
    }
}
