package org.midad.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.midad.platform.ListeningConnection;

/** Opens the feed watch's own connection, as the role that delivery reads by. */
@ApplicationScoped
class WatchConnection {

    private final ListeningConnection connection;

    WatchConnection(
            @ConfigProperty(name = "quarkus.datasource.delivery.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.delivery.username") String user,
            @ConfigProperty(name = "quarkus.datasource.delivery.password") String password) {
        connection = new ListeningConnection(url, user, password, "midad feed watch");
    }

    /** With more time for a statement than readers get: a database that is slow for a moment is no reason to forget everything. */
    Connection open() throws SQLException {
        var opened = connection.open();
        try (var statement = opened.createStatement()) {
            statement.execute("set statement_timeout = '1s'");
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }
}
