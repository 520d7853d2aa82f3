package org.midad.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** One story of the politics desk, as far as a test takes it. */
final class PreviewStory {

    private final Newsroom newsroom;
    private String id = "";

    PreviewStory(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    void write(String headline) {
        write(headline, Map.of());
    }

    /** @param more further fields of the content */
    void write(String headline, Map<String, ?> more) {
        var sent = new HashMap<>(content(headline, more));
        sent.put("locale", "ar");
        sent.put("desk", "politics");
        id = newsroom.as("reporter")
                .post("/api/v1/articles", sent)
                .expect(201)
                .json()
                .path("id")
                .textValue();
    }

    void rewrite(String headline) {
        rewrite(headline, Map.of());
    }

    void rewrite(String headline, Map<String, ?> more) {
        var reporter = newsroom.as("reporter");
        reporter.ifMatch(reporter.get(path()).etag())
                .put(path(), content(headline, more))
                .expect(200);
    }

    Answer act(String who, String action, Map<String, ?> with) {
        Caller caller = newsroom.as(who);
        return caller.ifMatch(caller.get(path()).etag())
                .post(path() + "/actions/" + action, with)
                .expect(200);
    }

    void publish() {
        act("reporter", "submit", Map.of());
        act("editor", "claim", Map.of());
        act("editor", "approve", Map.of());
        act("editor", "publish", Map.of());
    }

    String id() {
        return id;
    }

    String path() {
        return "/api/v1/articles/" + id;
    }

    String preview() {
        return "/preview/articles/" + id;
    }

    private static Map<String, Object> content(String headline, Map<String, ?> more) {
        var span = Map.of("_type", "span", "_key", "s1", "text", "نص الخبر.", "marks", List.of());
        var block = Map.of(
                "_type", "block", "_key", "b1", "style", "normal", "markDefs", List.of(), "children", List.of(span));
        var content = new HashMap<String, Object>(Map.of(
                "headline",
                headline,
                "section",
                "politics",
                "bylines",
                List.of(Map.of("name", "سلمى حداد")),
                "sites",
                List.of("main", "open"),
                "body",
                List.of(block)));
        content.putAll(more);
        return content;
    }
}
