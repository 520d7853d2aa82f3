package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Keycloak and any number of nodes that belong together; serves {@code ./midad start} and the tests alike. */
public final class LocalStack implements AutoCloseable {

    private final Folders folders;
    private final Ports ports;
    private final Parts parts;
    private final Progress progress;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private @Nullable Postgres postgres;
    private Keycloak.@Nullable Running keycloak;
    private @Nullable Child objectStore;
    private boolean closed;

    private LocalStack(Folders folders, Ports ports, Progress progress) {
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
        this.parts = new Parts(folders, progress);
    }

    /**
     * Starts what is not running yet on its data of the last time. PostgreSQL and the object store are ready on return, Keycloak warms up:
     * {@code keycloak().await()}. Servers still running from a killed run are adopted where their ports are the ones wanted.
     */
    public static LocalStack start(Folders folders, Ports ports, Progress progress) {
        var stack = new LocalStack(folders, ports, progress);
        try {
            stack.startDatabase();
            stack.startKeycloak();
            stack.startObjectStore();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** A PostgreSQL of one's own, to be restarted at will, beside the Keycloak that {@code ports} name. */
    public static LocalStack databaseOnly(Folders folders, Ports ports, Progress progress) {
        var stack = new LocalStack(folders, ports, progress);
        stack.startDatabase();
        return stack;
    }

    /** Nothing runs yet; for who wants to say when each server starts, and to be able to close it at any moment. */
    static LocalStack notStarted(Folders folders, Ports ports, Progress progress) {
        return new LocalStack(folders, ports, progress);
    }

    void startDatabase() {
        parts.sweep();
        var part = parts.postgres();
        alone(() -> postgres = progress.during(
                "PostgreSQL on port " + ports.postgres(), () -> Postgres.start(folders, part, ports.postgres())));
    }

    void startKeycloak() {
        var part = parts.keycloak();
        var environment = Map.of("MIDAD_BASE_URL", "http://localhost:" + ports.midad());
        alone(() -> keycloak = Keycloak.start(folders, part, ports, postgres(), environment));
    }

    void startObjectStore() {
        var part = parts.objectStore();
        alone(() -> objectStore = ObjectStore.start(folders, part, ports.objectStore()));
        ObjectStore.await(started(objectStore, ObjectStore.NAME));
    }

    public Postgres postgres() {
        return started(postgres, Postgres.NAME);
    }

    public Keycloak.Running keycloak() {
        return started(keycloak, Keycloak.NAME);
    }

    /** Where the object store keeps what belongs to a database. */
    public Path bucket(String database) {
        return ObjectStore.bucket(folders, database);
    }

    /** Drops a database, and the bucket that goes with it. */
    public void forget(String database) {
        postgres().dropDatabase(database);
        Folders.delete(bucket(database));
    }

    public Ports ports() {
        return ports;
    }

    /** A node on a database of this stack, not started yet. */
    public Node.Plan node(
            String name, String database, int port, int management, Map<String, String> more, List<String> options) {
        var settings = new HashMap<String, String>();
        settings.put("MIDAD_DB_URL", postgres().url(database));
        settings.put("MIDAD_OIDC_URL", Keycloak.realm(ports.keycloak()));
        settings.put("MIDAD_S3_URL", "http://localhost:" + ports.objectStore());
        settings.put(
                "MIDAD_S3_BUCKET", Folders.made(bucket(database)).getFileName().toString());
        settings.put("MIDAD_S3_KEY", ObjectStore.KEY);
        settings.put("MIDAD_S3_SECRET", ObjectStore.SECRET);
        settings.put("MIDAD_BASE_URL", "http://localhost:" + port);
        settings.putAll(more);
        return new Node.Plan(folders, name, port, management, settings, options);
    }

    public Node start(Node.Plan plan) {
        synchronized (this) {
            refuseWhenClosed();
            var node = plan.start();
            nodes.add(node);
            return node;
        }
    }

    /** Nodes first, so that they drain while what they need still answers; PostgreSQL last. */
    @Override
    public synchronized void close() {
        closed = true;
        stopNodes();
        if (objectStore != null) {
            ObjectStore.stop(objectStore);
        }
        if (keycloak != null) {
            keycloak.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
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

    /** One stack at a time in these folders, and not while it closes. */
    private void alone(Runnable step) {
        synchronized (this) {
            refuseWhenClosed();
            var lock = Folders.made(folders.home()).resolve("lock");
            try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock only = file.lock()) {
                assert only.isValid();
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new StackFailure("Stopped while starting.");
        }
    }

    private static <T> T started(@Nullable T server, String name) {
        if (server == null) {
            throw new IllegalStateException(name + " is not started");
        }
        return server;
    }
}
