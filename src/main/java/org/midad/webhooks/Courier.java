package org.midad.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Face;
import org.midad.platform.ListeningConnection;
import org.midad.webhooks.Handover.Taken;
import org.postgresql.PGConnection;

/**
 * Takes deliveries to their receivers, on every node. Each webhook has places of its own for what is under way, so one that
 * does not answer keeps nobody waiting but itself. Wakes when something is announced, and looks each second in any case.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);

    /** Of the node's database connections: webhooks leave the others to people. */
    private static final int CONNECTIONS = 4;

    private final Handover handover;
    private final Sender sender;
    private final WebhookSettings settings;
    private final MeterRegistry metrics;
    private final Face face;
    private final ListeningConnection announcements;

    // Threads of the system, not virtual ones: a look-up of a name that hangs would hold up all of those.
    private final ExecutorService under = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("midad-webhook-", 0).factory());
    private final Map<UUID, Semaphore> places = new ConcurrentHashMap<>();
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    @Inject
    Courier(
            Handover handover,
            Sender sender,
            WebhookSettings settings,
            MeterRegistry metrics,
            Face face,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.handover = handover;
        this.sender = sender;
        this.settings = settings;
        this.metrics = metrics;
        this.face = face;
        this.announcements = new ListeningConnection(url, user, password, "midad webhooks");
    }

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom()) {
            thread = Thread.ofPlatform().daemon().name("midad-webhooks").start(this::run);
        }
    }

    /** Begins nothing more; what is under way is ended. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var waking = thread;
        if (waking != null) {
            waking.interrupt();
        }
        under.shutdown();
        if (!under.awaitTermination(settings.toAnswer().toMillis(), TimeUnit.MILLISECONDS)) {
            under.shutdownNow();
        }
    }

    private void run() {
        while (!stopping) {
            try (var connection = announcements.open()) {
                listen(connection);
                while (!stopping) {
                    look();
                    connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(BETWEEN_LOOKS.toMillis()));
                }
            } catch (SQLException e) {
                LOG.warnf("Webhooks have lost their database and try again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "Webhooks could not be looked for, and are again in a moment");
            }
            LockSupport.parkNanos(BEFORE_RECONNECT.toNanos());
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen webhooks_due");
        }
    }

    private void look() {
        recorded(handover::due).forEach(this::begin);
    }

    /** One more for this webhook, if it has a place left; who finds something to send calls the next before they go. */
    private void begin(UUID webhook) {
        var own = places.computeIfAbsent(webhook, id -> new Semaphore(settings.atOnce()));
        if (!stopping && own.tryAcquire()) {
            try {
                under.execute(() -> work(webhook, own));
            } catch (RuntimeException | Error e) {
                own.release();
                throw e;
            }
        }
    }

    private void work(UUID webhook, Semaphore place) {
        try {
            var taken = take(webhook);
            while (taken.isPresent()) {
                begin(webhook);
                deliver(taken.get());
                taken = take(webhook);
            }
        } catch (RuntimeException e) {
            // It is due again by itself, after longer than any attempt lasts.
            LOG.warnf("A delivery to webhook %s is tried again later: %s", webhook, e);
        } finally {
            place.release();
        }
    }

    private Optional<Taken> take(UUID webhook) {
        return stopping ? Optional.empty() : recorded(() -> handover.take(webhook));
    }

    private void deliver(Taken taken) {
        var outcome = sender.send(taken.message());
        var settled = recorded(() -> handover.settle(taken.claimed(), outcome));
        metrics.counter("midad.webhooks.attempts", "outcome", settled.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private <T> T recorded(Supplier<T> work) {
        connections.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            connections.release();
        }
    }
}
