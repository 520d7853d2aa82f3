package org.midad.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a site holds that is told of each change and fetches what it needs. */
final class SiteCopy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Seen seen = new Seen();
    private final Map<String, JsonNode> articles = new TreeMap<>();

    SiteCopy(String base) {
        this.base = base;
    }

    /** An entry of the feed; these come in order. */
    synchronized void take(JsonNode change) throws IOException, InterruptedException {
        var op = change.path("op").asText();
        seen.note(change.path("position").longValue(), op.equals("kill"), change.path("at"));
        var id = change.path("id").asText();
        switch (op) {
            case "kill", "unpublish" -> articles.remove(id);
            default -> look(id, "");
        }
    }

    /** What a webhook says; as it may come late, early or again, all of it means: look how things are. */
    synchronized void takeNotice(JsonNode message) throws IOException, InterruptedException {
        var about = message.path("data");
        long position = about.path("position").longValue();
        seen.note(position, message.path("type").asText().equals("article.killed"), message.path("timestamp"));
        look(about.path("id").asText(), "?position=" + position);
    }

    private void look(String id, String query) throws IOException, InterruptedException {
        var answer = send("/articles/id/" + id + query, PATIENCE);
        switch (answer.statusCode()) {
            case 200 -> articles.put(id, JSON.readTree(answer.body()));
            // Gone, if only since; then that change is still to come.
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

    Seen seen() {
        return seen;
    }

    synchronized Map<String, JsonNode> articles() {
        return Map.copyOf(articles);
    }
}
