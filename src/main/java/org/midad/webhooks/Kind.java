package org.midad.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.midad.platform.InputError;

/** What a webhook is for. */
@Schema(name = "WebhookKind")
public enum Kind {
    /** Tells a receiver that it may fetch. */
    NOTIFY,
    /** Tells a CDN, or whoever speaks to it, what it must not keep any longer. */
    PURGE,
    /** Tells a WebSub hub that feeds have changed. */
    WEBSUB;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InputError.at("/kind", "word.unknown", known()));
    }

    /** A hub is told that there is something new, and looks for itself: it does not care how many things. */
    boolean oneForAll() {
        return this == WEBSUB;
    }

    boolean isSigned() {
        return this != WEBSUB;
    }

    private static String known() {
        return Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", "));
    }
}
