package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./midad start}: brings the stack up, fills it the first time, says where everything is, and ends all on Ctrl-C. */
public final class Start {

    private static final String NODE = "midad";
    private static final String DATABASE = "midad";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final boolean empty;
    private final Progress progress = new Progress(System.out);
    private final Folders folders = Folders.ofThisProject();
    private final Ports ports = Ports.fromEnvironment();
    private final LocalStack stack = LocalStack.notStarted(folders, ports, progress);
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Start(boolean empty) {
        this.empty = empty;
    }

    public static void main(String... arguments) {
        var start = new Start(Arrays.asList(arguments).contains("--empty"));
        try {
            start.run();
        } catch (StackFailure e) {
            start.fail(e);
        }
    }

    private void run() {
        try (var file = FileChannel.open(
                        Folders.made(folders.home()).resolve("running"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock only = file.tryLock()) {
            if (only == null) {
                throw new StackFailure("Midad is already running from this folder; end that one with Ctrl-C first.");
            }
            write(file);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            refuseTakenPorts();
            var node = up();
            watch(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel file) throws IOException {
        var pid = ProcessHandle.current().pid() + "\n";
        file.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Midad before Keycloak: what is public is served meanwhile. */
    private Node up() {
        stack.startDatabase();
        var node = stack.start(
                stack.node(NODE, DATABASE, ports.midad(), ports.management(), Map.of(), Node.asDeployed("")));
        progress.during("Midad on port " + ports.midad(), () -> node.await());
        progress.say("Midad serves what is public: " + node.url());
        stack.startKeycloak();
        stack.startObjectStore();
        progress.during(
                "Keycloak on port " + ports.keycloak(), () -> stack.keycloak().await());
        fill(node);
        progress.print(new Guide(node, ports, folders).text());
        return node;
    }

    private void fill(Node node) {
        var marker = folders.home().resolve("filled");
        if (Files.exists(marker)) {
            return;
        }
        if (!empty) {
            var tokens = new Tokens(stack.keycloak().realm());
            var demo = new DemoNewsroom(new Caller(node.url()), tokens);
            progress.during("Loading the demo newsroom", demo::load);
        }
        mark(marker, empty ? "left empty" : "with the demo newsroom");
    }

    private static void mark(Path marker, String how) {
        try {
            Files.writeString(marker, how + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseTakenPorts() {
        refuseTaken("Midad", NODE, ports.midad(), "MIDAD_PORT");
        refuseTaken("Midad's management", NODE, ports.management(), "MIDAD_MANAGEMENT_PORT");
        refuseTaken("PostgreSQL", Postgres.NAME, ports.postgres(), "MIDAD_DB_PORT");
        refuseTaken("Keycloak", Keycloak.NAME, ports.keycloak(), "MIDAD_KEYCLOAK_PORT");
        refuseTaken(
                "Keycloak's management", Keycloak.NAME, ports.keycloakManagement(), "MIDAD_KEYCLOAK_MANAGEMENT_PORT");
        refuseTaken("the object store", ObjectStore.NAME, ports.objectStore(), "MIDAD_S3_PORT");
    }

    private void refuseTaken(String who, String child, int port, String variable) {
        if (Ports.isOpen(port) && Child.leftBehind(folders, child).isEmpty()) {
            throw new StackFailure("Port " + port + " is taken" + PortHolder.of(port) + ", and " + who
                    + " wants it. Stop that, or set " + variable + " to another port.");
        }
    }

    private void watch(Node node) {
        while (!node.process().hasEndedWithin(LOOK)) {
            refuseEnded("Keycloak", stack.keycloak().process());
            refuseEnded("PostgreSQL", stack.postgres().process());
        }
        refuseEnded("Midad", node.process());
    }

    private static void refuseEnded(String name, Child child) {
        if (!child.isRunning()) {
            throw new StackFailure(name + " has stopped. Its last words:\n" + child.lastWords());
        }
    }

    /** Runs as the JVM ends, for whatever reason but SIGKILL. */
    private void stop() {
        stopping.set(true);
        progress.say("Stopping");
        stack.close();
        progress.say("Stopped; the data is kept in " + folders.home());
    }

    private void fail(StackFailure failure) {
        // While stopping, servers end and waits are cut short: no news.
        if (!stopping.get()) {
            System.err.println("\n" + failure.getMessage());
        }
        System.exit(1);
    }
}
