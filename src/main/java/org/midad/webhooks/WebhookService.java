package org.midad.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.EntityTags;
import org.midad.platform.Findings;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.webhooks.Delivery.State;

/** What an admin does with webhooks. */
@ApplicationScoped
public class WebhookService {

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Gate gate;

    @Inject
    KeyBox keys;

    @Inject
    Catalogue catalogue;

    @Inject
    WebhookSettings settings;

    @Inject
    ObjectMapper mapper;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** @param secret what its deliveries are signed with, said this once; null for a hub, to which nothing is signed */
    public record Made(Webhook webhook, @Nullable String secret) {}

    /** @param formerUntil until when they are signed with the secret of before as well */
    public record Rotated(Webhook webhook, String secret, Instant formerUntil) {}

    @Transactional
    public List<Webhook> list(@Nullable String site, @Nullable UUID after, int most) {
        return webhooks.ofSite(site, after, most);
    }

    @Transactional
    public Webhook get(UUID id) {
        return webhooks.findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    // Names are looked up before the transaction: it must not wait for the DNS.
    public Made make(Actor admin, Webhook.Settings wanted) {
        require(wanted);
        return QuarkusTransaction.joiningExisting().call(() -> persist(admin, wanted));
    }

    private Made persist(Actor admin, Webhook.Settings wanted) {
        if (catalogue.site(wanted.site()).isEmpty()) {
            throw InputError.at("/site", "site.unknown", wanted.site());
        }
        var webhook = new Webhook(wanted, admin, clock.instant());
        var key = wanted.kind().isSigned() ? SigningKey.fresh() : null;
        if (key != null) {
            webhook.signWith(keys.seal(key, webhook.id()));
        }
        webhooks.persistAndFlush(webhook);
        say(admin, "create", webhook, mapper.valueToTree(webhook.settings()).toString());
        return new Made(webhook, key == null ? null : key.text());
    }

    public Webhook change(Actor admin, UUID id, @Nullable String ifMatch, Webhook.Settings wanted) {
        requireSeen(get(id), ifMatch);
        require(wanted);
        return QuarkusTransaction.joiningExisting().call(() -> {
            var webhook = seen(id, ifMatch);
            webhook.change(wanted);
            webhooks.flush();
            say(admin, "change", webhook, mapper.valueToTree(webhook.settings()).toString());
            deliveries.announce();
            return webhook;
        });
    }

    /** With all that was on its way to it. */
    @Transactional
    public void delete(Actor admin, UUID id, @Nullable String ifMatch) {
        var webhook = seen(id, ifMatch);
        webhooks.delete(webhook);
        say(admin, "delete", webhook, mapper.valueToTree(webhook.settings()).toString());
    }

    /** @param overlap for how long the present secret is signed with as well */
    @Transactional
    public Rotated rotate(Actor admin, UUID id, @Nullable String ifMatch, @Nullable Duration overlap) {
        var length = overlap == null ? settings.overlap() : overlap;
        var webhook = seen(id, ifMatch);
        if (length.isNegative() || length.compareTo(LONGEST_OVERLAP) > 0) {
            throw InputError.at("/overlap", "webhook.overlap", LONGEST_OVERLAP.toDays());
        }
        var key = SigningKey.fresh();
        var now = clock.instant();
        webhook.rotate(keys.seal(key, id), length, now);
        webhooks.flush();
        say(admin, "rotateSecret", webhook, length.toString());
        return new Rotated(webhook, key.text(), now.plus(length));
    }

    /** Newest first. */
    @Transactional
    public List<Delivery> deliveries(UUID id, @Nullable State state, @Nullable Long before, int most) {
        get(id);
        return deliveries.of(id, state, before, most);
    }

    @Transactional
    public void replay(Actor admin, UUID id, UUID delivery) {
        var webhook = active(id);
        if (!deliveries.replay(id, delivery)) {
            throw Refusal.notFound();
        }
        replayed(admin, webhook, delivery.toString());
    }

    /**
     * All dead letters, or everything after a position of the feed.
     *
     * @return how many are sent again
     */
    @Transactional
    public int replay(Actor admin, UUID id, @Nullable Long after) {
        var webhook = active(id);
        int count = after == null ? deliveries.replayDead(id) : deliveries.replayAfter(id, after);
        replayed(admin, webhook, after == null ? "dead letters: " + count : "after " + after + ": " + count);
        return count;
    }

    private void replayed(Actor admin, Webhook webhook, String what) {
        say(admin, "replay", webhook, what);
        deliveries.announce();
    }

    // What is put back on its way to one that is not called would stay there unseen.
    private Webhook active(UUID id) {
        var webhook = get(id);
        if (!webhook.isActive()) {
            throw new Refusal(409, "webhook-inactive");
        }
        return webhook;
    }

    private void require(Webhook.Settings wanted) {
        gate.require(wanted.url(), "/url");
        var findings = new Findings();
        var topics = wanted.given();
        if (wanted.kind() == Kind.WEBSUB && topics.isEmpty()) {
            findings.add("/topics", "webhook.topics-missing");
        }
        if (wanted.kind() != Kind.WEBSUB && !topics.isEmpty()) {
            findings.add("/topics", "webhook.topics-none");
        }
        for (int i = 0; i < topics.size(); i++) {
            if (!topics.get(i).matches("https?://[^\\s\\p{Cntrl}]+")) {
                findings.add("/topics/" + i, "webhook.url-form");
            }
        }
        findings.refuseIfAny();
    }

    private Webhook seen(UUID id, @Nullable String ifMatch) {
        var webhook = webhooks.toChange(id).orElseThrow(Refusal::notFound);
        requireSeen(webhook, ifMatch);
        return webhook;
    }

    private static void requireSeen(Webhook webhook, @Nullable String ifMatch) {
        if (!EntityTags.match(EntityTags.required(ifMatch), webhook.tag())) {
            throw new Refusal(412, "stale", Map.of("etag", webhook.tag(), "current", webhook.view()));
        }
    }

    private void say(Actor admin, String action, Webhook webhook, String detail) {
        log.add(AuditEntry.of(admin, action, "webhook", webhook.id(), clock.instant())
                .detail(detail));
    }
}
