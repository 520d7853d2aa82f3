package org.midad.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change on its way to one webhook.
 *
 * @param id the {@code webhook-id}
 * @param position in the change feed of the site
 * @param nextAt when it is tried next, while it waits
 * @param status of the last answer
 * @param took milliseconds that the last attempt took
 */
@Schema(name = "WebhookDelivery")
public record Delivery(
        UUID id,
        long position,
        EventType type,
        UUID article,
        String slug,
        int revision,
        Instant at,
        State state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable Long took) {

    /** How far it is. */
    @Schema(name = "WebhookDeliveryState")
    public enum State {
        /** To be sent, at first or again. */
        WAITING,
        SENT,
        /** A later ping to the hub said the same. */
        COVERED,
        /** Given up; can be replayed. */
        DEAD
    }
}
