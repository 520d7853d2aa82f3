package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.images.Album;
import org.midad.images.Photo;
import org.midad.local.Caller;

/** Pictures in previews: on the page itself, so that whoever may not see the page gets none of them. */
class PreviewPicturesIT {

    private static final Pattern SHOWN = Pattern.compile("<img src=\"data:image/webp;base64,[A-Za-z0-9+/=]{100,}\"");
    private static final Pattern BLANK = Pattern.compile("<span class=\"blank\"><img src=\"data:image/svg");
    private static final String CAPTION = "شرح <b>المحرر</b>";

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final PreviewStory story = new PreviewStory(newsroom);

    @Test
    void they_are_on_the_page_and_nothing_on_it_leads_to_them() {
        write(Album.approved(newsroom, Photo.jpeg(1600, 1000)), Album.approved(newsroom, Photo.jpeg(700, 900)));

        var page = reporter.get(story.preview()).expect(200);

        assertThat(count(SHOWN, page.text())).isEqualTo(2);
        assertThat(count(BLANK, page.text())).isZero();
        assertThat(page.text())
                .doesNotContain("/media/", "/renditions/", "srcset", "<b>المحرر")
                .contains("<cite>مداد</cite>", "alt=\"مبنى على ضفة النهر\"", "شرح &lt;b&gt;المحرر");
        assertThat(page.header("Content-Security-Policy")).contains("img-src data:;");
    }

    @Test
    void who_has_a_link_sees_them_and_who_has_none_does_not() {
        write(Album.approved(newsroom, Photo.jpeg(900, 600)), Album.approved(newsroom, Photo.jpeg(800, 600)));
        var link = reporter.post(story.path() + "/preview-links", Map.of("site", "main", "expiresIn", 3600))
                .expect(201)
                .json()
                .path("url")
                .asText();
        var path = link.substring(link.indexOf("/preview/"));

        assertThat(count(SHOWN, newsroom.anonymous().get(path).expect(200).text()))
                .as("the door")
                .isZero();
        var opened = newsroom.anonymous().post(path, "");
        var key = opened.header("Set-Cookie").split(";", 2)[0];
        assertThat(count(
                        SHOWN,
                        newsroom.anonymous()
                                .with("Cookie", key)
                                .get(path)
                                .expect(200)
                                .text()))
                .isEqualTo(2);
        newsroom.as("reporter2").get(story.preview()).expect(404);
    }

    @Test
    void one_that_is_not_developed_leaves_its_colour_and_its_words() throws SQLException {
        var waiting = Album.upload(newsroom, Photo.jpeg(900, 600));
        Album.awaitDeveloped(reporter, waiting);
        forget(waiting);
        write(waiting, Album.approved(newsroom, Photo.jpeg(600, 400)));

        var page = reporter.get(story.preview()).expect(200).text();

        assertThat(count(SHOWN, page)).isEqualTo(1);
        assertThat(count(BLANK, page)).isEqualTo(1);
        assertThat(page).contains("<span>مبنى على ضفة النهر</span>");
    }

    @Test
    void a_store_that_is_away_takes_the_pictures_from_the_page_and_nothing_else() {
        write(Album.approved(newsroom, Photo.jpeg(900, 600)), Album.approved(newsroom, Photo.jpeg(600, 900)));
        var node = newsroom.startNode(Map.of("MIDAD_S3_URL", "http://localhost:1", "MIDAD_IMAGES_DEVELOPERS", "0"));
        try {
            var begin = Instant.now();
            var page = reporter.on(node).get(story.preview()).expect(200).text();
            assertThat(count(BLANK, page)).isEqualTo(2);
            assertThat(page).contains("<h1>خبر بصورتين</h1>", "نص الخبر.");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            node.stop();
        }
    }

    private void forget(String image) throws SQLException {
        try (var database = newsroom.database("midad_newsroom");
                var delete = database.prepareStatement("delete from newsroom.rendition where image_id = ?::uuid")) {
            delete.setString(1, image);
            delete.executeUpdate();
        }
    }

    private void write(String lead, String inBody) {
        var span = Map.of("_type", "span", "_key", "s1", "text", "نص الخبر.", "marks", List.of());
        var block = Map.of(
                "_type", "block", "_key", "b1", "style", "normal", "markDefs", List.of(), "children", List.of(span));
        var image = Map.of("_type", "image", "_key", "b2", "image", inBody, "caption", CAPTION);
        story.write("خبر بصورتين", Map.of("leadImage", Map.of("image", lead), "body", List.of(block, image)));
    }

    private static long count(Pattern what, String text) {
        return what.matcher(text).results().count();
    }
}
