package org.midad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** An article on its way through the newsroom, as tests push it along over HTTP. */
public final class Piece {

    private final String id;
    private final String path;

    private Piece(String id) {
        this.id = id;
        this.path = "/api/v1/articles/" + id;
    }

    public static Piece by(Caller writer) {
        return by(writer, content("خبر " + UUID.randomUUID()));
    }

    public static Piece by(Caller writer, ObjectNode content) {
        return in("ar", writer, content);
    }

    public static Piece in(String locale, Caller writer, ObjectNode content) {
        var created = content.deepCopy().put("locale", locale).put("desk", "politics");
        return new Piece(writer.post("/api/v1/articles", created)
                .expect(201)
                .json()
                .path("id")
                .textValue());
    }

    /** Complete: it can be submitted as it is. */
    public static ObjectNode content(String headline) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("headline", headline).put("section", "politics");
        content.putArray("bylines").addObject().put("name", "وحدة الأخبار");
        content.putArray("sites").add("main");
        var block = content.putArray("body").addObject().put("_type", "block").put("_key", "b0");
        block.put("style", "normal").putArray("markDefs");
        var span = block.putArray("children").addObject().put("_type", "span").put("_key", "s0");
        span.put("text", "نص الخبر كما كتبه المراسل.").putArray("marks");
        return content;
    }

    public String id() {
        return id;
    }

    public String path() {
        return path;
    }

    public Answer show(Caller who) {
        return who.get(path).expect(200);
    }

    public JsonNode json(Caller who) {
        return show(who).json();
    }

    public String state(Caller who) {
        return json(who).path("state").textValue();
    }

    public Answer save(Caller who, ObjectNode content) {
        return who.ifMatch(show(who).etag()).put(path, content);
    }

    /** An action with the tag as it is now, whatever becomes of it. */
    public Answer attempt(Caller who, String action, Map<String, ?> with) {
        return who.ifMatch(show(who).etag()).post(path + "/actions/" + action, with);
    }

    public Answer act(Caller who, String action, Map<String, ?> with) {
        return attempt(who, action, with).expect(200);
    }

    public Answer act(Caller who, String action) {
        return act(who, action, Map.of());
    }

    /** From draft to approved, with four eyes. */
    public Piece approved(Caller writer, Caller editor) {
        act(writer, "submit");
        act(editor, "claim");
        act(editor, "approve");
        return this;
    }
}
