package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.images.Album;
import org.midad.images.Photo;

/** The front page of a site: what is live on it and nothing else, for the people of the newsroom alone. */
class FrontPageIT {

    private static final String PAGE = "/preview/sites/open";

    private final Newsroom newsroom = Newsroom.open();
    private final PreviewStory story = new PreviewStory(newsroom);

    @Test
    void it_shows_what_is_live_with_its_picture_and_leads_to_the_storys_preview() {
        var picture = Album.approved(newsroom, Photo.jpeg(1400, 900));
        story.write("عنوان <b>لا يُنشر</b> بعد", Map.of("leadImage", Map.of("image", picture)));
        assertThat(page("reporter")).doesNotContain("لا يُنشر");

        story.rewrite("عنوان <b>الصفحة</b> الأولى", Map.of("leadImage", Map.of("image", picture)));
        story.publish();

        var page = shows("عنوان &lt;b&gt;الصفحة&lt;/b&gt; الأولى");
        assertThat(page)
                .contains("dir=\"rtl\"", "href=\"" + story.preview() + "?site=open&", "noindex")
                .contains("/media/" + picture + "/w320-", " 320w, ", " 1280w")
                .doesNotContain("<script", " style=", "<b>الصفحة");
    }

    @Test
    void a_headline_leads_only_those_to_the_preview_who_may_see_it() {
        story.write("عنوان بلا رابط لمن لا يعمل عليه");
        story.publish();
        assertThat(shows("عنوان بلا رابط لمن لا يعمل عليه")).contains("href=\"" + story.preview());
        for (var stranger : List.of("admin", "reporter2")) {
            assertThat(page(stranger))
                    .contains("عنوان بلا رابط لمن لا يعمل عليه")
                    .doesNotContain(story.preview());
        }
    }

    @Test
    void it_is_for_the_newsroom_and_to_be_kept_by_nobody() {
        newsroom.anonymous().get(PAGE).expect(401);
        newsroom.as("reader").get(PAGE).expect(403);
        newsroom.asSite("main").get(PAGE).expect(403);
        newsroom.as("chief").get("/preview/sites/nowhere").expect(404);
        var page = newsroom.as("chief").get(PAGE).expect(200);
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'", "img-src data: " + newsroom.node().url() + ";");
        assertThat(page.text()).contains("class=\"watermark\"");
    }

    private String page(String who) {
        return newsroom.as(who).get(PAGE).expect(200).text();
    }

    /** Others publish meanwhile; whatever is newest is on the page. */
    private String shows(String headline) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        var page = page("reporter");
        while (!page.contains(headline)) {
            assertThat(Instant.now()).as("not on the page: %s", headline).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            page = page("reporter");
        }
        return page;
    }
}
