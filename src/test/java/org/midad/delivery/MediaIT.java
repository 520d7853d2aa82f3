package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.newsroom;
import static org.midad.delivery.PublishedSites.reader;
import static org.midad.delivery.PublishedSites.until;

import io.minio.errors.MinioException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Gallery.Work;
import org.midad.delivery.Press.Story;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.platform.Ids;

/** The files of pictures, as readers' browsers get them. */
class MediaIT {

    private Press press;
    private Gallery gallery;
    private Story story;

    @BeforeEach
    void open() throws SQLException {
        press = PublishedSites.press();
        gallery = new Gallery(newsroom());
        story = press.publish(Story.of(PublishedSites.openSite(press), "خبر-وصورة"));
    }

    @AfterEach
    void close() throws SQLException {
        press.close();
        gallery.close();
    }

    @Test
    void a_picture_of_a_live_story_is_everybodys_for_a_year() throws SQLException, MinioException {
        var work = shown(300_000);

        var answer = reader().get(work.path()).expect(200);

        assertThat(answer.bytes()).isEqualTo(work.bytes());
        assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.etag()).isEqualTo(work.etag());
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(answer.header("Surrogate-Key")).isEqualTo("image-" + work.image() + " media");
        assertThat(answer.header("Cache-Tag")).isEqualTo("image-" + work.image() + ",media");
        assertThat(answer.headers()).doesNotContainKeys("vary", "set-cookie", "last-modified");
    }

    @Test
    void no_header_changes_it_but_those_about_the_file() throws SQLException, MinioException {
        var work = shown(5_000);
        var plain = reader().get(work.path()).expect(200);

        var dressed = reader().with("Cookie", "session=1")
                .with("Authorization", "Bearer nonsense")
                .with("Accept", "text/html")
                .with("Accept-Encoding", "gzip")
                .with("Origin", "https://elsewhere.example")
                .get(work.path())
                .expect(200);

        assertThat(dressed.bytes()).isEqualTo(plain.bytes());
        assertThat(headers(dressed)).isEqualTo(headers(plain));
    }

    @Test
    void who_has_it_gets_304_and_who_asks_for_its_head_the_headers() throws SQLException, MinioException {
        var work = shown(5_000);
        var full = reader().get(work.path()).expect(200);

        var had = reader().with("If-None-Match", "\"x\", W/" + work.etag())
                .get(work.path())
                .expect(304);
        reader().with("If-None-Match", "\"x\"").get(work.path()).expect(200);
        var head = reader().send("HEAD", work.path(), BodyPublishers.noBody()).expect(200);

        assertThat(had.bytes()).isEmpty();
        assertThat(had.etag()).isEqualTo(work.etag());
        assertThat(had.header("Cache-Control")).isEqualTo(full.header("Cache-Control"));
        assertThat(had.headers()).doesNotContainKey("content-type");
        assertThat(head.bytes()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(full));
    }

    @Test
    void a_part_of_it_can_be_had() throws SQLException, MinioException {
        var work = shown(200_000);

        for (var range : Map.of(
                        "bytes=0-0", "0-0",
                        "bytes=10-199998", "10-199998",
                        "bytes=150000-", "150000-199999",
                        "bytes=-7", "199993-199999",
                        "bytes=199999-999999999999", "199999-199999")
                .entrySet()) {
            var part = reader().with("Range", range.getKey()).get(work.path()).expect(206);
            var ends = range.getValue().split("-");
            assertThat(part.header("Content-Range")).isEqualTo("bytes " + range.getValue() + "/200000");
            assertThat(part.bytes())
                    .isEqualTo(
                            Arrays.copyOfRange(work.bytes(), Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1));
        }
        for (var whole : List.of("bytes=0-1,5-6", "bytes=9-2", "bytes=-", "lines=0-1", "bytes=0-199999")) {
            assertThat(reader().with("Range", whole)
                            .get(work.path())
                            .expect(200)
                            .bytes())
                    .isEqualTo(work.bytes());
        }
        for (var nothing : List.of("bytes=200000-", "bytes=-0")) {
            var refused = reader().with("Range", nothing).get(work.path()).expect(416);
            assertThat(refused.header("Content-Range")).isEqualTo("bytes */200000");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_part_of_another_file_is_none() throws SQLException, MinioException {
        var work = shown(2_000);
        var part = reader().with("Range", "bytes=0-9");

        part.with("If-Range", work.etag()).get(work.path()).expect(206);
        part.with("If-Range", "\"x\"").get(work.path()).expect(200);
        part.with("If-Range", "W/" + work.etag()).get(work.path()).expect(200);
        part.with("If-Range", "Fri, 02 Jan 2026 03:04:05 GMT").get(work.path()).expect(200);
        part.with("If-None-Match", work.etag()).get(work.path()).expect(304);
        var head = part.send("HEAD", work.path(), BodyPublishers.noBody()).expect(200);
        assertThat(head.header("Content-Length")).isEqualTo("2000");
    }

    @Test
    void what_no_live_story_shows_is_the_same_404_as_what_never_was() throws SQLException, MinioException {
        var work = shown(2_000);
        var unpublished = gallery.keep(Work.of(2_000));
        var admitted = gallery.admit(gallery.keep(Work.of(2_000)), null, null);
        var early = gallery.admit(gallery.keep(Work.of(2_000)), Instant.now().plusSeconds(3600), null);
        gallery.showIn(press.publish(Story.of(story.site(), "مبكرة")), early);
        var embargoed = gallery.admit(gallery.keep(Work.of(2_000)), null, null);
        var secret = Story.of(story.site(), "محظورة").notBefore(Instant.now().plusSeconds(3600));
        gallery.showIn(press.publish(secret), embargoed);

        var absent = reader().get(Work.of(1).path()).expect(404);

        for (var path : List.of(
                unpublished.path(),
                admitted.path(),
                early.path(),
                embargoed.path(),
                work.path().replace("w640", "w960"),
                work.path().replace("webp", "jpg"),
                work.path().replace(work.hash(), "0123456789abcdef0123"),
                work.path().replace(work.image().toString(), Ids.next().toString()),
                work.path()
                        .replace(
                                work.image().toString(), work.image().toString().toUpperCase(java.util.Locale.ROOT)),
                work.path() + "/",
                work.path() + ".map",
                "/media/",
                "/media/x/y",
                MediaAddress.PREFIX + work.image())) {
            var answer = reader().get(path).expect(404);
            assertThat(answer.bytes()).as(path).isEqualTo(absent.bytes());
            assertThat(headers(answer)).as(path).isEqualTo(headers(absent));
        }
        assertThat(absent.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(absent.header("Cache-Control")).isEqualTo("no-store");
        reader().get("/media").expect(404);
    }

    @Test
    void it_goes_with_the_last_story_that_shows_it() throws SQLException, MinioException {
        var work = shown(2_000);
        reader().get(work.path()).expect(200);
        gallery.takeDownOf(story);
        assertThat(within1s(work, 404)).isTrue();

        gallery.showIn(story, work);
        until(() -> status(work) == 200);
        press.unpublish(story);
        assertThat(within1s(work, 404)).isTrue();
    }

    @Test
    void what_is_withdrawn_is_gone_within_a_second() throws SQLException, MinioException {
        var work = shown(2_000);
        reader().get(work.path()).expect(200);

        gallery.withdraw(work);

        assertThat(within1s(work, 410)).isTrue();
        reader().with("If-None-Match", work.etag()).get(work.path()).expect(410);
        assertThat(reader().get(work.path()).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void its_rights_end_to_the_instant_and_no_cache_keeps_it_longer() throws SQLException, MinioException {
        var end = Instant.now().plusSeconds(4);
        var work = gallery.admit(gallery.keep(Work.of(2_000)), null, end);
        gallery.showIn(story, work);
        until(() -> status(work) == 200);
        assertThat(reader().get(work.path()).header("Cache-Control")).matches("public, max-age=[0-3], immutable");

        while (status(work) == 200) {
            assertThat(Instant.now()).isBefore(end.plusSeconds(1));
        }

        assertThat(Duration.between(end, Instant.now())).isBetween(Duration.ofMillis(-20), Duration.ofMillis(500));
        assertThat(status(work)).isEqualTo(410);
    }

    @Test
    void parameters_and_methods_that_are_not_there_are_refused() throws SQLException, MinioException {
        var work = shown(2_000);
        var sized = reader().get(work.path() + "?w=100").expect(400);
        assertThat(sized.json().at("/errors/0/pointer").asText()).isEqualTo("w");
        assertThat(reader().post(work.path(), "{}").expect(405).header("Allow")).isEqualTo("GET, HEAD");
        reader().get(work.path().replace("/w640", "%2Fw640")).expect(400);
    }

    @Test
    void another_file_under_its_name_in_the_store_is_not_given_out() throws SQLException, MinioException {
        var work = Work.of(2_000);
        var forged = Work.of(2_000);
        gallery.keep(new Work(work.image(), forged.bytes(), work.hash()));
        gallery.showIn(story, gallery.admit(work, null, null));

        var answer = reader().get(work.path()).expect(503);

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        gallery.keep(work);
        reader().get(work.path()).expect(200);
    }

    private Work shown(int length) throws SQLException, MinioException {
        var work = gallery.admit(gallery.keep(Work.of(length)), null, null);
        gallery.showIn(story, work);
        return work;
    }

    private static int status(Work work) {
        return anyone().get(work.path()).status();
    }

    private static Caller anyone() {
        return reader();
    }

    /** Asked again and again, so that whatever was kept for the last time is seen out. */
    private static boolean within1s(Work work, int status) {
        var end = Instant.now().plusSeconds(1);
        while (status(work) != status) {
            if (Instant.now().isAfter(end)) {
                return status(work) == status;
            }
        }
        return true;
    }

    private static Map<String, Object> headers(Answer answer) {
        var headers = new TreeMap<String, Object>(answer.headers());
        headers.remove("date");
        return headers;
    }
}
