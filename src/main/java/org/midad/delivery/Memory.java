package org.midad.delivery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Refusal;

/**
 * The answers that a node keeps in memory, bounded by their bytes; a quarter of those is {@link MediaMemory}'s. What is
 * asked for by many at once is read once, on a virtual thread; only so much is read at a time.
 *
 * <p>An entry is in the map before its reading begins; so a change that commits after the reading finds it there and
 * removes it, and a stale entry cannot stay.
 */
@Singleton
class Memory {

    record ArticleKey(String site, UUID article, Target.Part part) {}

    /** With the position of the feed, so that a page of an earlier one is never met again. */
    record PageKey(String site, long position, Object query) {}

    private static final int OVERHEAD = 400;

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AsyncCache<ArticleKey, ArticleState> articles;
    private final AsyncCache<PageKey, Page> pages;
    private final Cache<String, Target.Address> addresses;
    private final AtomicInteger reading = new AtomicInteger();
    private final int mostReading;

    Memory(DeliverySettings settings) {
        mostReading = settings.reading();
        long bytes = settings.bytesToKeep();
        articles = Caffeine.newBuilder()
                .maximumWeight(bytes / 20 * 11)
                .<ArticleKey, ArticleState>weigher((key, state) -> OVERHEAD + state.weight())
                .recordStats()
                .buildAsync();
        pages = Caffeine.newBuilder()
                .maximumWeight(bytes / 20 * 3)
                .expireAfterAccess(Duration.ofMinutes(1))
                .<PageKey, Page>weigher((key, page) -> OVERHEAD + page.weight())
                .recordStats()
                .buildAsync();
        addresses = Caffeine.newBuilder()
                .maximumWeight(bytes / 20)
                .<String, Target.Address>weigher((path, address) -> OVERHEAD + 2 * path.length())
                .build();
    }

    /** An article's address, kept as it is asked for: whoever asks again costs no reading of its percent-encoding. */
    Target.@Nullable Address address(String path) {
        return addresses.getIfPresent(path);
    }

    /** Keeps what an article's address leads to. */
    CompletableFuture<Target.Known> learn(Feed feed, String path, Target.BySlug asked, Callable<@Nullable UUID> read) {
        long position = feed.position();
        return read(() -> {
            var article = read.call();
            var known = new Target.Known(
                    asked, article == null ? null : new ArticleKey(feed.site(), article, asked.part()), position);
            addresses.put(path, new Target.Address(feed.site(), known));
            return known;
        });
    }

    CompletableFuture<ArticleState> article(ArticleKey key, Callable<ArticleState> read) {
        return articles.get(key, (k, executor) -> read(read));
    }

    /** A page as of the present position of its feed or a later one; one that has run out by {@code now} is read anew. */
    CompletableFuture<Page> page(Feed feed, Object query, Instant now, Callable<Page> read) {
        var key = new PageKey(feed.site(), feed.position(), query);
        var kept = pages.getIfPresent(key);
        if (kept != null
                && kept.state() == Future.State.SUCCESS
                && !kept.resultNow().holdsAt(now)) {
            pages.asMap().remove(key, kept);
        }
        return pages.get(key, (k, executor) -> read(read));
    }

    /** Runs what is not kept at all, like the pages of a snapshot. */
    <T> CompletableFuture<T> once(Callable<T> read) {
        return read(read);
    }

    /** Refuses early what would wait long: those who are let in are answered fast. */
    private <T> CompletableFuture<T> read(Callable<T> read) {
        if (reading.incrementAndGet() > mostReading) {
            reading.decrementAndGet();
            return CompletableFuture.failedFuture(new Refusal(503, "http-503"));
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return read.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    } finally {
                        reading.decrementAndGet();
                    }
                },
                readers);
    }

    void forgetArticle(String site, UUID article) {
        for (var part : Target.Part.values()) {
            articles.synchronous().invalidate(new ArticleKey(site, article, part));
        }
    }

    void forgetSite(String site) {
        articles.asMap().keySet().removeIf(key -> key.site().equals(site));
        pages.asMap().keySet().removeIf(key -> key.site().equals(site));
        addresses.asMap().values().removeIf(address -> address.site().equals(site));
    }

    void forgetAll() {
        articles.asMap().clear();
        pages.asMap().clear();
        addresses.invalidateAll();
    }

    /** The caches by what they hold, for the metrics. */
    Map<String, AsyncCache<?, ?>> byName() {
        return Map.of("articles", articles, "pages", pages);
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
