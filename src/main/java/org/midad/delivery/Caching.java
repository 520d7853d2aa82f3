package org.midad.delivery;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Cache-Control} says. Public sites may be kept by anybody, for a short while and never beyond a takedown.
 * What needs a token is kept by nobody but the site that asked, which asks again each time: a 304 is cheap, and a
 * withdrawn token or a killed story then counts at once.
 */
@ApplicationScoped
class Caching {

    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence ASK = HttpHeaders.createOptimized("no-cache");
    private static final CharSequence NEVER = HttpHeaders.createOptimized("private, no-store");

    private final long maxAge;
    private final CharSequence full;

    Caching(DeliverySettings settings) {
        maxAge = settings.maxAge().toSeconds();
        full = publicFor(maxAge);
    }

    CharSequence of(Feed feed, Answer answer, Instant now) {
        return switch (answer.freshness()) {
            case NEVER -> NEVER;
            case ASK_EACH_TIME -> feed.isOpen() ? ASK : PRIVATE;
            case SHORT -> shortly(feed, answer.takedownAt(), now);
        };
    }

    CharSequence shortly(Feed feed, @Nullable Instant takedownAt, Instant now) {
        if (!feed.isOpen()) {
            return PRIVATE;
        }
        if (takedownAt == null) {
            return full;
        }
        long left = Math.max(0, Duration.between(now, takedownAt).toSeconds());
        return left < maxAge ? publicFor(left) : full;
    }

    private static CharSequence publicFor(long seconds) {
        return HttpHeaders.createOptimized("public, max-age=" + seconds);
    }
}
