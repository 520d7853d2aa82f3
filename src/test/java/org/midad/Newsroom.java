package org.midad;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.midad.local.Caller;
import org.midad.local.Folders;
import org.midad.local.LocalStack;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Postgres;
import org.midad.local.Progress;
import org.midad.local.ReferenceRecords;
import org.midad.local.Tokens;

/**
 * The running product for all integration tests of one JVM: a real PostgreSQL with a fresh database, a real Keycloak, one
 * node of the packaged application, started by the first test that asks.
 *
 * <p>{@code -Dmidad.stack=keep} leaves PostgreSQL and Keycloak running for the next run, which then starts in seconds. So
 * does {@code MIDAD_TEST_HOME}, which names a folder for a stack that several checkouts share, each with its own database.
 */
public final class Newsroom {

    private static final List<String> LEAN = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    // Receivers of webhooks stand beside the tests; what a node does that allows nothing has tests of its own.
    private static final Map<String, String> SETTINGS = Map.of(
            "MIDAD_WEBHOOKS_ALLOW", "127.0.0.0/8",
            "MIDAD_WEBHOOKS_HTTP", "true",
            "MIDAD_WEBHOOKS_RETRIES", "0.5S");
    private static @Nullable Newsroom open;

    private final LocalStack stack;
    private final Tokens tokens;
    private final String database;
    private final Node first;
    private final AtomicInteger count = new AtomicInteger();

    private Newsroom() {
        var folders = Folders.ofTheTests();
        stack = LocalStack.start(folders, Ports.forTests(folders), new Progress(System.err));
        TestLeftovers.sweep(stack);
        database = TestLeftovers.databaseName();
        stack.postgres().createDatabase(database);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "newsroom-closes"));
        stack.keycloak().await();
        tokens = new Tokens(stack.keycloak().realm());
        int port = stack.ports().midad();
        first = stack.start(plan(Ports.isOpen(port) ? Ports.aFree() : port, Map.of(), LEAN));
        first.await();
        new ReferenceRecords(as("admin")).load();
    }

    /** The one of this JVM; the first call takes a while. */
    public static synchronized Newsroom open() {
        if (open == null) {
            open = new Newsroom();
        }
        return open;
    }

    /** Somebody of the demo newsroom: {@code reporter}, {@code editor}, {@code chief} ... */
    public Caller as(String user) {
        return anonymous().withToken(() -> tokens.ofPerson("midad-cli", user));
    }

    /** The same person, signed in to another application of the realm, whose tokens are not meant for us. */
    public Caller asThroughStranger(String user) {
        return anonymous().withToken(tokens.ofPerson("stranger", user));
    }

    /** A site's own machine: {@code main}, {@code english}. */
    public Caller asSite(String site) {
        return anonymous().withToken(tokens.ofSite(site));
    }

    public Caller anonymous() {
        return new Caller(first.url());
    }

    public Caller management() {
        return new Caller(first.managementUrl());
    }

    /** The bucket of the object store in which its pictures are. */
    public String bucket() {
        return stack.bucket(database).getFileName().toString();
    }

    /** A connection of its own, to be closed; roles: {@code midad_owner}, {@code midad_newsroom}, {@code midad_delivery}. */
    public Connection database(String role) throws SQLException {
        return stack.postgres().connect(database, role);
    }

    public Connection superuser() throws SQLException {
        return stack.postgres().connect(database, Postgres.SUPERUSER);
    }

    public Node node() {
        return first;
    }

    /** One more node on the same database, ready. */
    public Node startNode(Map<String, String> settings, String... options) {
        return startNode(Ports.aFree(), settings, options);
    }

    Node startNode(int port, Map<String, String> settings, String... options) {
        var all = new ArrayList<>(LEAN);
        all.addAll(List.of(options));
        return stack.start(plan(port, settings, all)).await();
    }

    public Tokens tokens() {
        return tokens;
    }

    public LocalStack stack() {
        return stack;
    }

    private Node.Plan plan(int port, Map<String, String> settings, List<String> options) {
        var name = TestLeftovers.nodeName(count.incrementAndGet());
        var own = new HashMap<>(SETTINGS);
        own.putAll(settings);
        var all = new ArrayList<>(options);
        var agent = System.getProperty("midad.coverage.agent");
        if (agent != null && Path.of(agent).toFile().exists()) {
            all.add("-javaagent:" + agent + "=destfile="
                    + Path.of("target", "coverage", name + ".exec").toAbsolutePath());
        }
        return stack.node(name, database, port, Ports.aFree(), own, all);
    }

    private void close() {
        if (isKept()) {
            stack.stopNodes();
            stack.forget(database);
        } else {
            stack.close();
        }
    }

    private static boolean isKept() {
        return "keep".equals(System.getProperty("midad.stack")) || System.getenv("MIDAD_TEST_HOME") != null;
    }
}
