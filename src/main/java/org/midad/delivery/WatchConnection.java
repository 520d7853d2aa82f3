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

    Connection open() throws SQLException {
        return connection.open();
    }
}
