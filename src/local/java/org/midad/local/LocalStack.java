package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** PostgreSQL, Keycloak and any number of nodes that belong together; serves {@code ./midad start} and the tests alike. */
public final class LocalStack implements AutoCloseable {

    private final Folders folders;
    private final Ports ports;
    private final Postgres postgres;
    private final Keycloak.Running keycloak;
    private final List<Node> nodes = new ArrayList<>();

    private LocalStack(Folders folders, Ports ports, Postgres postgres, Keycloak.Running keycloak) {
        this.folders = folders;
        this.ports = ports;
        this.postgres = postgres;
        this.keycloak = keycloak;
    }

    /**
     * Starts what is not running yet on its data of the last time. PostgreSQL is ready on return, Keycloak warms up:
     * {@code keycloak().await()}. Servers still running from a killed run are adopted where their ports are the ones wanted.
     */
    public static LocalStack start(Folders folders, Ports ports, Progress progress) {
        Folders.made(folders.home());
        try (var file = FileChannel.open(
                        folders.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock only = file.lock()) {
            assert only.isValid();
            var parts = new Parts(folders, progress);
            var postgres = progress.during(
                    "PostgreSQL on port " + ports.postgres(),
                    () -> Postgres.start(folders, parts.postgres(), ports.postgres()));
            var environment = Map.of("MIDAD_BASE_URL", "http://localhost:" + ports.midad());
            var keycloak = Keycloak.start(folders, parts.keycloak(), ports, postgres, environment);
            return new LocalStack(folders, ports, postgres, keycloak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Postgres postgres() {
        return postgres;
    }

    public Keycloak.Running keycloak() {
        return keycloak;
    }

    public Ports ports() {
        return ports;
    }

    /** A node on a database of this stack, not started yet. */
    public Node.Plan node(
            String name, String database, int port, int management, Map<String, String> more, List<String> options) {
        var settings = new HashMap<String, String>();
        settings.put("MIDAD_DB_URL", postgres.url(database));
        settings.put("MIDAD_OIDC_URL", keycloak.realm());
        settings.put("MIDAD_BASE_URL", "http://localhost:" + port);
        settings.putAll(more);
        return new Node.Plan(folders, name, port, management, settings, options);
    }

    public Node start(Node.Plan plan) {
        var node = plan.start();
        nodes.add(node);
        return node;
    }

    /** Nodes first, so that they drain while what they need still answers; PostgreSQL last. */
    @Override
    public void close() {
        stopNodes();
        keycloak.stop();
        postgres.stop();
    }

    /** Children of earlier, killed runs, by the name of their pid file. */
    public void stopLeftBehind(Predicate<String> which) {
        Child.known(folders).stream().filter(which).forEach(name -> Child.leftBehind(folders, name)
                .ifPresent(orphan -> orphan.stop(Duration.ofSeconds(5))));
    }

    public void stopNodes() {
        nodes.stream().filter(node -> node.process().isRunning()).forEach(Node::stop);
        nodes.clear();
    }
}
