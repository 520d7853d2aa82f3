package org.midad.notifications;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people are told of; whom, says {@link Audience}. */
@Schema(name = "NotificationKind")
public enum Kind {
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED,
    /** A schedule that was not carried out. */
    MISSED,
    /** Named in a note, {@code @username}. */
    MENTIONED,
    /** An answer to a note, or in its thread. */
    REPLIED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
