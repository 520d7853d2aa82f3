package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.webhooks.Deliveries.Claimed;

/** Hands deliveries out to be sent, and takes down what came of it; nothing waits for a receiver in here. */
@ApplicationScoped
class Handover {

    private static final Logger LOG = Logger.getLogger(Handover.class);

    /** For what an attempt needs besides the receiver: names that are looked up, a database that is slow. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** After this every node answers by it, also one whose connections were cut, with what it was reading meanwhile. */
    private static final Duration KNOWN_TO_ALL = Duration.ofSeconds(2);

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Messages messages;

    @Inject
    RetryPlan plan;

    @Inject
    WebhookSettings settings;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    @ConfigProperty(name = "midad.node")
    String node;

    /** One to be sent. */
    record Taken(Claimed claimed, Message message) {}

    /** What became of a delivery that was sent. */
    enum Settled {
        ARRIVED,
        FAILED,
        DEAD
    }

    @Transactional
    List<UUID> due() {
        return deliveries.due();
    }

    @Transactional
    Optional<Taken> take(UUID id) {
        return webhooks.findByIdOptional(id).filter(Webhook::isActive).flatMap(webhook -> deliveries
                .claim(id, webhook.kind(), settings.toAnswer().multipliedBy(2).plus(MARGIN))
                .map(claimed -> new Taken(claimed, messages.of(webhook, claimed))));
    }

    @Transactional
    Settled settle(Claimed claimed, Outcome outcome) {
        if (outcome.arrived()) {
            arrived(claimed, outcome);
            return Settled.ARRIVED;
        }
        var pause = plan.pause(claimed.attempts() + 1, outcome.askedWait(), deliveries.holdsUpTakedown(claimed));
        // The webhook's row first: who disables one goes on from it to its deliveries.
        var webhook = webhooks.toChange(claimed.webhook());
        deliveries.failed(claimed, outcome, node, outcome.isGone() ? null : pause.orElse(null));
        webhook.filter(Webhook::isActive).ifPresent(one -> note(one, outcome));
        if (pause.isPresent() && !outcome.isGone()) {
            return Settled.FAILED;
        }
        LOG.warnf(
                "Delivery %s to webhook %s is a dead letter after %d attempts: %s %s",
                claimed.id(), claimed.webhook(), claimed.attempts() + 1, outcome.failure(), outcome.status());
        return Settled.DEAD;
    }

    /** A node that had not heard of it yet may have filled the cache again, right after it was purged. */
    private void arrived(Claimed claimed, Outcome outcome) {
        var left = Duration.between(clock.instant(), claimed.at().plus(KNOWN_TO_ALL));
        if (claimed.kind() == Kind.PURGE && left.isPositive()) {
            deliveries.arrivedForNow(claimed, outcome, node, left);
        } else {
            deliveries.arrived(claimed, outcome, node);
        }
    }

    private void note(Webhook webhook, Outcome outcome) {
        var now = clock.instant();
        var since = webhook.fails(now);
        if (outcome.isGone()) {
            disable(webhook, Webhook.End.GONE, now);
        } else if (since.plus(settings.disableAfter()).isBefore(now)) {
            disable(webhook, Webhook.End.FAILING, now);
        }
    }

    private void disable(Webhook webhook, Webhook.End why, Instant now) {
        webhook.disable(why, now);
        int waiting = deliveries.giveUp(webhook.id());
        log.add(AuditEntry.of(Actor.SCHEDULER, "disable", "webhook", webhook.id(), now)
                .detail(why.name()));
        LOG.errorf(
                "Webhook %s of site %s is disabled (%s): nothing is sent to it any more, %d deliveries that waited are"
                        + " dead letters. Activate it again and replay them when its receiver is well.",
                webhook.id(), webhook.settings().site(), why, waiting);
    }
}
