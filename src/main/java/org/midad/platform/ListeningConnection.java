package org.midad.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens a connection to hear announcements on: one out of the pool would not stay with its listener. */
public final class ListeningConnection {

    private static final String SECONDS_TO_CONNECT = "3";
    // Longer than the wait for news: a database host that vanished is noticed in this time.
    private static final String SECONDS_TO_ANSWER = "5";

    private final String url;
    private final Properties settings = new Properties();

    /** {@code name} is what an operator sees in {@code pg_stat_activity}. */
    public ListeningConnection(String url, String user, String password, String name) {
        this.url = url;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", name);
        settings.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        settings.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        settings.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        settings.setProperty("tcpKeepAlive", "true");
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, settings);
    }
}
