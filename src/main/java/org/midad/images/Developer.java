package org.midad.images;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.midad.images.Developments.Job;
import org.midad.images.darkroom.Unusable;
import org.midad.platform.Face;
import org.midad.store.ObjectStore;
import org.midad.store.StoreUnavailable;

/** Works off the queue of what is to be developed: takes the original, makes its renditions, stores them. */
@ApplicationScoped
class Developer {

    private static final Logger LOG = Logger.getLogger(Developer.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    @Inject
    Developments developments;

    @Inject
    Images images;

    @Inject
    Descriptions descriptions;

    @Inject
    Prints prints;

    @Inject
    ObjectStore store;

    @Inject
    DarkroomKey darkroom;

    @Inject
    ImageSettings settings;

    @Inject
    Face face;

    void start(@Observes StartupEvent event) {
        for (int i = 0; face.isNewsroom() && i < settings.developers(); i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("midad-developer-" + i).start(this::work));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        while (!stopping) {
            boolean worked = false;
            try {
                var job = QuarkusTransaction.requiringNew().call(developments::take);
                worked = job.isPresent();
                job.ifPresent(this::develop);
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("Pictures wait: %s", e.getMessage());
                }
            }
            if (!worked) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void develop(Job job) {
        var folder = darkroom.folder("develop-");
        try {
            develop(job, folder);
        } catch (Unusable e) {
            LOG.errorf("Image %s cannot be developed: %s", job.image(), e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> developments.failed(job, e.toString()));
        } catch (StoreUnavailable | IOException e) {
            LOG.warnf("Image %s is developed later: %s", job.image(), e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> developments.putOff(job));
        } finally {
            Folders.remove(folder);
        }
    }

    /** What a development needs to know of its image. */
    private record Negative(String key, Described described) {}

    private void develop(Job job, Path folder) throws Unusable, IOException {
        var negative = QuarkusTransaction.requiringNew().call(() -> {
            var image = images.get(job.image());
            return new Negative(Originals.key(image.hash()), descriptions.forReaders(image));
        });
        var original = folder.resolve("original");
        if (!store.fetch(negative.key(), original)) {
            throw new IOException("its original is not in the store");
        }
        var into = Files.createDirectory(folder.resolve("prints"));
        var line = negative.described().line();
        var made = new ArrayList<Prints.Made>();
        for (var print : darkroom.darkroom().develop(original, Prints.focus(job.focus()), line, into)) {
            var one = Prints.Made.of(job.image(), print, Files.size(print.file()));
            store.put(one.key(), print.file(), one.format().mediaType());
            made.add(one);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            prints.replace(job.image(), job.focus(), made);
            developments.done(job, line);
        });
    }
}
