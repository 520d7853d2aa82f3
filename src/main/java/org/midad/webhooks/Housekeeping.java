package org.midad.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.midad.platform.Face;
import org.midad.webhooks.Deliveries.Trouble;

/** Counts what is in trouble, for alarms, and clears away what is long over. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("midad-webhooks-sweep").factory());

    @Inject
    Deliveries deliveries;

    @Inject
    WebhookSettings settings;

    @Inject
    MeterRegistry metrics;

    @Inject
    Face face;

    private volatile Trouble trouble = new Trouble(0, 0, 0);

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom()) {
            gauge("dead", "Deliveries that were given up", Trouble::dead);
            gauge("overdue", "Deliveries that wait for longer than a minute past their time", Trouble::overdue);
            gauge("disabled", "Webhooks that nothing is sent to any more", Trouble::disabled);
            rounds.scheduleWithFixedDelay(this::count, 5, 15, TimeUnit.SECONDS);
            rounds.scheduleWithFixedDelay(this::sweep, 1, 10, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdownNow();
    }

    private void gauge(String name, String about, ToDoubleFunction<Trouble> value) {
        Gauge.builder("midad.webhooks." + name, this, all -> value.applyAsDouble(all.trouble))
                .description(about)
                .register(metrics);
    }

    private void count() {
        try {
            trouble = QuarkusTransaction.requiringNew().call(deliveries::trouble);
        } catch (RuntimeException e) {
            LOG.warnf("Webhooks in trouble are counted later: %s", e.getMessage());
        }
    }

    private void sweep() {
        try {
            while (QuarkusTransaction.requiringNew().call(() -> deliveries.sweep(settings.keep())) > 0) {
                LOG.debug("Old deliveries are cleared away");
            }
        } catch (RuntimeException e) {
            LOG.warnf("Old deliveries are cleared away later: %s", e.getMessage());
        }
    }
}
