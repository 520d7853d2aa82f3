package org.midad.delivery;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
        Parameters.none(exchange.query());
        var known = memory.resolution(feed, wanted.slug());
        if (known == null) {
            var folded = Slugs.folded(wanted.slug());
            exchange.when(
                    memory.resolve(feed, wanted.slug(), () -> documents.articleAt(feed.site(), folded)),
                    found -> resolved(exchange, feed, wanted, found));
        } else {
            resolved(exchange, feed, wanted, known);
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
                : article(feed, id, Part.DOCUMENT);
    }

    private void resolved(Exchange exchange, Feed feed, Target.BySlug wanted, Memory.Resolution found) {
        var id = found.article();
        if (id == null) {
            throw Refusal.notFound();
        }
        exchange.when(article(feed, id, wanted.part()), state -> {
            var live = live(state);
            var cacheControl = caching.ofArticle(feed, id);
            if (live.slug().equals(wanted.slug())) {
                exchange.send(live.answer(), cacheControl);
            } else {
                exchange.redirect(address(feed, live.slug(), wanted.part()), cacheControl);
            }
        });
    }

    private CompletableFuture<ArticleState> article(Feed feed, UUID id, Part part) {
        return memory.article(new Memory.ArticleKey(feed.site(), id, part), () -> documents.read(feed, id, part));
    }

    private ArticleState.Live live(ArticleState state) {
        return switch (state.at(clock.now())) {
            case ArticleState.Live live -> live;
            case ArticleState.Killed() -> throw new Refusal(410, "http-410");
            case ArticleState.Absent() -> throw Refusal.notFound();
        };
    }

    private static String address(Feed feed, String slug, Part part) {
        return Target.PREFIX + feed.site() + "/articles/" + PathText.encoded(slug) + part.suffix;
    }
}
