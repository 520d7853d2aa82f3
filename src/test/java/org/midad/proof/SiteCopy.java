package org.midad.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a site holds that is told of each change and fetches what it needs. */
final class SiteCopy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<Long> positions = new ArrayList<>();
    private final Map<String, JsonNode> articles = new TreeMap<>();
    private final List<Duration> killsHeardAfter = new ArrayList<>();

    SiteCopy(String base) {
        this.base = base;
    }

    void take(JsonNode change) throws IOException, InterruptedException {
        positions.add(change.path("position").asLong());
        var id = change.path("id").asText();
        switch (change.path("op").asText()) {
            case "kill" -> {
                killsHeardAfter.add(
                        Duration.between(Instant.parse(change.path("at").asText()), Instant.now()));
                articles.remove(id);
            }
            case "unpublish" -> articles.remove(id);
            default -> fetch(id);
        }
    }

    private void fetch(String id) throws IOException, InterruptedException {
        var answer = send("/articles/id/" + id, PATIENCE);
        switch (answer.statusCode()) {
            case 200 -> articles.put(id, JSON.readTree(answer.body()));
            // Gone since; its own change is still to come.
            case 404, 410 -> articles.remove(id);
            default -> throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** What the site should hold. */
    Map<String, JsonNode> snapshot() throws IOException, InterruptedException {
        var all = new TreeMap<String, JsonNode>();
        var after = "";
        do {
            var page = get("/snapshot?limit=7" + after, PATIENCE);
            page.path("items").forEach(document -> all.put(document.path("id").asText(), document));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return all;
    }

    JsonNode get(String path, Duration patience) throws IOException, InterruptedException {
        var answer = send(path, patience);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String path, Duration patience) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String base() {
        return base;
    }

    List<Long> positions() {
        return positions;
    }

    Map<String, JsonNode> articles() {
        return articles;
    }

    /** How long after its instant each kill was heard of, shortest first. */
    List<Duration> killsHeardAfter() {
        return killsHeardAfter.stream().sorted().toList();
    }
}
