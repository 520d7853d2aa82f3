package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of one stack, all on loopback; {@code management} and {@code midad} are those of the first node. */
public record Ports(int midad, int management, int keycloak, int keycloakManagement, int objectStore, int postgres) {

    private static final int FIRST = 15000;
    private static final int LAST = 32000;
    private static final int TRIES = 1000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** The defaults of the demo newsroom, each changeable by its variable. */
    public static Ports fromEnvironment() {
        return new Ports(
                number("MIDAD_PORT", 8080),
                number("MIDAD_MANAGEMENT_PORT", 9000),
                number("MIDAD_KEYCLOAK_PORT", 8180),
                number("MIDAD_KEYCLOAK_MANAGEMENT_PORT", 9180),
                number("MIDAD_S3_PORT", 9090),
                number("MIDAD_DB_PORT", 5433));
    }

    /**
     * Those of a test stack: the ones its servers have, where they were kept running, else any that are free. Midad's
     * own stays the same for a stack, because Keycloak knows the desk's redirect URI by it.
     */
    public static Ports forTests(Folders folders) {
        return new Ports(
                remembered(folders.home().resolve("midad.port")),
                aFree(),
                kept(folders, Keycloak.NAME),
                aFree(),
                kept(folders, ObjectStore.NAME),
                kept(folders, Postgres.NAME));
    }

    private static int remembered(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, Integer.toString(aFree()));
            }
            return Integer.parseInt(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int kept(Folders folders, String server) {
        return Child.leftBehind(folders, server).map(Child::port).orElseGet(Ports::aFree);
    }

    /**
     * One that nobody has, and that nobody is given twice. It is bound some seconds later, so none of those that systems
     * give to outgoing connections meanwhile: Linux from 32768 on, others from 49152.
     */
    public static int aFree() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (GIVEN.add(port) && canBeBound(port)) {
                return port;
            }
        }
        throw new StackFailure("No free port on this machine between " + FIRST + " and " + LAST + ".");
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int number(String variable, int otherwise) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StackFailure(variable + " is not a port number: " + value, e);
        }
    }
}
