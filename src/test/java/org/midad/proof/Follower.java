package org.midad.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A site that keeps a copy of what is published by following the feed, and whose connection is cut again and again. */
final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Random chance;
    private final List<Long> positions = new ArrayList<>();
    private final Map<String, JsonNode> copy = new TreeMap<>();
    private String cursor = "";
    private int cuts;

    Follower(String base, long seed) {
        this.base = base;
        this.chance = new Random(seed);
    }

    /** Reads one page, or is cut off while it does; what was cut off counts as never read. */
    void read() throws InterruptedException {
        var patience = chance.nextInt(3) == 0 ? Duration.ofMillis(1 + chance.nextInt(60)) : Duration.ofSeconds(20);
        var wait = chance.nextBoolean() ? "&wait=1" : "";
        try {
            take(get("/changes?limit=" + (1 + chance.nextInt(9)) + wait + after(), patience));
        } catch (IOException cut) {
            cuts++;
        }
    }

    /** Reads on to the end, uncut. */
    void readAll() throws IOException, InterruptedException {
        JsonNode page;
        do {
            page = get("/changes?limit=100" + after(), Duration.ofSeconds(20));
            take(page);
        } while (!page.path("items").isEmpty());
    }

    private String after() {
        return cursor.isEmpty() ? "" : "&after=" + cursor;
    }

    private void take(JsonNode page) throws IOException, InterruptedException {
        for (var change : page.path("items")) {
            positions.add(change.path("position").asLong());
            var id = change.path("id").asText();
            switch (change.path("op").asText()) {
                case "unpublish", "kill" -> copy.remove(id);
                default -> fetch(id);
            }
        }
        cursor = page.path("next").asText();
    }

    private void fetch(String id) throws IOException, InterruptedException {
        var answer = send("/articles/id/" + id, Duration.ofSeconds(20));
        switch (answer.statusCode()) {
            case 200 -> copy.put(id, JSON.readTree(answer.body()));
            // Gone since; its own change is still to come.
            case 404, 410 -> copy.remove(id);
            default -> throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    Map<String, JsonNode> snapshot() throws IOException, InterruptedException {
        var all = new TreeMap<String, JsonNode>();
        var after = "";
        do {
            var page = get("/snapshot?limit=7" + after, Duration.ofSeconds(20));
            page.path("items").forEach(document -> all.put(document.path("id").asText(), document));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return all;
    }

    private JsonNode get(String path, Duration patience) throws IOException, InterruptedException {
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

    List<Long> positions() {
        return positions;
    }

    Map<String, JsonNode> copy() {
        return copy;
    }

    int cuts() {
        return cuts;
    }
}
