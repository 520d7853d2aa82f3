package org.midad.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** What an operator watches of delivery: the memory's hits, the watch over the feeds, who waits. */
@Singleton
class DeliveryMetrics {

    void register(
            @Observes StartupEvent event,
            MeterRegistry registry,
            Memory memory,
            MediaMemory media,
            FeedWatch watch,
            Followers followers,
            Tally tally) {
        memory.byName()
                .forEach((name, cache) -> CaffeineCacheMetrics.monitor(registry, cache, "midad.delivery." + name));
        media.byName()
                .forEach((name, cache) -> CaffeineCacheMetrics.monitor(registry, cache, "midad.delivery." + name));
        Gauge.builder("midad.delivery.watch", watch, w -> w.state().ordinal())
                .description("0 away from the database, 1 looking every second, 2 listening")
                .register(registry);
        Gauge.builder("midad.delivery.up.to.date", watch, w -> w.isUpToDate() ? 1 : 0)
                .register(registry);
        Gauge.builder("midad.delivery.followers", followers, Followers::waiting)
                .description("Requests waiting for a change")
                .register(registry);
        for (var outcome : Tally.Outcome.values()) {
            FunctionCounter.builder("midad.delivery.answers", tally.of(outcome), LongAdder::sum)
                    .description("Requests by what became of them")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
