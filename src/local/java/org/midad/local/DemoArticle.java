package org.midad.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One article of the demo newsroom: its content, and how far it has come. */
final class DemoArticle {

    private static final String ZONE = "Asia/Riyadh";
    private static final List<String> TO_APPROVAL = List.of("submit", "claim", "approve");
    private static final Map<String, List<String>> WAYS = Map.of(
            "DRAFT", List.of(),
            "SUBMITTED", List.of("submit"),
            "IN_REVIEW", List.of("submit", "claim"),
            "RETURNED", List.of("submit", "return"),
            "APPROVED", TO_APPROVAL,
            "SCHEDULED", and(TO_APPROVAL, "schedule"),
            "PUBLISHED", and(TO_APPROVAL, "publish"),
            "UNPUBLISHED", and(TO_APPROVAL, "publish", "unpublish"),
            "KILLED", and(TO_APPROVAL, "publish", "kill"),
            "SPIKED", List.of("spike"));
    private static final Map<String, String> OUTCOMES = Map.of(
            "submit", "SUBMITTED",
            "claim", "IN_REVIEW",
            "return", "RETURNED",
            "approve", "APPROVED",
            "schedule", "SCHEDULED",
            "publish", "PUBLISHED",
            "unpublish", "UNPUBLISHED",
            "kill", "KILLED",
            "spike", "SPIKED");

    private final JsonNode file;

    DemoArticle(JsonNode file) {
        this.file = file;
    }

    String slugline() {
        return file.path("slugline").asText();
    }

    String author() {
        return file.path("author").asText();
    }

    /** Somebody who may approve it: an editor of its desk who has not written it. */
    String editor() {
        if (file.path("desk").asText().equals("sport")) {
            return author().equals("sporteditor") ? "chief" : "sporteditor";
        }
        return author().equals("editor") ? "editor2" : "editor";
    }

    ObjectNode asNew() {
        var request = content();
        for (var field : List.of("locale", "desk", "slugline")) {
            request.set(field, file.path(field));
        }
        return request;
    }

    JsonNode notes() {
        return file.path("notes");
    }

    /** How many versions it has: the first, and one for each change after publication. */
    int versions() {
        return 1 + file.path("corrections").size();
    }

    /** The words of a version, counted from 1: each change is laid over those before. */
    ObjectNode content(int version) {
        var content = content();
        for (int change = 0; change < version - 1; change++) {
            content.setAll((ObjectNode) change(change).path("patch").deepCopy());
        }
        return content;
    }

    /** What is left to do to a version that is in this state now. */
    List<String> ahead(int version, String state) {
        var way = version == 1 ? way() : and(TO_APPROVAL, "publish");
        int done = way.stream().map(OUTCOMES::get).toList().lastIndexOf(state);
        return way.subList(done + 1, way.size());
    }

    /** What has to be said with an action. */
    ObjectNode with(String action, int version) {
        var said = JsonNodeFactory.instance.objectNode();
        switch (action) {
            case "return" -> said.set("note", file.path("reason"));
            case "spike", "unpublish", "kill" -> said.set("reason", file.path("reason"));
            case "schedule" -> said.put("dueAt", due().toString()).put("zone", ZONE);
            case "publish" -> {
                if (version > 1) {
                    said.set("kind", change(version - 2).path("kind"));
                    said.set("publicNote", change(version - 2).path("publicNote"));
                }
            }
            default -> said.removeAll();
        }
        return said;
    }

    private ObjectNode content() {
        return file.path("content").deepCopy();
    }

    /** The keys of the pictures it shows. */
    Set<String> pictures() {
        return Set.copyOf(file.findValuesAsText("picture"));
    }

    /** The same words, their pictures named as the newsroom names them rather than by key. */
    static ObjectNode hung(ObjectNode words, UnaryOperator<String> id) {
        for (var place : words.findParents("picture")) {
            var key = ((ObjectNode) place).remove("picture").asText();
            ((ObjectNode) place).put("image", id.apply(key));
        }
        return words;
    }

    private JsonNode change(int index) {
        return file.path("corrections").path(index);
    }

    private Instant due() {
        return Instant.now().plus(Duration.parse(file.path("dueIn").asText())).truncatedTo(ChronoUnit.HOURS);
    }

    private List<String> way() {
        var state = file.path("state").asText();
        var way = WAYS.get(state);
        if (way == null) {
            throw new IllegalStateException(slugline() + " wants to be " + state);
        }
        return way;
    }

    private static List<String> and(List<String> first, String... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
