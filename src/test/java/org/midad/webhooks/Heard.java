package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.midad.webhooks.Ear.Call;

/** What receivers have been told. */
final class Heard {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Heard() {}

    /** Positions in the feed, as they came. */
    static List<Long> positions(Ear ear) {
        return ear.calls().stream().map(Heard::position).toList();
    }

    static Set<String> ids(List<Call> calls) {
        return calls.stream().map(call -> call.header("webhook-id")).collect(Collectors.toSet());
    }

    static JsonNode data(Call call) {
        return body(call).path("data");
    }

    /** What happened to each of several articles came in its order. */
    static void assertOrder(Ear ear) {
        var last = new HashMap<String, Long>();
        for (var call : ear.calls()) {
            var before = last.put(data(call).path("id").textValue(), position(call));
            assertThat(before == null || before < position(call))
                    .as("in order per article")
                    .isTrue();
        }
        assertThat(last).hasSizeGreaterThan(1);
    }

    /** Milliseconds from commit to arrival, sorted, of what came after a position. */
    static List<Long> delays(List<Ear> ears, long after) {
        Predicate<Call> isNew = call -> position(call) > after;
        return ears.stream()
                .flatMap(ear -> ear.calls().stream().filter(isNew))
                .map(call -> Duration.between(said(call), call.at()).toMillis())
                .sorted()
                .toList();
    }

    private static long position(Call call) {
        return data(call).path("position").longValue();
    }

    private static Instant said(Call call) {
        return Instant.parse(body(call).path("timestamp").textValue());
    }

    private static JsonNode body(Call call) {
        try {
            return JSON.readTree(call.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
