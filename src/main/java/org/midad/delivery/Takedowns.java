package org.midad.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The takedowns that are due soon. Planning one is no change of what readers see and so not in the feed; but no cache may
 * keep an article beyond it.
 */
@Singleton
class Takedowns {

    private static final Duration TO_BE_SEEN = Duration.ofSeconds(10);

    private final Duration horizon;
    private volatile Map<String, Map<UUID, Instant>> bySite = Map.of();

    Takedowns(DeliverySettings settings) {
        horizon = Lifetime.of(settings).longest().plus(TO_BE_SEEN);
    }

    record Due(String site, UUID article, Instant at) {}

    /** How far ahead one has to look: what caches may keep, and the time until the next look. */
    Duration horizon() {
        return horizon;
    }

    void see(Collection<Due> due) {
        var seen = new HashMap<String, Map<UUID, Instant>>();
        due.forEach(takedown ->
                seen.computeIfAbsent(takedown.site(), site -> new HashMap<>()).put(takedown.article(), takedown.at()));
        bySite = seen;
    }

    @Nullable
    Instant of(String site, UUID article) {
        var due = bySite.get(site);
        return due == null ? null : due.get(article);
    }

    /** The site's next one, whatever the article: all lists of the site let go together. */
    @Nullable
    Instant next(String site) {
        var due = bySite.get(site);
        return due == null
                ? null
                : due.values().stream().min(Instant::compareTo).orElse(null);
    }
}
