package org.midad.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.midad.local.Caller;

/** The webhooks of one test and their receivers; {@link #forget} takes all of them away. */
final class Hooks {

    static final Map<String, String> SETTINGS = Map.of(
            "MIDAD_WEBHOOKS_ALLOW", "127.0.0.0/8",
            "MIDAD_WEBHOOKS_HTTP", "true",
            "MIDAD_WEBHOOKS_RETRIES", "0.3S,0.3S,0.5S",
            "MIDAD_WEBHOOKS_TO_CONNECT", "1S",
            "MIDAD_WEBHOOKS_TO_ANSWER", "2S");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Paper paper;
    private final Caller admin;
    private final List<Ear> ears = new ArrayList<>();
    private final Map<Ear, Hook> made = new LinkedHashMap<>();

    Hooks(Paper paper) {
        this.paper = paper;
        this.admin = paper.as("admin");
    }

    /** A webhook as its maker has it: its id and secret. */
    record Hook(String id, String secret) {

        String path() {
            return "/api/v1/webhooks/" + id;
        }

        UUID uuid() {
            return UUID.fromString(id);
        }
    }

    /** A receiver. */
    Ear ear(Ear.Manner manner) {
        var ear = new Ear(manner);
        ears.add(ear);
        return ear;
    }

    /** Tells the receiver of everything. */
    Hook tell(Ear ear) {
        return tell(ear, "notify");
    }

    Hook tell(Ear ear, String kind, String... events) {
        var wanted = settings(ear, kind);
        wanted.set("events", JSON.valueToTree(events));
        var answer = admin.post("/api/v1/webhooks", wanted).expect(201).json();
        var hook = new Hook(answer.path("id").textValue(), answer.path("secret").textValue());
        made.put(ear, hook);
        return hook;
    }

    static ObjectNode settings(Ear ear, String kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("site", "main")
                .put("kind", kind)
                .put("url", ear.url())
                .put("active", true);
    }

    Hook of(Ear ear) {
        return Objects.requireNonNull(made.get(ear));
    }

    void forEach(BiConsumer<Ear, Hook> act) {
        made.forEach(act);
    }

    /** A new secret; the one before goes on to count for so long. */
    String rotate(Hook hook, String overlap) {
        return admin.ifMatch(admin.get(hook.path()).etag())
                .post(hook.path() + "/secret", Map.of("overlap", overlap))
                .expect(200)
                .json()
                .path("secret")
                .textValue();
    }

    boolean isActive(Hook hook) {
        return admin.get(hook.path()).expect(200).json().path("active").booleanValue();
    }

    /** How many deliveries to the receiver are in each state. */
    Map<String, Long> states(Ear ear) {
        return deliveries(ear).stream()
                .collect(Collectors.groupingBy(one -> one.path("state").textValue(), Collectors.counting()));
    }

    Set<String> failures(Ear ear) {
        return deliveries(ear).stream()
                .map(one -> one.path("failure").textValue())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> deliveries(Ear ear) {
        var items = new ArrayList<JsonNode>();
        admin.get(of(ear).path() + "/deliveries?limit=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    void forget() {
        paper.run("delete from newsroom.webhook");
        paper.run("delete from newsroom.webhook_delivery");
        ears.forEach(Ear::close);
    }
}
