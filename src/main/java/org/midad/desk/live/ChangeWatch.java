package org.midad.desk.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Face;
import org.midad.platform.ListeningConnection;
import org.postgresql.PGConnection;

/** Hears what any node has done, on a connection of its own that comes back by itself, and passes it on. */
@ApplicationScoped
class ChangeWatch {

    private static final Logger LOG = Logger.getLogger(ChangeWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);
    private static final int SECONDS_TO_ANSWER = 3;

    private final Readers readers;
    private final Face face;
    private final ListeningConnection connections;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    ChangeWatch(
            Readers readers,
            Face face,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.readers = readers;
        this.face = face;
        this.connections = new ListeningConnection(url, user, password, "midad desk watch");
    }

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom()) {
            thread = Thread.ofPlatform().daemon().name("midad-desk-watch").start(this::watch);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var watching = thread;
        if (watching != null) {
            watching.interrupt();
        }
    }

    private void watch() {
        while (!stopping) {
            try (var connection = connections.open()) {
                listen(connection);
                // Whatever was announced while nobody listened is lost: pages look for themselves.
                readers.lookAgain();
                while (!stopping) {
                    passOn(connection);
                }
            } catch (SQLException e) {
                LOG.warnf("The desk watch has lost its database and tries again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The desk watch failed and starts again", e);
            }
            LockSupport.parkNanos(BEFORE_RECONNECT.toNanos());
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen desk_changed");
        }
    }

    private void passOn(Connection connection) throws SQLException {
        var news = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(BETWEEN_LOOKS.toMillis()));
        if (news != null && news.length > 0) {
            for (var one : news) {
                Announcement.of(one.getParameter()).ifPresent(readers::tell);
            }
        } else if (!connection.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLException("it does not answer");
        }
    }
}
