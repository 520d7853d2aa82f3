package org.midad.notifications;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people are told of; whom, says {@link Audience}. */
@Schema(name = "NotificationKind")
public enum Kind {
    //         by e-mail, unless they choose otherwise
    SUBMITTED(Timing.HOURLY),
    RETURNED(Timing.AT_ONCE),
    APPROVED(Timing.DAILY),
    PUBLISHED(Timing.DAILY),
    /** A schedule that was not carried out. */
    MISSED(Timing.AT_ONCE),
    /** Named in a note, {@code @username}. */
    MENTIONED(Timing.AT_ONCE),
    /** An answer to a note, or in its thread. */
    REPLIED(Timing.AT_ONCE);

    private final Timing usual;

    Kind(Timing usual) {
        this.usual = usual;
    }

    Timing usual() {
        return usual;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
