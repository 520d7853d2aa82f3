package org.midad.delivery;

import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Cache-Control} says. Public sites may be kept by anybody, for a short while and never beyond a takedown.
 * What needs a token is kept by nobody but the site that asked, which asks again each time: a 304 is cheap, and a
 * withdrawn token or a killed story then counts at once.
 */
@Singleton
class Caching {

    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence ASK = HttpHeaders.createOptimized("no-cache");
    private static final CharSequence NEVER = HttpHeaders.createOptimized("private, no-store");

    private static final long YEAR = Duration.ofDays(365).toSeconds();
    private static final CharSequence IMMUTABLE = immutableFor(YEAR);

    private final Lifetime lifetime;
    private final CharSequence full;
    private final Takedowns takedowns;
    private final DatabaseClock clock;

    Caching(DeliverySettings settings, Takedowns takedowns, DatabaseClock clock) {
        this.lifetime = Lifetime.of(settings);
        this.full = said(lifetime);
        this.takedowns = takedowns;
        this.clock = clock;
    }

    CharSequence ofArticle(Feed feed, UUID article) {
        return feed.isOpen() ? until(takedowns.of(feed.site(), article)) : PRIVATE;
    }

    CharSequence ofPage(Feed feed, Answer answer) {
        return switch (answer.freshness()) {
            case NEVER -> NEVER;
            case ASK_EACH_TIME -> feed.isOpen() ? ASK : PRIVATE;
            case SHORT -> feed.isOpen() ? until(takedowns.next(feed.site())) : PRIVATE;
        };
    }

    /** Its address names its bytes, so they are good for a year; but nobody keeps a picture beyond its rights. */
    CharSequence ofPicture(@Nullable Instant rightsEnd) {
        long left = rightsEnd == null
                ? Long.MAX_VALUE
                : Math.max(0, Duration.between(clock.now(), rightsEnd).toSeconds());
        return left >= YEAR ? IMMUTABLE : immutableFor(left);
    }

    private CharSequence until(@Nullable Instant takedown) {
        if (takedown == null) {
            return full;
        }
        long left = Math.max(0, Duration.between(clock.now(), takedown).toSeconds());
        return left < lifetime.longest().toSeconds() ? said(lifetime.within(left)) : full;
    }

    private static CharSequence immutableFor(long seconds) {
        return HttpHeaders.createOptimized("public, max-age=" + seconds + ", immutable");
    }

    private static CharSequence said(Lifetime lifetime) {
        return HttpHeaders.createOptimized(lifetime.header());
    }
}
