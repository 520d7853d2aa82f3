package org.midad.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midad.Newsroom;
import org.midad.local.Caller;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Postgres;
import org.midad.local.ReferenceRecords;
import org.postgresql.PGConnection;

/** Two newsrooms, each with its database and node, that readers shall not be able to tell from each other. */
final class Twins implements AutoCloseable {

    private static final List<String> LEAN = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final List<String> LIVE = List.of(
            "site",
            "section",
            "topic",
            "person",
            "epoch",
            "feed_head",
            "image",
            "rendition",
            "document",
            "address",
            "killed",
            "correction",
            "change");

    private final Newsroom newsroom;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Twins(Newsroom newsroom) {
        this.newsroom = newsroom;
        for (var which : List.of("a", "b")) {
            newsroom.stack().postgres().createDatabase(database(which));
            var settings = Map.of(
                    "MIDAD_DB_CONNECTIONS", "6",
                    "MIDAD_DELIVERY_DB_CONNECTIONS", "4",
                    "MIDAD_BASE_URL", "http://localhost:8080");
            var plan =
                    newsroom.stack().node(name(which), database(which), Ports.aFree(), Ports.aFree(), settings, LEAN);
            // One after the other: two cores start two JVMs no faster together.
            nodes.put(which, newsroom.stack().start(plan).await());
        }
        nodes.values().forEach(node -> new ReferenceRecords(newsroom.as("admin").on(node)).load());
    }

    Node node(String which) {
        return java.util.Objects.requireNonNull(nodes.get(which));
    }

    Caller on(String which, Caller caller) {
        return caller.on(node(which));
    }

    Connection database(String which, String role) throws SQLException {
        return newsroom.stack().postgres().connect(database(which), role);
    }

    /** B shows exactly what A shows; the newsroom of B knows nothing of it. */
    void showTheSame() throws SQLException, IOException {
        try (var a = database("a", Postgres.SUPERUSER);
                var b = database("b", Postgres.SUPERUSER);
                var statement = b.createStatement()) {
            b.setAutoCommit(false);
            for (var table : LIVE.reversed()) {
                statement.execute("delete from live." + table);
            }
            for (var table : LIVE) {
                copies(b).copyIn("copy live." + table + " from stdin", new ByteArrayInputStream(content(a, table)));
            }
            b.commit();
        }
    }

    /** The tables of the schema {@code live} as text, by name. */
    Map<String, String> live(String which) throws SQLException, IOException {
        var tables = new LinkedHashMap<String, String>();
        try (var connection = database(which, Postgres.SUPERUSER)) {
            for (var table : LIVE) {
                tables.put(table, new String(content(connection, table), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private static byte[] content(Connection connection, String table) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        copies(connection).copyOut("copy (select * from live." + table + " t order by t::text) to stdout", out);
        return out.toByteArray();
    }

    private static org.postgresql.copy.CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String database(String which) {
        return "midad_t" + ProcessHandle.current().pid() + "_" + which;
    }

    private static String name(String which) {
        return "node-" + ProcessHandle.current().pid() + "-" + which;
    }

    @Override
    public void close() {
        nodes.values().forEach(Node::stop);
        nodes.keySet().forEach(which -> newsroom.stack().forget(database(which)));
    }
}
