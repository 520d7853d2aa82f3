package org.midad.delivery;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Memory.ArticleKey;
import org.midad.delivery.Target.Part;
import org.midad.language.Slugs;
import org.midad.platform.Refusal;

/** Answers for single articles: by slug, by id, and their corrections. */
@Singleton
class Articles {

    private static final Set<String> AS_OF = Set.of("position");

    private final Memory memory;
    private final Documents documents;
    private final DatabaseClock clock;
    private final Caching caching;

    Articles(Memory memory, Documents documents, DatabaseClock clock, Caching caching) {
        this.memory = memory;
        this.documents = documents;
        this.clock = clock;
        this.caching = caching;
    }

    void bySlug(Exchange exchange, Feed feed, Target.BySlug wanted) {
        Parameters.of(exchange.query(), wanted.part().parameters);
        var folded = Slugs.folded(wanted.slug());
        exchange.when(
                memory.learn(feed, exchange.path(), wanted, () -> documents.articleAt(feed.site(), folded)),
                found -> known(exchange, feed, (Target.Known) found.target()));
    }

    /** Also of one that others were looking for already: it may have come to be since they began. */
    void known(Exchange exchange, Feed feed, Target.Known known) {
        if (known.holdsAt(feed.position())) {
            Parameters.of(exchange.query(), known.asked().part().parameters);
            answer(exchange, feed, known);
        } else {
            memory.forget(exchange.path(), known);
            bySlug(exchange, feed, known.asked());
        }
    }

    void byId(Exchange exchange, Feed feed, UUID id) {
        long told = Parameters.of(exchange.query(), AS_OF).position();
        exchange.when(article(feed, id, told), state -> {
            if (feed.position() < told) {
                throw new Refusal(503, "http-503");
            }
            var live = live(state);
            exchange.send(live.answer(), caching.ofArticle(feed, id));
        });
    }

    /** Not older than what a follower was told elsewhere: reading brings the node up to there, if its database is. */
    private CompletableFuture<ArticleState> article(Feed feed, UUID id, long told) {
        return feed.position() < told
                ? memory.once(() -> documents.read(feed, id, Part.DOCUMENT))
                : article(feed, new ArticleKey(feed.site(), id, Part.DOCUMENT));
    }

    private void answer(Exchange exchange, Feed feed, Target.Known known) {
        var key = known.article();
        if (key == null) {
            throw Refusal.notFound();
        }
        exchange.when(article(feed, key), state -> {
            var live = live(state);
            var cacheControl = caching.ofArticle(feed, key.article());
            if (!live.slug().equals(known.asked().slug())) {
                exchange.redirect(address(feed, live.slug(), key.part(), exchange.query()), cacheControl);
            } else if (exchange.query() == null) {
                exchange.send(live.answer(), cacheControl);
            } else {
                page(exchange, feed, key, cacheControl);
            }
        });
    }

    /** Of the one part that comes in pages. */
    private void page(Exchange exchange, Feed feed, ArticleKey key, CharSequence cacheControl) {
        var query = Corrections.Query.of(key.article(), exchange.query());
        exchange.when(
                memory.page(feed, query, clock.now(), () -> documents.corrections(feed, query)),
                page -> exchange.send(page.answer(), cacheControl));
    }

    private CompletableFuture<ArticleState> article(Feed feed, ArticleKey key) {
        return memory.article(key, () -> documents.read(feed, key.article(), key.part()));
    }

    private ArticleState.Live live(ArticleState state) {
        return switch (state.at(clock.now())) {
            case ArticleState.Live live -> live;
            case ArticleState.Killed() -> throw new Refusal(410, "http-410");
            case ArticleState.Absent() -> throw Refusal.notFound();
        };
    }

    private static String address(Feed feed, String slug, Part part, @Nullable String query) {
        var address = Target.PREFIX + feed.site() + "/articles/" + PathText.encoded(slug) + part.suffix;
        return query == null ? address : address + "?" + query;
    }
}
