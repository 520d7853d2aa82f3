package org.midad.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, as they may see it now.
 *
 * @param locale the article's language
 * @param headline as it is by now
 * @param note the one it is about
 * @param text of that note
 * @param by who did it; {@code scheduler} where it happened by itself
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Notification")
public record Notification(
        UUID id,
        Kind kind,
        UUID article,
        String locale,
        @Nullable String headline,
        @Nullable UUID note,
        @Nullable String text,
        String by,
        String byName,
        Instant at,
        @Nullable Instant readAt) {}
