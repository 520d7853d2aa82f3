package org.midad.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** What cannot be taken is refused with a problem that says where and why, in the reader's language; nothing becomes a 500. */
class BadInputIT {

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");

    @Test
    void a_field_that_does_not_exist_is_named() {
        refused(c -> c.put("headlin", "x"), "/headlin");
        refused(c -> c.putArray("bylines").addObject().put("nam", "x"), "/bylines/0/nam");
    }

    @Test
    void a_value_of_the_wrong_kind_is_named() {
        refused(c -> c.putArray("headline").add("x"), "/headline");
        refused(c -> c.put("urgency", "often"), "/urgency");
        refused(c -> c.put("urgency", 10), "/urgency");
        refused(c -> c.put("body", "just text"), "/body");
        refused(c -> c.put("locale", 7), "/locale");
    }

    @Test
    void what_the_catalogue_does_not_know_is_named() {
        refused(c -> c.putArray("sites").add("nowhere"), "/sites/0");
        refused(c -> c.put("section", "nowhere"), "/section");
        refused(c -> c.putArray("topics").add("nothing"), "/topics/0");
        refused(c -> c.putArray("bylines").addObject().put("person", "nobody"), "/bylines/0");
        refused(c -> c.put("locale", "xx-nowhere"), "/locale");
        refused(c -> c.put("locale", "not a tag"), "/locale");
    }

    @Test
    void only_the_chief_hears_that_a_desk_does_not_exist_as_for_others_it_is_as_closed_as_any() {
        var content = fresh().put("desk", "nowhere");

        var asReporter = reporter.post("/api/v1/articles", content).expect(403);
        var asChief = newsroom.as("chief").post("/api/v1/articles", content).expect(400);

        assertThat(asChief.json().at("/errors/0/pointer").textValue()).isEqualTo("/desk");
        assertThat(reporter.post("/api/v1/articles", fresh().put("desk", "sport"))
                        .text())
                .isEqualTo(asReporter.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u202E", "\uFFFF", "\n"})
    void characters_that_are_no_text_do_not_come_in_by_any_field(String bad) {
        var text = "خبر" + bad + "خبر";
        refused(c -> c.put("headline", text), "/headline");
        refused(c -> c.put("kicker", text), "/kicker");
        refused(c -> c.put("slugline", text), "/slugline");
        refused(c -> c.putArray("bylines").addObject().put("name", text), "/bylines/0/name");
        refused(c -> c.put("section", text), "/section");
        refused(c -> c.putArray("topics").add(text), "/topics/0");
        refused(c -> c.putArray("sites").add(text), "/sites/0");
        refused(c -> c.putObject("seo").put("title", text), "/seo/title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202E"})
    void nor_with_notes_and_moves(String bad) {
        var piece = Piece.by(reporter);

        problem(reporter.post(piece.path() + "/notes", Map.of("text", "ملاحظة" + bad)), 400, "bad-input");
        problem(piece.attempt(reporter, "spike", Map.of("reason", "سبب" + bad)), 400, "bad-input");
        assertThat(piece.state(reporter)).isEqualTo("DRAFT");
    }

    @Test
    void half_a_character_is_no_text_either() {
        problem(send("application/json", fresh().toString().replace("خبر", "\\ud800")), 400, "bad-input");
    }

    @Test
    void an_article_beyond_512_kB_is_too_large() {
        var content = fresh();
        var blocks = content.putArray("body");
        for (int i = 0; i < 60; i++) {
            var block = blocks.addObject()
                    .put("_type", "block")
                    .put("_key", "b" + i)
                    .put("style", "normal");
            block.putArray("markDefs");
            var span =
                    block.putArray("children").addObject().put("_type", "span").put("_key", "s" + i);
            span.put("text", "ا".repeat(5000)).putArray("marks");
        }

        problem(reporter.post("/api/v1/articles", content), 413, "http-413");
    }

    @Test
    void a_body_that_is_no_article_is_refused_as_such() {
        problem(send("application/json", "{\"headline\": "), 400, "bad-input");
        problem(
                send("application/json", "{\"locale\":\"ar\",\"locale\":\"en\",\"desk\":\"politics\"}"),
                400,
                "bad-input");
        problem(send("application/json", "[]"), 400, "bad-input");
        problem(send("application/json", ""), 400, null);
        problem(send("text/plain", "headline"), 415, "http-415");
        problem(send("application/json", "{\"locale\":\"ar\",\"desk\":\"politics\"} trailing"), 400, "bad-input");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "GET, /nothing-at-all, 404",
        "DELETE, /api/v1/articles, 405",
        "PATCH, /api/v1/me, 405",
        "GET, /api/v1/articles/not-an-id, 404",
        "GET, /api/v1/articles/%2e%2e/me, 400",
        "GET, /api/v1/articles;x=1, 400",
    })
    void the_frameworks_own_refusals_are_problems_too(String method, String path, int status) {
        problem(reporter.send(method, path, BodyPublishers.noBody()), status, "http-" + status);
    }

    @Test
    void an_answer_in_a_form_we_do_not_speak_is_a_problem_too() {
        problem(reporter.with("Accept", "text/csv").get("/api/v1/me"), 406, "http-406");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stat=DRAFT",
                "state=draft",
                "state=NOWHERE",
                "mine=perhaps",
                "limit=0",
                "limit=101",
                "limit=many",
                "after=made-up",
                "q=%00",
                "state=DRAFT&state=SPIKED",
                "desk=%00"
            })
    void a_filter_that_cannot_be_meant_is_refused_and_named(String query) {
        var problem = problem(reporter.get("/api/v1/articles?" + query), 400, "bad-input");
        assertThat(problem.json().at("/errors/0/pointer").textValue())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void problems_speak_arabic_to_who_asks_for_it() {
        var piece = Piece.by(reporter);
        var arabic = reporter.with("Accept-Language", "ar-EG,ar;q=0.9,en;q=0.5");

        var missing = problem(arabic.get("/api/v1/nothing"), 404, "http-404").json();
        var refused = piece.attempt(arabic, "recall", Map.of()).json();

        assertThat(missing.path("title").textValue()).matches(".*[\\u0621-\\u064A].*");
        assertThat(refused.path("detail").textValue()).contains("استرجاع");
        assertThat(reporter.with("Accept-Language", "fr")
                        .get("/api/v1/nothing")
                        .json()
                        .path("title")
                        .textValue())
                .isEqualTo("Not found");
    }

    @Test
    void each_finding_is_worded_in_the_language_asked_for() {
        var content = fresh().put("urgency", 10).put("section", "nowhere");
        content.putArray("bylines").addObject();

        var arabic = details(reporter.with("Accept-Language", "ar"), "/api/v1/articles", content);
        var english = details(reporter.with("Accept-Language", "en"), "/api/v1/articles", content);

        assertThat(english)
                .contains(
                        "Urgency is from 1 to 9.",
                        "A byline is either a person or a name.",
                        "The site \"main\" has no section \"nowhere\".");
        assertThat(arabic)
                .hasSameSizeAs(english)
                .contains("درجة الإلحاح من 1 إلى 9.")
                .allSatisfy(text -> assertThat(text).containsPattern("[\\u0621-\\u064A]"));
    }

    @Test
    void what_a_constraint_or_a_block_or_the_json_breaks_is_worded_too() {
        var notes = "/api/v1/articles/" + Piece.by(reporter).id() + "/notes";
        var body = fresh();
        body.putArray("body").addObject().put("_type", "marquee").put("_key", "a");

        assertThat(details(reporter.with("Accept-Language", "en"), notes, Map.of("text", " ")))
                .containsExactly("Must not be empty.");
        assertThat(details(reporter.with("Accept-Language", "ar"), notes, Map.of("text", "ن".repeat(4001))))
                .containsExactly("لا يزيد على 4000 حرفًا.");
        assertThat(details(reporter.with("Accept-Language", "ar"), "/api/v1/articles", body))
                .singleElement(STRING)
                .startsWith("يجب أن يكون واحدًا من");
        assertThat(details(reporter.with("Accept-Language", "ar"), "/api/v1/articles", fresh().put("headlin", "x")))
                .containsExactly("لا يوجد حقل باسم \"headlin\".");
    }

    private static List<String> details(Caller caller, String path, Object sent) {
        return problem(caller.post(path, sent), 400, "bad-input")
                .json()
                .path("errors")
                .findValuesAsText("detail");
    }

    @Test
    void a_slug_is_tidied_and_what_is_none_is_refused() {
        var piece = Piece.by(reporter, Piece.content("خبر").put("slug", "قِمّةُ بغداد  الكبرى"));
        assertThat(piece.json(reporter).at("/content/slug").textValue()).isEqualTo("قمة-بغداد-الكبرى");
        refused(c -> c.put("slug", "؟!"), "/slug");
    }

    private void refused(Consumer<ObjectNode> mistake, String pointer) {
        var content = fresh();
        mistake.accept(content);
        var problem = problem(reporter.post("/api/v1/articles", content), 400, "bad-input");
        assertThat(problem.json().path("errors").findValuesAsText("pointer")).contains(pointer);
    }

    private Answer send(String type, String body) {
        return reporter.with("Content-Type", type).send("POST", "/api/v1/articles", BodyPublishers.ofString(body));
    }

    private static ObjectNode fresh() {
        return Piece.content("خبر").put("locale", "ar").put("desk", "politics");
    }

    private static Answer problem(Answer answer, int status, @org.jspecify.annotations.Nullable String type) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(answer.text()).doesNotContain("java.", "org.midad", "Exception");
        if (type != null) {
            assertThat(problem.path("type").textValue()).isEqualTo("urn:midad:problem:" + type);
        }
        return answer;
    }
}
