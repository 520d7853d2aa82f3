package org.midad.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.midad.local.pictures.DemoPicture;

/**
 * The demo newsroom's pictures on their way into it: drawn, uploaded by one and approved by another, beside the loading of
 * the articles, which wait only for those they show. A picture that is there already is found by its bytes.
 */
final class DemoGallery implements AutoCloseable {

    private static final String IMAGES = "/api/v1/images";
    private static final int AT_ONCE = 2;
    private static final List<String> SAID =
            List.of("credit", "creator", "copyright", "usageTerms", "digitalSourceType", "locale");
    private static final List<String> SAID_OF_EACH = List.of("desk", "caption", "alt", "keywords");

    private static final Duration DEVELOPED = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(150);

    private final Caller midad;
    private final Tokens tokens;
    private final JsonNode file = DemoFiles.pictures();
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, Future<String>> ids = new LinkedHashMap<>();

    DemoGallery(Caller midad, Tokens tokens) {
        this.midad = midad;
        this.tokens = tokens;
        for (var picture : file.path("pictures")) {
            ids.put(picture.path("key").asText(), hands.submit(() -> hung(picture)));
        }
    }

    /** Waits until the picture is in the newsroom and approved. */
    String id(String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("There is no picture " + key);
        }
        try {
            return id.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The picture " + key + " did not come into the newsroom", e.getCause());
        }
    }

    /** Waits until there is all that readers get of it: before, no article that shows it can be approved. */
    void awaitDeveloped(String key) {
        var path = IMAGES + "/" + id(key);
        var end = Instant.now().plus(DEVELOPED);
        while (!as("chief").get(path).expect(200).json().path("developed").asBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The picture " + key + " is not developed; see the node's log.");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private String hung(JsonNode picture) {
        boolean ofSport = picture.path("desk").asText().equals("sport");
        var uploader = ofSport ? "reporter2" : picture.path("desk").asText().equals("economy") ? "editor2" : "reporter";
        var path = IMAGES + "/" + upload(picture, as(uploader));
        if (state(path).equals("DRAFT")) {
            perform(as(uploader), path, "submit");
        }
        if (state(path).equals("SUBMITTED")) {
            perform(as(ofSport ? "sporteditor" : "editor"), path, "approve");
        }
        return path.substring(IMAGES.length() + 1);
    }

    private String upload(JsonNode picture, Caller uploader) {
        var key = picture.path("key").asText();
        var form = new Form();
        SAID.forEach(field -> form.field(field, file.path(field).asText()));
        SAID_OF_EACH.forEach(field -> form.field(field, picture.path(field).asText()));
        form.file(
                key + ".jpg", DemoPicture.valueOf(key.toUpperCase(Locale.ROOT)).draw());
        var answer = form.post(uploader, IMAGES);
        return (answer.status() == 200 ? answer : answer.expect(201))
                .json()
                .path("id")
                .asText();
    }

    private static void perform(Caller somebody, String path, String action) {
        somebody.ifMatch(somebody.get(path).expect(200).etag())
                .post(path + "/actions/" + action, Map.of())
                .expect(200);
    }

    private String state(String path) {
        return as("chief").get(path).expect(200).json().path("state").asText();
    }

    private Caller as(String user) {
        return midad.withToken(tokens.ofPerson("midad-cli", user));
    }

    @Override
    public void close() {
        hands.shutdown();
        try {
            hands.awaitTermination(DEVELOPED.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
