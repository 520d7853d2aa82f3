package org.midad.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;
import org.midad.local.LocalStack;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Postgres;
import org.midad.local.ReferenceRecords;

/** A newsroom beside that of all tests: with a database of its own, so that no other node sends what it publishes. */
public final class Paper implements AutoCloseable {

    private static final List<String> LEAN = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Newsroom newsroom = Newsroom.open();
    private final LocalStack stack = newsroom.stack();
    private final String name;
    private final String database;
    private final List<Node> nodes = new ArrayList<>();

    public Paper(String name) {
        this.name = name;
        this.database = "midad_t" + ProcessHandle.current().pid() + "_" + name;
        stack.postgres().createDatabase(database);
    }

    public Node start(Map<String, String> settings, String... options) {
        var all = new ArrayList<>(LEAN);
        all.addAll(List.of(options));
        var nodeName = "node-" + ProcessHandle.current().pid() + "-" + name + nodes.size();
        var node = stack.start(stack.node(nodeName, database, Ports.aFree(), Ports.aFree(), settings, all));
        nodes.add(node);
        return node.await();
    }

    public Node first() {
        return nodes.getFirst();
    }

    public void withSites() {
        new ReferenceRecords(as("admin")).load();
    }

    public Caller as(String user) {
        return new Caller(nodes.getFirst().url())
                .withToken(() -> newsroom.tokens().ofPerson("midad-cli", user));
    }

    Caller asSite(String site) {
        return new Caller(nodes.getFirst().url())
                .withToken(() -> newsroom.tokens().ofSite(site));
    }

    public Connection database() throws SQLException {
        return stack.postgres().connect(database, Postgres.SUPERUSER);
    }

    void run(String sql, Object... parameters) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql, Object... parameters) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Entries of the change feed, each of an article of its own, written as publishing writes them; returns the last position. */
    long happen(int count) {
        run(
                "with head as (update live.feed_head set position = position + ? where site = 'main' returning"
                        + " position) insert into live.change (site, position, op, article_id, slug, revision, hash, at)"
                        + " select 'main', head.position - n + 1, 'publish', gen_random_uuid(), 'خبر-' || n, 1, 'x',"
                        + " clock_timestamp() from head, generate_series(1, ?) n",
                count,
                count);
        return number("select position from live.feed_head where site = 'main'");
    }

    /** An article that went the whole way through the newsroom. */
    Piece published() {
        var piece = Piece.by(as("reporter")).approved(as("reporter"), as("editor"));
        piece.act(as("editor"), "publish");
        return piece;
    }

    public static void within(int seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + seconds + " seconds");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() {
        nodes.stream().filter(node -> node.process().isRunning()).forEach(Node::stop);
        stack.forget(database);
    }
}
