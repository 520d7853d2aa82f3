package org.midad.images;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.local.Form;

/** Pictures on their way through the newsroom, for tests. */
public final class Album {

    private static final String IMAGES = "/api/v1/images";

    private Album() {}

    /** A new picture of the reporter's, with all it needs. */
    public static Form form(byte[] file) {
        return new Form()
                .file("صورة.jpg", file)
                .field("credit", "مداد")
                .field("alt", "مبنى على ضفة النهر")
                .field("caption", "المبنى الجديد صباح اليوم");
    }

    public static String upload(Newsroom newsroom, byte[] file) {
        return form(file)
                .post(newsroom.as("reporter"), IMAGES)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    public static Answer act(Caller actor, String id, String action, Map<String, ?> step) {
        var etag = actor.get(IMAGES + "/" + id).expect(200).header("ETag");
        return actor.ifMatch(etag).post(IMAGES + "/" + id + "/actions/" + action, step);
    }

    /** A picture that may be used in articles: approved, and developed. */
    public static String approved(Newsroom newsroom, byte[] file) {
        var id = upload(newsroom, file);
        act(newsroom.as("reporter"), id, "submit", Map.of()).expect(200);
        act(newsroom.as("editor"), id, "approve", Map.of()).expect(200);
        awaitDeveloped(newsroom.as("editor"), id);
        return id;
    }

    /** One that may be used within these rights. */
    public static String withRights(Newsroom newsroom, Map<String, ?> rights) {
        var reporter = newsroom.as("reporter");
        var id = upload(newsroom, Photo.jpeg(300, 200));
        var words = Map.of("credit", "مداد", "alt", "مبنى", "rights", rights);
        reporter.ifMatch(reporter.get(IMAGES + "/" + id).header("ETag"))
                .put(IMAGES + "/" + id, words)
                .expect(200);
        act(reporter, id, "submit", Map.of()).expect(200);
        act(newsroom.as("editor"), id, "approve", Map.of()).expect(200);
        awaitDeveloped(newsroom.as("editor"), id);
        return id;
    }

    static void eventually(BooleanSupplier isSo) {
        var end = Instant.now().plusSeconds(30);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still waiting after half a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    public static Answer awaitDeveloped(Caller someone, String id) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            var image = someone.get(IMAGES + "/" + id).expect(200);
            if (image.json().path("developed").asBoolean()) {
                return image;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("image " + id + " was not developed within a minute");
    }
}
