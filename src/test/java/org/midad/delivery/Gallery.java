package org.midad.delivery;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.Newsroom;
import org.midad.local.ObjectStore;
import org.midad.platform.Ids;

/** Hangs pictures as publishing does, so that their delivery can be tried by itself. Each call is one commit. */
final class Gallery implements AutoCloseable {

    private static final String MADE = "insert into live.rendition (image_id, name, format, hash, width, height, bytes)"
            + " values (?, 'w640', 'WEBP', ?, 640, 427, ?)";

    private final Connection connection;
    private final MinioClient store;
    private final String bucket;

    Gallery(Newsroom newsroom) throws SQLException {
        connection = newsroom.database("midad_newsroom");
        bucket = newsroom.bucket();
        store = MinioClient.builder()
                .endpoint("http://localhost:" + newsroom.stack().ports().objectStore())
                .region("us-east-1")
                .credentials(ObjectStore.KEY, ObjectStore.SECRET)
                .build();
    }

    /** A picture and one file of it; that it is no real WebP is nothing to delivery. */
    record Work(UUID image, byte[] bytes, String hash) {

        static Work of(int length) {
            var bytes = new byte[length];
            new Random().nextBytes(bytes);
            return new Work(Ids.next(), bytes, sha256(bytes).substring(0, 20));
        }

        String file() {
            return "w640-" + hash + ".webp";
        }

        String path() {
            return MediaAddress.PREFIX + image + "/" + file();
        }

        String etag() {
            return "\"" + hash + "\"";
        }
    }

    /** With its file in the store, and nothing that says readers may see it. */
    Work keep(Work work) throws MinioException {
        store.putObject(PutObjectArgs.builder()
                .bucket(bucket)
                .object("renditions/" + work.image() + "/" + work.file())
                .data(work.bytes(), work.bytes().length)
                .contentType("image/webp")
                .build());
        return work;
    }

    /** For readers, where a story shows it. */
    Work admit(Work work, @Nullable Instant from, @Nullable Instant until) throws SQLException {
        run("insert into live.image (image_id, rights_from, rights_until) values (?, ?, ?)", work.image(), from, until);
        run(MADE, work.image(), work.hash(), (long) work.bytes().length);
        return work;
    }

    void showIn(Press.Story story, Work work) throws SQLException {
        run(
                "update live.document set images = images || array[?::uuid] where site = ? and article_id = ?",
                work.image(),
                story.site(),
                story.id());
    }

    void takeDownOf(Press.Story story) throws SQLException {
        run("update live.document set images = '{}' where site = ? and article_id = ?", story.site(), story.id());
    }

    void withdraw(Work work) throws SQLException {
        run("update live.image set gone_at = now() where image_id = ?", work.image());
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.execute();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
