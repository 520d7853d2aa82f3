package org.midad.articles.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The text of a block to compare: all that readers and editors read of it, form aside. */
final class BlockText {

    private static final Set<String> NO_TEXT = Set.of("_type", "_key", "image", "provider", "kind");

    private BlockText() {}

    static String key(JsonNode block) {
        return block.path("_key").asText();
    }

    static String type(JsonNode block) {
        return block.path("_type").asText();
    }

    static String of(JsonNode block) {
        return switch (type(block)) {
            case "block" ->
                items(block.path("children"))
                        .map(span -> span.path("text").asText())
                        .collect(Collectors.joining());
            case "table" ->
                items(block.path("rows"))
                        .map(row -> items(row).map(JsonNode::asText).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
            default ->
                block.properties().stream()
                        .filter(member -> member.getValue().isTextual() && !NO_TEXT.contains(member.getKey()))
                        .map(member -> member.getValue().asText())
                        .collect(Collectors.joining("\n"));
        };
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
