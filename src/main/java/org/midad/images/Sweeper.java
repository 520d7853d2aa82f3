package org.midad.images;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.midad.images.Image.Phase;
import org.midad.platform.Face;
import org.midad.store.ObjectStore;

/**
 * Clears away what uploads that were cut short left behind: pending rows, files in quarantine, originals and renditions
 * that nothing names. Only what is older than the grace time, so that nothing under way is touched.
 */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("midad-sweeper").factory());

    @Inject
    Images images;

    @Inject
    Intake intake;

    @Inject
    ObjectStore store;

    @Inject
    Session session;

    @Inject
    ImageSettings settings;

    @Inject
    Face face;

    @Inject
    Clock clock;

    void start(@Observes StartupEvent event) {
        long every = settings.sweepEvery().toMillis();
        if (face.isNewsroom()) {
            rounds.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            int swept = sweep(clock.instant().minus(settings.grace()));
            if (swept > 0) {
                LOG.infof("Swept %d leftovers of uploads", swept);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Leftovers of uploads are swept later: %s", e.getMessage());
        }
    }

    private int sweep(Instant before) {
        int swept = 0;
        for (var id : QuarkusTransaction.requiringNew().call(() -> dead(before))) {
            QuarkusTransaction.requiringNew().run(() -> images.delete("id = ?1 and phase = ?2", id, Phase.PENDING));
            swept++;
        }
        for (var key : olderThan(before, Originals.QUARANTINE)) {
            store.remove(key);
            swept++;
        }
        for (var key : olderThan(before, Originals.ALL)) {
            swept += QuarkusTransaction.requiringNew().call(() -> removedUnlessNamed(key));
        }
        for (var key : olderThan(before, Prints.ALL)) {
            swept += QuarkusTransaction.requiringNew().call(() -> removedUnlessMade(key));
        }
        return swept;
    }

    private List<UUID> dead(Instant before) {
        return images.list("phase = ?1 and createdAt < ?2", Phase.PENDING, before).stream()
                .map(Image::id)
                .toList();
    }

    private List<String> olderThan(Instant before, String prefix) {
        var old = new ArrayList<String>();
        store.each(prefix, entry -> {
            if (entry.at().isBefore(before)) {
                old.add(entry.key());
            }
        });
        return old;
    }

    private int removedUnlessNamed(String key) {
        var hash = Originals.hash(key);
        intake.lock(hash);
        if (images.count("hash", hash) > 0) {
            return 0;
        }
        store.remove(key);
        return 1;
    }

    private int removedUnlessMade(String key) {
        var file = key.substring(key.lastIndexOf('/') + 1);
        var hash = file.substring(file.lastIndexOf('-') + 1, file.lastIndexOf('.'));
        boolean isNamed = !session.createNativeQuery("select 1 from newsroom.rendition where hash = ?1"
                        + " union all select 1 from live.rendition where hash = ?1 limit 1")
                .setParameter(1, hash)
                .getResultList()
                .isEmpty();
        if (isNamed) {
            return 0;
        }
        store.remove(key);
        return 1;
    }
}
