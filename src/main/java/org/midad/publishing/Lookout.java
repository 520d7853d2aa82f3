package org.midad.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;

/** Looks around the schedules when there is nothing to fire: what will go wrong, what has been missed, what to try again. */
@ApplicationScoped
class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class);
    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final Duration PACE = Duration.ofSeconds(5);

    /** Later than this is missed, not merely late. */
    private static final Duration MISSED = Duration.ofSeconds(10);

    private final Claims claims;
    private final Schedules schedules;
    private final Preflight preflight;
    private final AuditLog log;
    private final Firing firing;
    private final Event<ScheduleMissed> told;
    private final AtomicLong missed = new AtomicLong();
    private Instant next = Instant.MIN;

    @Inject
    Lookout(
            Claims claims,
            Schedules schedules,
            Preflight preflight,
            AuditLog log,
            Firing firing,
            Event<ScheduleMissed> told,
            MeterRegistry metrics) {
        this.claims = claims;
        this.schedules = schedules;
        this.preflight = preflight;
        this.log = log;
        this.firing = firing;
        this.told = told;
        Gauge.builder("midad.schedules.missed", missed, AtomicLong::get)
                .description("Schedules whose instant has passed and that an editor has to look at")
                .register(metrics);
    }

    void look() {
        var now = Instant.now();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PACE);
        QuarkusTransaction.requiringNew().run(this::holdTheLate);
        QuarkusTransaction.requiringNew().run(this::lookAhead);
        QuarkusTransaction.requiringNew().call(claims::toRetry).forEach(this::alone);
        long count = QuarkusTransaction.requiringNew()
                .call(() -> schedules.missed(claims.now().minus(MISSED)));
        if (count > missed.getAndSet(count)) {
            LOG.errorf("%d schedules have missed their instant; an editor has to look at them", count);
        }
    }

    /** Fires one by itself, so that what is wrong with it counts against no other. */
    void alone(java.util.UUID schedule) {
        try {
            firing.fireAlone(schedule);
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e; // It is due as before, and the next round comes in a moment.
            }
            firing.failed(schedule, e.toString());
        }
    }

    private void holdTheLate() {
        for (var id : claims.tooLate()) {
            var schedule = schedules.findById(id);
            schedule.hold();
            LOG.errorf(
                    "Schedule %s of article %s was due %s and waits for an editor to confirm it",
                    id, schedule.articleId(), schedule.dueAt());
            var now = claims.now();
            log.add(AuditEntry.of(Actor.SCHEDULER, "scheduleHeld", "schedule", id, now)
                    .article(schedule.articleId()));
            told.fire(new ScheduleMissed(schedule, now));
        }
    }

    private void lookAhead() {
        schedules.toLookAhead(claims.now().plus(AHEAD)).forEach(preflight::lookAt);
    }
}
