package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Who in the newsroom sees which words on the preview page, and what the page tells browsers and robots. */
class PreviewIT {

    private static final String NOBODYS = "01900000-0000-7000-8000-000000000000";

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final PreviewStory story = new PreviewStory(newsroom);

    @Test
    void the_open_version_is_shown_as_it_stands_and_a_revision_as_it_was() {
        story.write("العنوان الأول");
        newsroom.as("editor")
                .post(story.path() + "/notes", Map.of("text", "جميل"))
                .expect(201);
        story.rewrite("العنوان الثاني");

        assertThat(page(reporter, "").text())
                .contains("<h1>العنوان الثاني</h1>")
                .doesNotContain("العنوان الأول");
        assertThat(page(reporter, "?revision=1").text())
                .contains("<h1>العنوان الأول</h1>", "data-state=\"DRAFT\"", "سلمى حداد")
                .doesNotContain("العنوان الثاني");
        reporter.get(story.preview() + "?revision=99").expect(404);
    }

    @Test
    void the_page_is_that_of_the_site_asked_for() {
        story.write("عنوان للموقعين");
        assertThat(page(reporter, "?site=open").text())
                .isNotEqualTo(page(reporter, "?site=main").text());
        assertThat(page(reporter, "").text())
                .isEqualTo(page(reporter, "?site=main").text());
        reporter.get(story.preview() + "?site=nowhere").expect(400);
        reporter.get(story.preview() + "?format=pdf").expect(400);
    }

    @Test
    void what_one_may_not_see_does_not_exist_to_the_byte() {
        story.write("عنوان لا يخص غيرنا");
        for (var stranger : List.of("reporter2", "sporteditor", "admin", "freelance")) {
            var refused = newsroom.as(stranger).get(story.preview()).expect(404);
            var absent =
                    newsroom.as(stranger).get("/preview/articles/" + NOBODYS).expect(404);
            assertThat(refused.bytes()).isEqualTo(absent.bytes());
            assertThat(refused.headers().keySet()).isEqualTo(absent.headers().keySet());
        }
        newsroom.as("reader").get(story.preview()).expect(403);
        newsroom.asSite("main").get(story.preview()).expect(403);
        newsroom.anonymous().get(story.preview()).expect(401);
        newsroom.asThroughStranger("editor").get(story.preview()).expect(401);
        for (var colleague : List.of("reporter", "colleague", "editor", "chief")) {
            page(newsroom.as(colleague), "");
        }
    }

    @Test
    void every_answer_tells_browsers_and_robots_to_keep_and_pass_on_nothing() {
        story.write("عنوان");
        var answers = List.of(
                page(reporter, ""),
                newsroom.as("reporter2").get(story.preview()),
                newsroom.anonymous().get(story.preview()),
                newsroom.anonymous().with("Accept", "text/html").get(story.preview()),
                newsroom.anonymous().get("/preview/s/unknown"),
                newsroom.anonymous().get("/preview/nothing/here"));
        for (var answer : answers) {
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex, nofollow, noarchive");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .containsPattern("frame-ancestors '(self|none)'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void errors_are_pages_for_people_and_problems_for_programs() {
        story.write("عنوان");
        var stranger = newsroom.as("reporter2");
        assertThat(stranger.get(story.preview()).header("Content-Type")).startsWith("application/problem+json");
        var page = stranger.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .with("Accept-Language", "ar")
                .get(story.preview())
                .expect(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("dir=\"rtl\"").doesNotContain("عنوان<");
    }

    @Test
    void text_is_text_and_what_is_live_is_the_readers_own_document() {
        story.write("{story.bodyHtml.raw} <script>alert(1)</script>");
        assertThat(page(reporter, "").text())
                .contains("{story.bodyHtml.raw} &lt;script&gt;")
                .doesNotContain("<script>");

        story.rewrite("عنوان يُنشر");
        story.publish();
        assertThat(page(reporter, "").text())
                .contains("data-state=\"PUBLISHED\"", "is-live")
                .doesNotContain("غير منشور");
    }

    private Answer page(Caller who, String query) {
        var page = who.get(story.preview() + query).expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        return page;
    }
}
