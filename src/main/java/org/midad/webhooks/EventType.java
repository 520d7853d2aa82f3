package org.midad.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.midad.platform.InputError;

/** What a delivery tells of: an entry of the change feed, by the name it has outside. */
@Schema(name = "WebhookEvent")
public enum EventType {
    PUBLISHED("article.published", "publish"),
    UPDATED("article.updated", "update"),
    CORRECTED("article.corrected", "correct"),
    CLARIFIED("article.clarified", "clarify"),
    UNPUBLISHED("article.unpublished", "unpublish"),
    KILLED("article.killed", "kill");

    private final String key;
    private final String op;

    EventType(String key, String op) {
        this.key = key;
        this.op = op;
    }

    @JsonValue
    public String key() {
        return key;
    }

    /** As in {@code live.change}. */
    String op() {
        return op;
    }

    @JsonCreator
    public static EventType of(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key.equals(key))
                .findFirst()
                .orElseThrow(() -> InputError.at("/events", "word.unknown", known()));
    }

    static EventType ofOp(String op) {
        return Arrays.stream(values())
                .filter(type -> type.op.equals(op))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(op));
    }

    private static String known() {
        return Arrays.stream(values()).map(EventType::key).collect(Collectors.joining(", "));
    }
}
