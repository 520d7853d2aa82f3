package org.midad.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.images.StoreGate.Side;
import org.midad.local.Postgres;

/**
 * Uploads whose node is killed in the middle: at each step twenty of them are held at the store's door, then kill -9. After
 * the sweep no image is ready without its object, and no object is left that nothing names. Once for each step, or as often
 * as {@code -Dmidad.kills=20} says, and at the steps that begin as {@code -Dmidad.kills.at=DELETE} does.
 */
class UploadCrashIT {

    private static final int UPLOADS = 20;
    private static final int KILLS = Integer.getInteger("midad.kills", 1);
    private static final String KILLED_AT = System.getProperty("midad.kills.at", "");
    private static final Newsroom NEWSROOM = Newsroom.open();
    private static StoreGate gate;
    private static Lab lab;
    private static Path bucket;

    @BeforeAll
    static void open() throws IOException {
        gate = new StoreGate(NEWSROOM.stack().ports().objectStore());
        lab = new Lab(
                "crash",
                Map.of(
                        "MIDAD_S3_URL", gate.url(),
                        "MIDAD_STORE_AT_ONCE", "40",
                        "MIDAD_STORE_SILENCE", "200S",
                        "MIDAD_IMAGES_GRACE", "3S",
                        "MIDAD_IMAGES_SWEEP_EVERY", "1S"));
        bucket = NEWSROOM.stack().bucket(lab.database());
    }

    @AfterAll
    static void close() throws IOException {
        lab.close();
        gate.close();
    }

    @Test
    void a_kill_at_any_step_leaves_no_ready_image_without_object_and_no_orphan() throws Exception {
        var path = "/" + bucket.getFileName() + "/";
        var steps =
                List.of("PUT " + path + "quarantine/", "PUT " + path + "originals/", "DELETE " + path + "quarantine/");
        for (var step : steps.stream().filter(one -> one.startsWith(KILLED_AT)).toList()) {
            for (var side : Side.values()) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    killedAt(step, side);
                }
            }
        }
    }

    private void killedAt(String request, Side side) throws Exception {
        var files = new ArrayList<byte[]>();
        for (int i = 0; i < UPLOADS; i++) {
            files.add(Photo.jpeg(200 + i, 150));
        }
        var reporter = lab.as("reporter");
        gate.hold(request, side);
        var senders = files.stream()
                .map(file -> Thread.startVirtualThread(() -> {
                    try {
                        Album.form(file).post(reporter, "/api/v1/images");
                    } catch (RuntimeException e) {
                        // Its node was killed: that is what this is about.
                    }
                }))
                .toList();
        within(180, () -> gate.held() >= UPLOADS);
        lab.node().kill();
        gate.open();
        for (var sender : senders) {
            sender.join();
        }
        int unfinished = count("phase = 'PENDING'");
        lab.node().startAgain().await();

        within(120, () -> isSwept());
        assertThat(namedObjects())
                .as("ready images and originals after %s %s", side, request)
                .isEqualTo(originals());
        System.out.printf(
                "Killed %s %s: %d pending, %d ready, %d objects, nothing else left%n",
                side, request, unfinished, count("phase = 'READY'"), originals().size());
    }

    private static boolean isSwept() {
        try {
            return count("phase = 'PENDING'") == 0
                    && files("quarantine").isEmpty()
                    && originals().equals(namedObjects());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeSet<String> originals() throws IOException {
        return files("originals").stream()
                .map(path -> path.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String folder) throws IOException {
        var root = bucket.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // Swept away while we looked.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static TreeSet<String> namedObjects() throws SQLException {
        var hashes = new TreeSet<String>();
        try (var database = NEWSROOM.stack().postgres().connect(lab.database(), Postgres.SUPERUSER);
                var rows = database.createStatement()
                        .executeQuery("select hash from newsroom.image where phase = 'READY'")) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        return hashes;
    }

    private static int count(String where) throws SQLException {
        try (var database = NEWSROOM.stack().postgres().connect(lab.database(), Postgres.SUPERUSER);
                var rows =
                        database.createStatement().executeQuery("select count(*) from newsroom.image where " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void within(int seconds, BooleanSupplier happened) {
        var end = Instant.now().plus(Duration.ofSeconds(seconds));
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as("after %d s still not", seconds).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
