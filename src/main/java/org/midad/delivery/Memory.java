package org.midad.delivery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    private final AsyncCache<ArticleKey, ArticleState> articles;
    private final AsyncCache<PageKey, Page> pages;
    private final AsyncCache<String, Target.Address> addresses;
    private final Reads reads;

    Memory(DeliverySettings settings) {
        reads = new Reads(settings.reading());
        long bytes = settings.bytesToKeep();
        articles = bounded()
                .maximumWeight(bytes / 20 * 11)
                .<ArticleKey, ArticleState>weigher((key, state) -> OVERHEAD + state.weight())
                .recordStats()
                .buildAsync();
        pages = bounded()
                .maximumWeight(bytes / 20 * 3)
                .expireAfterAccess(Duration.ofMinutes(1))
                .<PageKey, Page>weigher((key, page) -> OVERHEAD + page.weight())
                .recordStats()
                .buildAsync();
        addresses = bounded()
                .maximumWeight(bytes / 20)
                .<String, Target.Address>weigher((path, address) -> OVERHEAD + 2 * path.length())
                .buildAsync();
    }

    /** What falls out is seen to by who reads: to wake another thread for it, every some reads, costs more than the work. */
    static Caffeine<Object, Object> bounded() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }

    /** An article's address, kept as it is asked for: whoever asks again costs no reading of its percent-encoding. */
    Target.@Nullable Address address(String path) {
        return addresses.synchronous().getIfPresent(path);
    }

    /** Keeps what an article's address leads to. */
    CompletableFuture<Target.Address> learn(
            Feed feed, String path, Target.BySlug asked, Callable<@Nullable UUID> read) {
        long position = feed.position();
        return addresses.get(
                path,
                (p, executor) -> reads.read(() -> {
                    var article = read.call();
                    var key = article == null ? null : new ArticleKey(feed.site(), article, asked.part());
                    return new Target.Address(feed.site(), new Target.Known(asked, key, position));
                }));
    }

    /** An address that led nowhere is looked for anew. */
    void forget(String path, Target.Known nowhere) {
        drop(addresses, path, address -> address.target() == nowhere);
    }

    CompletableFuture<ArticleState> article(ArticleKey key, Callable<ArticleState> read) {
        return articles.get(key, (k, executor) -> reads.read(read));
    }

    /** A page as of the present position of its feed or a later one; one that has run out by {@code now} is read anew. */
    CompletableFuture<Page> page(Feed feed, Object query, Instant now, Callable<Page> read) {
        var key = new PageKey(feed.site(), feed.position(), query);
        drop(pages, key, page -> !page.holdsAt(now));
        return pages.get(key, (k, executor) -> reads.read(read));
    }

    /** What is being read stays. */
    private static <K, V> void drop(AsyncCache<K, V> cache, K key, Predicate<V> isUntrue) {
        var kept = cache.getIfPresent(key);
        if (kept != null && kept.state() == Future.State.SUCCESS && isUntrue.test(kept.resultNow())) {
            cache.asMap().remove(key, kept);
        }
    }

    /** Runs what is not kept at all, like the pages of a snapshot. */
    <T> CompletableFuture<T> once(Callable<T> read) {
        return reads.read(read);
    }

    void forgetArticle(String site, UUID article) {
        for (var part : Target.Part.values()) {
            articles.synchronous().invalidate(new ArticleKey(site, article, part));
        }
    }

    void forgetSite(String site) {
        articles.asMap().keySet().removeIf(key -> key.site().equals(site));
        pages.asMap().keySet().removeIf(key -> key.site().equals(site));
        addresses.asMap().keySet().removeIf(path -> path.startsWith(Target.PREFIX + site + "/"));
    }

    void forgetAll() {
        articles.asMap().clear();
        pages.asMap().clear();
        addresses.asMap().clear();
    }

    /** The caches by what they hold, for the metrics. */
    Map<String, AsyncCache<?, ?>> byName() {
        return Map.of("articles", articles, "pages", pages);
    }

    @PreDestroy
    void close() {
        reads.close();
    }
}
