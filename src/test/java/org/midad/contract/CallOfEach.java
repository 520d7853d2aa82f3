package org.midad.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.images.Illustrated;
import org.midad.images.Photo;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Makes each call of the API once as it is meant, by whoever may, with all that it needs. */
final class CallOfEach {

    /** There is no outage in this newsroom, so nothing to confirm. */
    private static final String CONFIRM = "/api/v1/schedule/{id}/confirm";

    private static final String IMAGES = "/api/v1/images";

    private static final Map<String, Object> BODIES = Map.of(
            "POST /api/v1/notes/{note}/replies", Map.of("text", "رد"),
            "PUT /api/v1/me/notification-choices",
                    Map.of("language", "ar", "mail", Map.of("approved", "never", "returned", "atOnce")),
            "PUT /api/v1/images/{id}", Map.of("credit", "مداد", "alt", "جسر", "caption", "الجسر"),
            "POST /api/v1/images/{id}/notes", Map.of("text", "ملاحظة"),
            "PUT /api/v1/articles/{id}", Piece.content("خبر"),
            "POST /api/v1/articles", Piece.content("خبر").put("locale", "ar").put("desk", "politics"),
            "POST /api/v1/articles/{id}/actions/{action}", Map.of("reason", "سبب"),
            "POST /api/v1/articles/{id}/notes", Map.of("text", "ملاحظة"),
            "POST /api/v1/articles/{id}/preview-links", Map.of("site", "main", "expiresIn", "PT1H"),
            "POST /api/v1/notifications/read", Map.of("upTo", new UUID(0, 0)));

    private final Newsroom newsroom;
    private final Caller reporter;
    private final Caller editor;
    private final Piece published;
    private final String picture;

    CallOfEach(Newsroom newsroom) {
        this.newsroom = newsroom;
        reporter = newsroom.as("reporter");
        editor = newsroom.as("editor");
        published = Piece.by(reporter).approved(reporter, editor);
        published.act(editor, "publish");
        published.act(editor, "revise");
        picture = Album.approved(newsroom, Photo.jpeg(800, 600));
        published
                .save(editor, found(Illustrated.content("خبر آخر", picture, picture)))
                .expect(200);
        published.approved(editor, newsroom.as("editor2"));
        published.act(editor, "publish", Map.of("kind", "update", "publicNote", "أضيفت تفاصيل."));
        waitForReaders();
    }

    /** The same under a topic and a person, so that readers can find it there. */
    private ObjectNode found(ObjectNode content) {
        content.putArray("topics").add(firstKey("topics"));
        content.withArray("bylines").addObject().put("person", firstKey("people"));
        return content;
    }

    Answer made(String method, String path) {
        if (path.startsWith("/content/") || path.startsWith("/media/")) {
            return newsroom.asSite("main").get(filled(path));
        }
        if (path.startsWith("/preview/s/")) {
            return send(newsroom.anonymous(), method, filled(path));
        }
        if (method.equals("GET")) {
            return who(path).get(filled(path));
        }
        if (path.endsWith("/merge")) {
            return merge();
        }
        if (path.contains("/members/")) {
            return send(newsroom.as("admin"), method, filled(path));
        }
        return isSetting(path) ? putAgain(filled(path)) : write(method, path);
    }

    private Answer merge() {
        var admin = newsroom.as("admin");
        var former = "/api/v1/topics/former-" + UUID.randomUUID().toString().substring(0, 8);
        var there = admin.with("If-None-Match", "*")
                .put(former, Map.of("name", "موضوع سابق"))
                .expect(201);
        return admin.ifMatch(there.etag()).post(former + "/merge", Map.of("into", firstKey("topics")));
    }

    private Answer putAgain(String address) {
        var admin = newsroom.as("admin");
        var there = admin.get(address).expect(200);
        var settings = ((ObjectNode) there.json()).without("key");
        return admin.ifMatch(there.etag()).put(address, settings);
    }

    private Answer write(String method, String path) {
        if (path.equals(IMAGES)) {
            return Album.form(Photo.jpeg(30, 20)).post(reporter, IMAGES);
        }
        var address = path.contains("/schedule") ? filled(path) : ofADraft(path);
        var body = BODIES.get(method + " " + path);
        var who = who(path);
        if (address.startsWith("/api/v1/articles/")) {
            var article = address.substring(0, "/api/v1/articles/".length() + 36);
            who = who.ifMatch(who.get(article).expect(200).etag());
        }
        if (address.startsWith(IMAGES)) {
            var image = address.substring(0, IMAGES.length() + 37);
            who = who.ifMatch(who.get(image).expect(200).etag());
        }
        if (body == null) {
            return send(who, method, address);
        }
        return method.equals("PUT") ? who.put(address, body) : who.post(address, body);
    }

    private static Answer send(Caller who, String method, String address) {
        return who.send(method, address, BodyPublishers.noBody());
    }

    boolean isRefusedRightly(String path, int status) {
        return path.equals(CONFIRM) && status == 409;
    }

    /** The address of something that is there. */
    String filled(String path) {
        var values = new HashMap<>(settings());
        values.put("{number}", "2");
        values.put("{sitemap}", "sitemap-1.xml");
        values.put("{slug}", code(published.json(editor).at("/live/0/slug").textValue()));
        values.put("{image}", picture);
        values.put("{file}", path.contains("{file}") ? file() : "");
        if (path.startsWith(IMAGES)) {
            values.put("{id}", picture);
            values.put("{number}", "1");
            values.put("{note}", path.contains("{note}") ? remark(picture) : "");
            return with(values, path);
        }
        values.put("{id}", path.contains("/schedule/") ? scheduled() : published.id());
        values.put(
                "{link}", path.contains("{link}") ? link(published).path("id").textValue() : "");
        values.put("{token}", path.contains("{token}") ? token() : "");
        values.put("{note}", path.contains("{note}") ? note(published) : "");
        values.put("{notification}", path.contains("{notification}") ? told() : "");
        values.put("{kept}", path.contains("{kept}") ? kept(published, editor) : "");
        return with(values, path);
    }

    /** The address of nothing. */
    String filledWithNothing(String path) {
        return with(Map.of("{number}", "9"), path)
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    /** Of an article that is still being written. */
    private String ofADraft(String path) {
        if (path.startsWith(IMAGES)) {
            var image = Album.upload(newsroom, Photo.jpeg(30, 20));
            var remark = path.contains("{note}") ? remark(image) : "";
            return with(Map.of("{id}", image, "{note}", remark), path);
        }
        var piece = Piece.by(reporter);
        piece.save(reporter, Piece.content("خبر ثان")).expect(200);
        var values = new HashMap<String, String>();
        values.put("{id}", piece.id());
        values.put("{number}", "1");
        values.put("{note}", path.contains("note") ? note(piece) : "");
        values.put("{notification}", path.contains("{notification}") ? told() : "");
        values.put(
                "{link}",
                path.contains("preview-links") ? link(piece).path("id").textValue() : "");
        values.put("{kept}", path.contains("{kept}") ? kept(piece, reporter) : "");
        return with(values, path);
    }

    private static String with(Map<String, String> values, String path) {
        var filled = path.replace("{action}", "submit");
        for (var value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled.endsWith("/diff") ? filled + "?with=1" : filled;
    }

    private Caller who(String path) {
        if (isSetting(path) || path.equals("/api/v1/accounts") || path.equals("/api/v1/audit")) {
            return newsroom.as("admin");
        }
        return path.contains("/schedule") ? editor : reporter;
    }

    private static boolean isSetting(String path) {
        return List.of("/api/v1/sites", "/api/v1/desks", "/api/v1/topics", "/api/v1/people").stream()
                .anyMatch(path::startsWith);
    }

    private Map<String, String> settings() {
        return Map.of(
                "{site}",
                "main",
                "{section}",
                "politics",
                "{desk}",
                "politics",
                "{topic}",
                firstKey("topics"),
                // On a desk or not, they see nothing of its work.
                "{account}",
                newsroom.as("admin").get("/api/v1/me").json().path("id").textValue(),
                "{person}",
                firstKey("people"));
    }

    private String firstKey(String kind) {
        return newsroom.as("admin")
                .get("/api/v1/" + kind)
                .json()
                .at("/items/0/key")
                .textValue();
    }

    /** A planned takedown: what else is planned is taken back by the article's own actions. */
    private String scheduled() {
        var piece = Piece.by(reporter).approved(reporter, editor);
        var in1Hour = Instant.now().plusSeconds(3600).toString();
        piece.act(editor, "publish", Map.of("unpublishAt", in1Hour, "zone", "Asia/Riyadh"));
        for (var item :
                editor.get("/api/v1/schedule?limit=100").expect(200).json().path("items")) {
            if (item.path("article").textValue().equals(piece.id())) {
                return item.path("id").textValue();
            }
        }
        throw new AssertionError("Not on the schedule: " + piece.id());
    }

    private JsonNode link(Piece piece) {
        return reporter.post(piece.path() + "/preview-links", Map.of("site", "main", "expiresIn", 3600))
                .expect(201)
                .json();
    }

    private String token() {
        var url = link(published).path("url").textValue();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String note(Piece piece) {
        var range = Map.of("key", "b0", "start", 0, "end", 3);
        return reporter.post(piece.path() + "/notes", Map.of("text", "ملاحظة", "range", range))
                .expect(201)
                .json()
                .path("id")
                .textValue();
    }

    /** That the article was approved. */
    private String told() {
        return reporter.get("/api/v1/notifications")
                .expect(200)
                .json()
                .at("/items/0/id")
                .textValue();
    }

    private String remark(String image) {
        return reporter.post(IMAGES + "/" + image + "/notes", Map.of("text", "ملاحظة"))
                .expect(201)
                .json()
                .path("id")
                .textValue();
    }

    /** One of its renditions, by the last part of its address. */
    private String file() {
        var url = Album.awaitDeveloped(editor, picture)
                .json()
                .at("/renditions/0/url")
                .textValue();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String kept(Piece piece, Caller writer) {
        var kept = writer.ifMatch("\"stale\"")
                .put(piece.path(), Piece.content("متأخر"))
                .expect(412)
                .json()
                .path("kept")
                .textValue();
        return kept.substring(kept.lastIndexOf('/') + 1);
    }

    private void waitForReaders() {
        long end = System.nanoTime() + 10_000_000_000L;
        var address = "/content/v1/sites/main/articles/id/" + published.id();
        while (!newsroom.asSite("main").get(address).text().contains("أضيفت تفاصيل")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Readers do not see " + published.id());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
