package org.midad;

import java.util.Map;
import org.midad.local.Caller;
import org.midad.local.DemoNewsroom;
import org.midad.local.Node;
import org.midad.local.Ports;

/**
 * The demo newsroom, loaded as {@code ./midad start} does it: once in a JVM, for it takes long. Whoever opens it has a copy
 * of the database and a node to itself; not two at a time, as pictures' addresses name the port that all of them take.
 */
public final class Demo implements AutoCloseable {

    private static final String ORIGINAL = TestLeftovers.databaseName() + "_demo";
    private static int port;
    private static int copies;

    private final Newsroom newsroom;
    private final String database;
    private final Node node;

    private Demo(Newsroom newsroom, String database) {
        this.newsroom = newsroom;
        this.database = database;
        this.node = start(newsroom, port, database);
    }

    public static synchronized Demo open() {
        var newsroom = Newsroom.open();
        if (port == 0) {
            var free = Ports.aFree();
            load(newsroom, free);
            port = free;
        }
        var copy = ORIGINAL + ++copies;
        newsroom.stack().postgres().copyDatabase(ORIGINAL, copy);
        return new Demo(newsroom, copy);
    }

    private static void load(Newsroom newsroom, int port) {
        newsroom.stack().forget(ORIGINAL); // of a load that failed: the next test is to say why, not what it left
        newsroom.stack().postgres().createDatabase(ORIGINAL);
        var node = start(newsroom, port, ORIGINAL);
        try {
            new DemoNewsroom(new Caller(node.url()), newsroom.tokens()).load();
        } finally {
            node.stop();
        }
    }

    private static Node start(Newsroom newsroom, int port, String database) {
        return newsroom.startNode(
                port, Map.of("MIDAD_DB_URL", newsroom.stack().postgres().url(database)));
    }

    public String url() {
        return node.url();
    }

    public Caller anonymous() {
        return newsroom.anonymous().on(node);
    }

    /** Somebody of the demo newsroom: {@code reporter}, {@code editor}, {@code chief} ... */
    public Caller as(String user) {
        return newsroom.as(user).on(node);
    }

    /** A site's own machine: {@code main}, {@code english}. */
    public Caller asSite(String site) {
        return newsroom.asSite(site).on(node);
    }

    @Override
    public void close() {
        node.stop();
        newsroom.stack().forget(database);
    }
}
