package org.midad.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the feed watch's own connection: one out of the pool would not stay with its listener. */
@ApplicationScoped
class WatchConnection {

    private static final String SECONDS_TO_CONNECT = "3";
    // Longer than the wait for news: a database host that vanished is noticed in this time.
    private static final String SECONDS_TO_ANSWER = "5";

    private final String url;
    private final Properties settings = new Properties();

    WatchConnection(
            @ConfigProperty(name = "quarkus.datasource.delivery.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.delivery.username") String user,
            @ConfigProperty(name = "quarkus.datasource.delivery.password") String password) {
        this.url = url;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "midad feed watch");
        settings.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        settings.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        settings.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        settings.setProperty("tcpKeepAlive", "true");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, settings);
    }
}
