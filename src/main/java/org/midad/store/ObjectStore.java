package org.midad.store;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * One bucket of an S3-compatible store. Few may wait for it at once, and none for long: a slow store slows pictures and
 * nothing else. Every failure of the store is {@link StoreUnavailable}.
 */
@ApplicationScoped
public class ObjectStore {

    private static final Map<String, String> ONLY_NEW = Map.of("If-None-Match", "*");
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final StoreSettings settings;
    private final Semaphore places;
    private final OkHttpClient http;
    private final MinioClient client;

    ObjectStore(StoreSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher(settings.atOnce()))
                .connectTimeout(TO_CONNECT)
                .readTimeout(settings.silence())
                .writeTimeout(settings.silence())
                .callTimeout(settings.silence().multipliedBy(4))
                .build();
        this.client = MinioClient.builder()
                .endpoint(settings.url())
                .region(settings.region())
                .credentials(settings.key(), settings.secret())
                .httpClient(http)
                .build();
    }

    /** By itself it lets five calls to one server be under way, and the others wait. */
    private static Dispatcher dispatcher(int atOnce) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(atOnce);
        dispatcher.setMaxRequests(atOnce);
        return dispatcher;
    }

    /** An object's name and when it was last written. */
    public record Entry(String key, Instant at) {}

    public void put(String key, Path file, String mediaType) {
        call(() -> upload(key, file, mediaType, Map.of()));
    }

    /** Stores what is named by its hash; where it is already, that is it. */
    public void putOnce(String key, Path file, String mediaType) {
        call(() -> {
            try {
                return upload(key, file, mediaType, ONLY_NEW);
            } catch (ErrorResponseException e) {
                if (status(e) == 412) {
                    return key;
                }
                throw e;
            }
        });
    }

    private String upload(String key, Path file, String mediaType, Map<String, String> condition)
            throws MinioException {
        client.uploadObject(UploadObjectArgs.builder()
                .bucket(settings.bucket())
                .object(key)
                .filename(file.toString())
                .contentType(mediaType)
                .extraHeaders(condition)
                .build());
        return key;
    }

    public void put(String key, byte[] bytes, String mediaType) {
        call(() -> client.putObject(PutObjectArgs.builder()
                .bucket(settings.bucket())
                .object(key)
                .data(bytes, bytes.length)
                .contentType(mediaType)
                .build()));
    }

    /** All of an object that is small enough for memory; empty where there is none. */
    public Optional<byte[]> read(String key) {
        return call(() -> opened(key, InputStream::readAllBytes));
    }

    /** Copies an object into a file; false where there is none. */
    public boolean fetch(String key, Path into) {
        return call(() -> opened(key, in -> Files.copy(in, into, StandardCopyOption.REPLACE_EXISTING)))
                .isPresent();
    }

    private <T> Optional<T> opened(String key, Reading<T> reading) throws MinioException, IOException {
        try (var in = client.getObject(
                GetObjectArgs.builder().bucket(settings.bucket()).object(key).build())) {
            return Optional.of(reading.of(in));
        } catch (ErrorResponseException e) {
            if (status(e) == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Removes an object; nothing happens where there is none. */
    public void remove(String key) {
        call(() -> {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(key)
                    .build());
            return key;
        });
    }

    /** Tells every object below a prefix. */
    public void each(String prefix, Consumer<Entry> told) {
        call(() -> {
            var found = client.listObjects(ListObjectsArgs.builder()
                    .bucket(settings.bucket())
                    .prefix(prefix)
                    .recursive(true)
                    .build());
            for (var result : found) {
                var item = result.get();
                told.accept(new Entry(item.objectName(), item.lastModified().toInstant()));
            }
            return prefix;
        });
    }

    private <T> T call(Work<T> work) {
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(e);
        }
        try {
            return twice(work);
        } catch (MinioException | IOException | IllegalStateException e) {
            // The client wraps the end of a connection in the last one.
            throw new StoreUnavailable(e);
        } finally {
            places.release();
        }
    }

    /** A store that failed is asked once more: everything we do may be done twice. */
    private static <T> T twice(Work<T> work) throws MinioException, IOException {
        try {
            return work.done();
        } catch (ServerException | InvalidResponseException e) {
            return work.done();
        } catch (ErrorResponseException e) {
            if (status(e) >= 500) {
                return work.done();
            }
            throw e;
        }
    }

    private static int status(ErrorResponseException e) {
        return e.response().code();
    }

    @PreDestroy
    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private interface Work<T> {
        T done() throws MinioException, IOException;
    }

    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }
}
