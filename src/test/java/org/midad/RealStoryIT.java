package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** A real article goes the whole way, from the first block a reporter types to the tombstone. */
class RealStoryIT {

    private static final Path STORY = Path.of("../shared/real/article-ar.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final Caller editor = newsroom.as("editor");
    private final Caller editor2 = newsroom.as("editor2");
    private final Caller site = newsroom.asSite("main");

    private String article = "";

    @Test
    void a_real_story_goes_the_whole_way() throws Exception {
        Assumptions.assumeTrue(Files.exists(STORY), "The real story is not here: " + STORY.toAbsolutePath());
        var lines = paragraphs();
        var headline = lines.getFirst();
        var content = draft(headline);

        writtenBlockByBlock(content, lines.subList(2, lines.size() - 1));
        act(reporter, "submit", Map.of());
        act(editor, "return", Map.of("note", "«الامريكية» تُكتب بالهمزة: الأمريكية"));
        corrected(content);
        act(reporter, "submit", Map.of());
        act(editor2, "claim", Map.of());
        assertThat(state(act(editor2, "approve", Map.of()))).isEqualTo("APPROVED");

        var due = Instant.now().plusSeconds(2);
        act(editor2, "schedule", Map.of("dueAt", due.toString(), "zone", "Asia/Riyadh"));
        var slug = "واشنطن-تستضيف-اجتماعا-للتحالف-الدولي-ضد-داعش";
        var address = "/content/v1/sites/main/articles/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
        assertThat(site.get(address).status()).isEqualTo(404);
        var document = eventually(address, 200).json();
        assertThat(Instant.now()).isAfterOrEqualTo(due);
        assertThat(document.path("headline").textValue()).isEqualTo(headline);
        assertThat(document.path("dir").textValue()).isEqualTo("rtl");
        assertThat(document.at("/body/html").textValue()).contains("<h2>تحذير من عودة داعش</h2>");

        correctedInPublic(content, address);
        act(editor, "kill", Map.of("reason", "مصدر غير موثوق"));
        eventually(address, 410);
        assertThat(ops()).containsSubsequence("publish", "correct", "kill");
    }

    private void correctedInPublic(ObjectNode content, String address) throws Exception {
        act(editor, "revise", Map.of());
        content.put("standfirst", "وزراء خارجية التحالف يجتمعون في السادس من فبراير.");
        put(editor, content);
        act(editor, "submit", Map.of());
        act(editor2, "claim", Map.of());
        act(editor2, "approve", Map.of());
        act(editor2, "publish", Map.of("kind", "correction", "publicNote", "صُحّح موعد الاجتماع في مقدمة الخبر."));
        var corrected = eventuallyHas(address, "/corrections/0/note");
        assertThat(corrected.at("/corrections/0/note").textValue()).startsWith("صُحّح");
        assertThat(corrected.at("/firstPublishedAt")).isNotEqualTo(corrected.at("/publishedAt"));
    }

    private ObjectNode draft(String headline) {
        var content = JSON.createObjectNode();
        content.put("headline", headline);
        content.put("section", "politics");
        content.putArray("bylines").addObject().put("name", "وحدة الأخبار");
        content.putArray("sites").add("main").add("open");
        var created =
                content.deepCopy().put("locale", "ar").put("desk", "politics").put("slugline", "تحالف داعش");
        article = "/api/v1/articles/"
                + reporter.post("/api/v1/articles", created)
                        .expect(201)
                        .json()
                        .path("id")
                        .textValue();
        return content;
    }

    private void writtenBlockByBlock(ObjectNode content, List<String> paragraphs) throws Exception {
        ArrayNode body = content.putArray("body");
        for (int i = 0; i < paragraphs.size(); i++) {
            var text = paragraphs.get(i);
            var block = body.addObject().put("_type", "block").put("_key", "b" + i);
            block.put("style", text.length() < 40 ? "h2" : "normal").putArray("markDefs");
            var span =
                    block.putArray("children").addObject().put("_type", "span").put("_key", "s" + i);
            span.put("text", text).putArray("marks");
            put(reporter, content);
        }
        assertThat(reporter.get(article + "/revisions").json().path("items")).hasSize(1);
    }

    private void corrected(ObjectNode content) throws Exception {
        content.put("kicker", "الخارجية الأمريكية");
        put(reporter, content);
        assertThat(reporter.get(article + "/revisions").json().path("items")).hasSize(2);
    }

    private void put(Caller who, ObjectNode content) throws Exception {
        who.ifMatch(who.get(article).etag()).put(article, content).expect(200);
    }

    private Answer act(Caller who, String action, Map<String, ?> with) {
        return who.ifMatch(who.get(article).etag())
                .post(article + "/actions/" + action, with)
                .expect(200);
    }

    private static String state(Answer answer) {
        return answer.json().path("state").textValue();
    }

    private Answer eventually(String address, int status) throws InterruptedException {
        for (var end = Instant.now().plus(Duration.ofSeconds(10)); Instant.now().isBefore(end); Thread.sleep(50)) {
            var answer = site.get(address);
            if (answer.status() == status) {
                return answer;
            }
        }
        return site.get(address).expect(status);
    }

    private JsonNode eventuallyHas(String address, String pointer) throws InterruptedException {
        for (var end = Instant.now().plus(Duration.ofSeconds(10)); Instant.now().isBefore(end); Thread.sleep(50)) {
            var document = site.get(address).json();
            if (!document.at(pointer).isMissingNode()) {
                return document;
            }
        }
        throw new AssertionError(pointer + " did not come");
    }

    private List<String> ops() {
        var id = article.substring(article.lastIndexOf('/') + 1);
        var ops = new ArrayList<String>();
        for (var after = ""; ; ) {
            var page =
                    site.get("/content/v1/sites/main/changes?limit=100" + after).json();
            if (page.path("items").isEmpty()) {
                return ops;
            }
            page.path("items")
                    .valueStream()
                    .filter(change -> change.path("id").textValue().equals(id))
                    .forEach(change -> ops.add(change.path("op").textValue()));
            after = "&after=" + page.path("next").textValue();
        }
    }

    private static List<String> paragraphs() throws IOException {
        return Files.readString(STORY)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
