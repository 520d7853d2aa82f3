package org.midad.delivery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The pictures that a node keeps in memory, bounded by their bytes, apart from the articles: neither pushes the other out.
 * What is asked for by many at once is read once, on a virtual thread; whether it may be seen is asked again after a moment.
 */
@ApplicationScoped
class MediaMemory {

    /** With the reading itself no more than a second, so that a withdrawal holds on every node by then. */
    private static final Duration TRUSTED = Duration.ofMillis(750);

    private static final int MOST_PICTURES = 20_000;
    private static final int OVERHEAD = 400;

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AsyncCache<UUID, Picture> pictures;
    private final AsyncCache<String, Buffer> files;

    MediaMemory(DeliverySettings settings) {
        pictures = Caffeine.newBuilder()
                .expireAfterWrite(TRUSTED)
                .maximumSize(MOST_PICTURES)
                .recordStats()
                .buildAsync();
        files = Caffeine.newBuilder()
                .maximumWeight(settings.bytesToKeep() / 20 * 5)
                .<String, Buffer>weigher((key, file) -> OVERHEAD + file.length())
                .recordStats()
                .buildAsync();
    }

    CompletableFuture<Picture> picture(UUID image, Callable<Picture> read) {
        return pictures.get(image, (key, executor) -> CompletableFuture.supplyAsync(() -> called(read), readers));
    }

    /** A file by its name in the store, which says what is in it. */
    CompletableFuture<Buffer> file(String key, Callable<byte[]> read) {
        return files.get(
                key, (k, executor) -> CompletableFuture.supplyAsync(() -> Buffer.buffer(called(read)), readers));
    }

    /** The caches by what they hold, for the metrics. */
    Map<String, AsyncCache<?, ?>> byName() {
        return Map.of("pictures", pictures, "media", files);
    }

    private static <T> T called(Callable<T> read) {
        try {
            return read.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
