package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Pages of the desk are light: sent compressed, with scripts, styles and small pictures that browsers keep. */
class PageWeightIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private final Caller editor = NEWSROOM.as("editor").with("Accept", "text/html");
    private final Caller packing = editor.with("Accept-Encoding", "gzip");

    @Test
    void a_page_is_sent_compressed_to_whom_takes_it_so() throws IOException {
        var page = packing.get("/").expect(200);
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(page.header("Vary")).contains("Accept-Encoding");
        assertThat(unpacked(page)).startsWith("<!doctype html>").contains("data-board");

        var plain = editor.get("/").expect(200);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.text()).startsWith("<!doctype html>");
    }

    @Test
    void scripts_and_styles_are_kept_for_a_year_by_their_version() throws IOException {
        var page = editor.get("/").expect(200).text();
        for (var file : new String[] {"/assets/desk/desk.js", "/assets/desk/desk.css"}) {
            var address = Pattern.compile(Pattern.quote(file) + "\\?[0-9a-f]+").matcher(page);
            assertThat(address.find()).as(file).isTrue();
            var sent = packing.get(address.group()).expect(200);
            assertThat(sent.header("Cache-Control"))
                    .contains("max-age=31536000")
                    .contains("immutable");
            assertThat(sent.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(unpacked(sent))
                    .isEqualTo(editor.get(address.group()).expect(200).text());
            packing.with("If-None-Match", sent.etag()).get(address.group()).expect(304);
        }
    }

    @Test
    void a_typeface_is_sent_as_it_is_and_what_is_not_there_is_not_found() {
        var typeface = packing.get("/assets/fonts/midad-sans-arabic-400.woff2").expect(200);
        assertThat(typeface.header("Content-Type")).isEqualTo("font/woff2");
        assertThat(typeface.header("Content-Encoding")).isEmpty();
        assertThat(typeface.header("Cache-Control")).doesNotContain("immutable");
        packing.get("/assets/desk/absent.js").expect(404);
        packing.get("/assets/desk/.desk.js").expect(404);
    }

    @Test
    void a_thumbnail_is_kept_by_the_browser_of_whom_it_was_shown_to() {
        var picture = Album.withRights(NEWSROOM, Map.of("until", "2033-02-03T00:00:00Z"));
        var file = NEWSROOM.as("editor")
                .get("/api/v1/images/" + picture)
                .expect(200)
                .json()
                .at("/renditions/0/url")
                .textValue();
        var sent = editor.get(file).expect(200);
        assertThat(sent.header("Cache-Control")).contains("private").contains("immutable");
        assertThat(sent.header("Vary")).contains("Cookie");
        NEWSROOM.anonymous().get(file).expect(401);
    }

    @Test
    void a_week_shows_the_first_of_a_full_day_and_leads_to_the_rest() {
        for (int i = 0; i < 27; i++) {
            var content = Piece.content("محظور " + i);
            content.putObject("embargo").put("until", "2033-02-01T0" + i % 10 + ":00:00Z");
            Piece.by(NEWSROOM.as("reporter"), content);
        }
        var week = editor.get("/desk/planning?date=2033-02-01").expect(200).text();
        assertThat(week).contains("view=day&amp;date=2033-02-01").contains("day-more");
        assertThat(count(week)).isEqualTo(25);
        var day = editor.get("/desk/planning?view=day&date=2033-02-01")
                .expect(200)
                .text();
        assertThat(count(day)).isGreaterThanOrEqualTo(27);
        assertThat(day).doesNotContain("day-more");
    }

    private static int count(String page) {
        return page.split("data-kind=\"embargo\"", -1).length - 1;
    }

    private static String unpacked(Answer answer) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
