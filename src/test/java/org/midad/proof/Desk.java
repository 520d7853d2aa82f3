package org.midad.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** One article on its way through the API, in the hands of a reporter, an editor and a second one. */
public final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller reporter;
    private final Caller editor;
    private final Caller approver;
    private final String path;
    private final ObjectNode content;
    private String tag;

    private Desk(Caller reporter, Caller editor, Caller approver, Answer made, ObjectNode content) {
        this.reporter = reporter;
        this.editor = editor;
        this.approver = approver;
        this.path = "/api/v1/articles/" + made.json().path("id").asText();
        this.content = content;
        this.tag = made.etag();
    }

    public static Desk draft(Caller reporter, Caller editor, Caller approver, ObjectNode content) {
        var order = content.deepCopy().put("locale", "ar").put("desk", "politics");
        return new Desk(
                reporter,
                editor,
                approver,
                reporter.post("/api/v1/articles", order).expect(201),
                content);
    }

    /** Complete, so that it may be submitted. */
    public static ObjectNode story(String text, String... sites) {
        var story = JSON.createObjectNode().put("headline", text).put("section", "politics");
        story.putArray("bylines").addObject().put("name", text);
        List.of(sites).forEach(story.withArray("sites")::add);
        var block = story.putArray("body").addObject();
        block.put("_type", "block").put("_key", "b").put("style", "normal").putArray("markDefs");
        var span = block.putArray("children").addObject();
        span.put("_type", "span").put("_key", "s").put("text", text).putArray("marks");
        return story;
    }

    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Desk submit() {
        return act(reporter, "submit", Map.of());
    }

    Desk claim() {
        return act(approver, "claim", Map.of());
    }

    public Desk approve() {
        return submit().claim().act(approver, "approve", Map.of());
    }

    public Desk publish() {
        return act(approver, "publish", Map.of());
    }

    Desk publish(String kind) {
        return act(approver, "publish", Map.of("kind", kind, "publicNote", "ملاحظة للقراء"));
    }

    Desk revise(String standfirst) {
        act(editor, "revise", Map.of());
        content.put("standfirst", standfirst);
        tag = editor.ifMatch(tag).put(path, content).expect(200).etag();
        return this;
    }

    Desk approveOfEditor() {
        act(editor, "submit", Map.of()).claim();
        return act(approver, "approve", Map.of());
    }

    Desk act(String action, Map<String, ?> with) {
        return act(editor, action, with);
    }

    // Nobody else works on it, so the tag of the last answer still holds.
    private Desk act(Caller who, String action, Map<String, ?> with) {
        tag = who.ifMatch(tag)
                .post(path + "/actions/" + action, with)
                .expect(200)
                .etag();
        return this;
    }
}
