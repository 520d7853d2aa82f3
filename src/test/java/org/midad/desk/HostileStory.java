package org.midad.desk;

import static org.midad.desk.HostileTexts.joined;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.images.Photo;
import org.midad.local.Caller;
import org.midad.local.Form;

/** An article every field of which holds the same hostile texts, with a picture, notes and links that hold them too. */
final class HostileStory {

    private static final int NAME = 190;
    private static final int LINK_NAME = 100;

    private final Newsroom newsroom;
    private final Caller reporter;
    private final Caller editor;
    private final Caller editor2;
    private final List<String> texts;
    private final String all;
    private final String number;
    private final String picture;
    private final Piece piece;
    private final Map<String, Boolean> taken = new HashMap<>();
    private String link = "";

    HostileStory(Newsroom newsroom, int number, List<String> texts) {
        this.newsroom = newsroom;
        this.reporter = newsroom.as("reporter");
        this.editor = newsroom.as("editor");
        this.editor2 = newsroom.as("editor2");
        this.texts = texts;
        this.all = joined(texts);
        this.number = "hostile-" + number;
        this.picture = picture();
        this.piece = Piece.by(reporter, content(texts));
    }

    String id() {
        return piece.id();
    }

    String headline() {
        return all;
    }

    String pictureId() {
        return picture;
    }

    String link() {
        return link;
    }

    /** In the state in which it may be edited, with notes and a difference to look at. */
    void returned() {
        note("b0");
        note(null);
        piece.act(reporter, "submit");
        piece.act(editor, "claim");
        piece.act(editor, "return", Map.of("note", all));
        piece.save(reporter, content(texts.reversed())).expect(200);
        for (var name : HostileTexts.batches(texts, LINK_NAME)) {
            var made = reporter.post(
                    piece.path() + "/preview-links",
                    Map.of("site", "main", "expiresIn", "PT1H", "name", shortened(joined(name))));
            var url = made.expect(201).json().path("url").textValue();
            link = url.substring(url.indexOf("/preview/s/"));
        }
    }

    /** Published, corrected, taken down with a reason, and the next version of it scheduled. */
    void published() {
        for (var note : editor.get(piece.path() + "/notes").json().path("items")) {
            editor.post(piece.path() + "/notes/" + note.path("id").textValue() + "/resolve", Map.of());
        }
        approved(reporter);
        piece.act(editor2, "publish");
        piece.act(editor, "revise");
        approved(editor);
        piece.act(editor2, "publish", Map.of("kind", "correction", "publicNote", all));
        piece.act(editor, "revise");
        approved(editor);
        piece.act(
                editor2,
                "schedule",
                Map.of("dueAt", "2032-02-03T10:00", "zone", "Asia/Riyadh", "kind", "correction", "publicNote", all));
        piece.act(editor, "hold", Map.of("reason", all));
    }

    private void approved(Caller by) {
        piece.act(by, "submit");
        piece.act(editor2, "claim");
        piece.act(editor2, "approve");
    }

    private void note(@Nullable String block) {
        var note = block == null
                ? Map.of("text", all)
                : Map.of("text", all, "range", Map.of("key", block, "start", 0, "end", 4));
        reporter.post(piece.path() + "/notes", note).expect(201);
    }

    private String picture() {
        var id = new Form()
                .file(texts.getFirst().replace("\"", "%22") + ".jpg", Photo.jpeg(320, 240))
                .post(reporter, "/api/v1/images")
                .expect(201)
                .json()
                .path("id")
                .textValue();
        var path = "/api/v1/images/" + id;
        var words = Map.of(
                "caption",
                all,
                "alt",
                all,
                "credit",
                all,
                "creator",
                all,
                "rights",
                Map.of("until", "2032-02-03T09:00:00Z"));
        reporter.ifMatch(reporter.get(path).etag()).put(path, words).expect(200);
        reporter.post(path + "/notes", Map.of("text", all)).expect(201);
        Album.act(reporter, id, "submit", Map.of()).expect(200);
        Album.act(editor, id, "return", Map.of("note", all)).expect(200);
        Album.act(reporter, id, "submit", Map.of()).expect(200);
        Album.act(editor, id, "approve", Map.of()).expect(200);
        return id;
    }

    private ObjectNode content(List<String> order) {
        var content = Piece.content(all);
        for (var field : List.of("kicker", "standfirst", "dateline")) {
            content.put(field, all);
        }
        content.putObject("seo").put("title", all).put("description", all);
        named(content);
        use(content.putObject("leadImage"));
        var body = content.putArray("body");
        var spans = block(body.addObject(), "b0").putArray("children");
        for (var text : order) {
            spans.addObject().put("_type", "span").put("text", text + " ").putArray("marks");
        }
        var linked = block(body.addObject(), "b1").put("listItem", "bullet");
        var links = linked.putArray("markDefs");
        var children = linked.putArray("children");
        for (var href : order) {
            if (leads(href)) {
                var key = "l" + links.size();
                links.addObject().put("_type", "link").put("_key", key).put("href", href);
                children.addObject()
                        .put("_type", "span")
                        .put("text", href)
                        .putArray("marks")
                        .add(key);
            }
        }
        if (children.isEmpty()) {
            children.addObject()
                    .put("_type", "span")
                    .put("text", all)
                    .putArray("marks")
                    .add("code");
        }
        use(body.addObject().put("_type", "image").put("_key", "b2"));
        body.addObject()
                .put("_type", "pullQuote")
                .put("_key", "b3")
                .put("text", all)
                .put("attribution", all);
        body.addObject()
                .put("_type", "notice")
                .put("_key", "b4")
                .put("kind", "note")
                .put("text", all);
        var rows = body.addObject().put("_type", "table").put("_key", "b5").putArray("rows");
        order.forEach(text -> rows.addArray().add(text).add(text));
        return content;
    }

    private static ObjectNode block(ObjectNode block, String key) {
        block.put("_type", "block").put("_key", key).put("style", "normal");
        return block;
    }

    private void use(ObjectNode use) {
        use.put("image", picture).put("caption", all).put("alt", all).put("credit", all);
    }

    /** People and topics of the newsroom whose names are hostile, and names that nobody is known by. */
    private void named(ObjectNode content) {
        var bylines = content.putArray("bylines");
        var topics = content.putArray("topics");
        texts.forEach(text -> bylines.addObject().put("name", text));
        var admin = newsroom.as("admin");
        int count = 0;
        for (var name : HostileTexts.batches(texts, NAME)) {
            var key = number + "-" + count++;
            var put = Map.of("name", joined(name), "nameEn", joined(name));
            admin.with("If-None-Match", "*").put("/api/v1/people/" + key, put);
            admin.with("If-None-Match", "*").put("/api/v1/topics/" + key, put);
            bylines.addObject().put("person", key);
            topics.add(key);
        }
    }

    private boolean leads(String href) {
        return href.matches("[A-Za-z]*:.*|[/#].*") && Boolean.TRUE.equals(taken.computeIfAbsent(href, this::isTaken));
    }

    /** Whether a link may lead there; the schema says so, and refuses the rest. */
    private boolean isTaken(String href) {
        var trial = Piece.content("رابط").put("locale", "ar").put("desk", "politics");
        var block = (ObjectNode) trial.at("/body/0");
        block.putArray("markDefs")
                .addObject()
                .put("_type", "link")
                .put("_key", "l")
                .put("href", href);
        ((ObjectNode) block.at("/children/0")).putArray("marks").add("l");
        int status = reporter.post("/api/v1/articles", trial).status();
        if (status != 201 && status != 400) {
            throw new AssertionError(status + " for a link to " + href);
        }
        return status == 201;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LINK_NAME, name.length()));
    }
}
