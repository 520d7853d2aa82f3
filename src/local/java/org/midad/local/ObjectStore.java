package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An S3-compatible store (S3Proxy) in a JVM of its own, files in {@code objects/} of the stack's folder. */
public final class ObjectStore {

    public static final String KEY = "midad";
    public static final String SECRET = "demo-object-store";

    static final String NAME = "objects";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(5);

    private ObjectStore() {}

    /** Starts it, or adopts one left running, and does not wait. */
    static Child start(Folders folders, Path part, int port) {
        var left = Child.leftBehind(folders, NAME);
        if (left.isPresent() && left.get().port() == port) {
            return left.get();
        }
        left.ifPresent(orphan -> orphan.stop(STOP));
        if (Ports.isOpen(port)) {
            throw new StackFailure(
                    "Port " + port + " is taken, the object store can't have it. Set MIDAD_S3_PORT to another.");
        }
        var settings = write(folders, port);
        return Child.start(folders, NAME, port, command(folders, part, settings), Map.of());
    }

    /** The bucket that goes with a database; a bucket of this store is a folder. */
    static Path bucket(Folders folders, String database) {
        // Bucket names know no underscore.
        return folders.home().resolve("objects").resolve(database.replace('_', '-'));
    }

    static void await(Child server) {
        server.await(START, () -> Ports.isOpen(server.port()));
    }

    static void stop(Child server) {
        server.stop(STOP);
    }

    private static Path write(Folders folders, int port) {
        var lines = List.of(
                "s3proxy.endpoint=http://127.0.0.1:" + port,
                "s3proxy.authorization=aws-v4",
                "s3proxy.identity=" + KEY,
                "s3proxy.credential=" + SECRET,
                "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + Folders.made(folders.home().resolve("objects")));
        try {
            return Files.write(folders.home().resolve("s3proxy.properties"), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Folders folders, Path part, Path settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // It logs at DEBUG unless told otherwise.
                "-Dlogback.configurationFile=" + folders.project().resolve("src/local/s3proxy/logback.xml"),
                "-cp",
                part.resolve("lib") + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString());
    }
}
