package org.midad.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.midad.platform.Refusal;

/**
 * Keeps one site's machine from taking what all share. Clients are told apart by their token, so on open sites, where a CDN
 * stands before readers, nobody is counted; there {@link Memory} bounds the work. Headers are those of the IETF's
 * draft-ietf-httpapi-ratelimit-headers.
 */
@Singleton
class FairUse {

    private static final CharSequence POLICY_NAME = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT_NAME = HttpHeaders.createOptimized("RateLimit");
    private static final int MOST_CLIENTS = 10_000;

    private final boolean isLimited;
    private final int worthTelling;
    private final CharSequence policy;
    private final LoadingCache<String, Allowance> clients;

    FairUse(DeliverySettings settings) {
        int perSecond = settings.clientRate();
        int burst = Math.max(1, settings.clientBurst());
        isLimited = perSecond > 0;
        worthTelling = burst / 2;
        policy = HttpHeaders.createOptimized(
                "\"client\";q=" + burst + ";w=" + Math.max(1, burst / Math.max(1, perSecond)));
        clients = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(client -> new Allowance(perSecond, burst, System.nanoTime()));
    }

    /** Counts the request, and tells a client that has used more than half; a {@link TooMany} where none is left. */
    void count(Exchange exchange, String client) {
        if (!isLimited) {
            return;
        }
        var verdict = clients.get(client).take(System.nanoTime());
        if (!verdict.taken()) {
            throw new TooMany(Map.of(
                    POLICY_NAME.toString(),
                    policy.toString(),
                    LIMIT_NAME.toString(),
                    "\"client\";r=0;t=" + verdict.secondsToWait(),
                    "Retry-After",
                    Long.toString(verdict.secondsToWait())));
        }
        if (verdict.left() < worthTelling) {
            exchange.request()
                    .response()
                    .putHeader(POLICY_NAME, policy)
                    .putHeader(LIMIT_NAME, "\"client\";r=" + verdict.left());
        }
    }

    /** 429, with what the client needs to know. */
    static final class TooMany extends Refusal {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> headers;

        private TooMany(Map<String, String> headers) {
            super(429, "http-429");
            this.headers = headers;
        }

        Map<String, String> headers() {
            return headers;
        }
    }
}
