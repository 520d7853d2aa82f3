package org.midad.delivery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

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

    // Apart: an object store that hangs must not keep from being asked who needs the database alone.
    private final Reads standings;
    private final Reads store;
    private final AsyncCache<UUID, Picture> pictures;
    private final AsyncCache<String, Buffer> files;

    MediaMemory(DeliverySettings settings) {
        standings = new Reads(settings.reading());
        store = new Reads(settings.reading());
        pictures = Memory.bounded()
                .expireAfterWrite(TRUSTED)
                .maximumSize(MOST_PICTURES)
                .recordStats()
                .buildAsync();
        files = Memory.bounded()
                .maximumWeight(settings.bytesToKeep() / 20 * 5)
                .<String, Buffer>weigher((key, file) -> OVERHEAD + file.length())
                .recordStats()
                .buildAsync();
    }

    CompletableFuture<Picture> picture(UUID image, Callable<Picture> read) {
        return pictures.get(image, (key, executor) -> standings.read(read));
    }

    /** What may be seen hangs on what is live: a cache that is told to purge must not be given the picture again. */
    void askAnew() {
        pictures.asMap().clear();
    }

    /** A file by its name in the store, which says what is in it. */
    CompletableFuture<Buffer> file(String key, Callable<byte[]> read) {
        return files.get(key, (k, executor) -> store.read(() -> Buffer.buffer(read.call())));
    }

    /** The caches by what they hold, for the metrics. */
    Map<String, AsyncCache<?, ?>> byName() {
        return Map.of("pictures", pictures, "media", files);
    }

    @PreDestroy
    void close() {
        standings.close();
        store.close();
    }
}
