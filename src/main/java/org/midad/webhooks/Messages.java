package org.midad.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.webhooks.Deliveries.Claimed;

/** Writes what is sent: thin, as receivers fetch what they want; signed with the webhook's keys at the time of sending. */
@ApplicationScoped
class Messages {

    private final ObjectMapper mapper;
    private final KeyBox keys;
    private final Purges purges;
    private final Clock clock;

    @Inject
    Messages(ObjectMapper mapper, KeyBox keys, Purges purges, Clock clock) {
        this.mapper = mapper;
        this.keys = keys;
        this.purges = purges;
        this.clock = clock;
    }

    Message of(Webhook webhook, Claimed claimed) {
        var url = webhook.settings().url();
        return switch (webhook.kind()) {
            case NOTIFY -> {
                var body = json(claimed, about(webhook, claimed));
                yield new Message(url, signed(webhook, claimed.id(), body), "application/json", body);
            }
            case PURGE -> {
                var purged = purges.keys(webhook.settings().site(), claimed.article());
                var about = about(webhook, claimed);
                about.put("surrogateKeys", purged);
                var body = json(claimed, about);
                var headers = signed(webhook, claimed.id(), body);
                headers.put("Surrogate-Key", String.join(" ", purged));
                yield new Message(url, headers, "application/json", body);
            }
            case WEBSUB ->
                new Message(
                        url,
                        Map.of(),
                        "application/x-www-form-urlencoded",
                        ping(webhook.settings().given()));
        };
    }

    private static Map<String, Object> about(Webhook webhook, Claimed claimed) {
        var about = new LinkedHashMap<String, Object>();
        about.put("site", webhook.settings().site());
        about.put("id", claimed.article());
        about.put("slug", claimed.slug());
        about.put("position", claimed.position());
        about.put("revision", claimed.revision());
        return about;
    }

    private byte[] json(Claimed claimed, Map<String, Object> about) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", claimed.type());
        message.put("timestamp", claimed.at());
        message.put("data", about);
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> signed(Webhook webhook, UUID delivery, byte[] body) {
        var now = clock.instant();
        var id = delivery.toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put(
                "webhook-signature",
                keys(webhook, now)
                        .map(key -> key.sign(id, now.getEpochSecond(), body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private Stream<SigningKey> keys(Webhook webhook, Instant now) {
        return Stream.of(webhook.secret(), webhook.formerSecret(now))
                .filter(Objects::nonNull)
                .map(kept -> keys.open(kept, webhook.id()));
    }

    /** WebSub's publishing (as hubs take it): each feed of which there is something new. */
    private static byte[] ping(Collection<String> topics) {
        return Stream.concat(Stream.of("hub.mode=publish"), topics.stream().map(topic -> "hub.url=" + code(topic)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
