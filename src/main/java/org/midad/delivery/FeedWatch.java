package org.midad.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Face;
import org.postgresql.PGConnection;

/**
 * Keeps the node up with the feeds, on a connection of its own: it listens for what publishing announces, and looks
 * every second whether anything passed unannounced, as on a replica, which cannot announce.
 */
@ApplicationScoped
class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final String CHANNEL = "live_changed";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);
    // A restart of the database takes less; who is away for longer may have missed a kill and must not serve on.
    private static final Duration BLIND_AFTER = Duration.ofSeconds(5);
    // "cannot execute LISTEN during recovery": this is a replica.
    private static final String READ_ONLY = "25006";

    /** How far the watch has got; the metrics and the readiness tell it. */
    enum State {
        AWAY,
        LOOKING,
        LISTENING
    }

    private final Feeds feeds;
    private final Takedowns takedowns;
    private final DatabaseClock clock;
    private final WatchConnection connections;
    private final Face face;
    private volatile State state = State.AWAY;
    private volatile long lastLook;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    FeedWatch(Feeds feeds, Takedowns takedowns, DatabaseClock clock, WatchConnection connections, Face face) {
        this.feeds = feeds;
        this.takedowns = takedowns;
        this.clock = clock;
        this.connections = connections;
        this.face = face;
    }

    void start(@Observes StartupEvent event) {
        if (face.delivers()) {
            thread = Thread.ofPlatform().daemon().name("midad-feed-watch").start(this::watch);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var watching = thread;
        if (watching != null) {
            watching.interrupt();
        }
    }

    State state() {
        return state;
    }

    /** Whether the node knows the feeds as of the last few seconds. */
    boolean isUpToDate() {
        return state != State.AWAY && !isBlind();
    }

    private boolean isBlind() {
        return System.nanoTime() - lastLook > BLIND_AFTER.toNanos();
    }

    private void watch() {
        while (!stopping) {
            try (var connection = connections.open()) {
                feeds.distrust();
                state = listen(connection) ? State.LISTENING : State.LOOKING;
                while (!stopping) {
                    look(connection);
                    awaitNews(connection);
                }
            } catch (SQLException e) {
                LOG.warnf("The feed watch has lost its database and tries again: %s", e.getMessage());
            } catch (RuntimeException | Error e) {
                LOG.error("The feed watch failed and starts again", e);
            }
            state = State.AWAY;
            if (isBlind()) {
                feeds.forgetAll();
            }
            LockSupport.parkNanos(BEFORE_RECONNECT.toNanos());
        }
    }

    private static boolean listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return true;
        } catch (SQLException e) {
            if (READ_ONLY.equals(e.getSQLState())) {
                LOG.info("This database is a replica and announces nothing; looking every second instead");
                return false;
            }
            throw e;
        }
    }

    private void look(Connection connection) throws SQLException {
        var present = LiveTables.present(connection);
        clock.set(present.now());
        feeds.see(present.epoch(), LiveTables.sites(connection), connection);
        takedowns.see(LiveTables.takedowns(connection, takedowns.horizon()));
        lastLook = System.nanoTime();
    }

    /** Returns at the first announcement or after a second. What it says does not matter: the look tells all. */
    private static void awaitNews(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(BETWEEN_LOOKS.toMillis()));
    }
}
