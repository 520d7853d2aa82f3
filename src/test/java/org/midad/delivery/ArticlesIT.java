package org.midad.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.get;
import static org.midad.delivery.PublishedSites.path;
import static org.midad.delivery.PublishedSites.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;
import org.midad.local.Answer;
import org.midad.platform.Ids;

/** One article, as a site pulls it. */
class ArticlesIT {

    private Press press;
    private String site;

    @BeforeEach
    void open() throws SQLException {
        press = PublishedSites.press();
        site = PublishedSites.openSite(press);
    }

    @AfterEach
    void close() throws SQLException {
        press.close();
    }

    @Test
    void an_article_comes_by_its_arabic_slug_and_by_its_id_the_same() throws SQLException {
        var story = press.publish(Story.of(site, "سلام-في-بغداد"));

        var bySlug = reader().get(path(story)).expect(200);
        var byId = get(site, "/articles/id/" + story.id()).expect(200);

        assertThat(bySlug.text()).isEqualTo(story.json());
        assertThat(headers(byId)).isEqualTo(headers(bySlug));
        assertThat(byId.bytes()).isEqualTo(bySlug.bytes());
    }

    @Test
    void its_headers_tell_caches_what_they_need() throws SQLException {
        var story = press.publish(Story.of(site, "رؤوس"));

        var answer = reader().get(path(story)).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.etag()).matches("\"[0-9a-f]+\"");
        assertThat(answer.header("Last-Modified")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
        assertThat(answer.header("Cache-Control")).isEqualTo(PublishedSites.KEPT);
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.header("Surrogate-Key")).isEqualTo("site-" + site + " article-" + story.id());
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void who_has_it_gets_304_and_no_body() throws SQLException {
        var story = press.publish(Story.of(site, "عندي"));
        var etag = reader().get(path(story)).etag();

        var byTag = reader().with("If-None-Match", etag).get(path(story)).expect(304);
        reader().with("If-None-Match", "\"x\", W/" + etag).get(path(story)).expect(304);
        reader().with("If-None-Match", "\"x\"").get(path(story)).expect(200);
        reader().with("If-Modified-Since", "Fri, 02 Jan 2026 03:04:05 GMT")
                .get(path(story))
                .expect(304);
        reader().with("If-Modified-Since", "Fri, 02 Jan 2026 03:04:04 GMT")
                .get(path(story))
                .expect(200);
        // The tag is the better witness (RFC 9110, 13.2.2).
        reader().with("If-None-Match", "\"x\"")
                .with("If-Modified-Since", "Fri, 02 Jan 2026 03:04:05 GMT")
                .get(path(story))
                .expect(200);

        assertThat(byTag.bytes()).isEmpty();
        assertThat(byTag.etag()).isEqualTo(etag);
        assertThat(byTag.headers()).containsKeys("cache-control", "vary");
        assertThat(byTag.headers()).doesNotContainKeys("content-type", "last-modified", "surrogate-key", "cache-tag");
    }

    @Test
    void packed_bytes_have_a_tag_of_their_own() throws SQLException, IOException {
        var story = press.publish(Story.of(site, "مضغوط"));
        var plain = reader().get(path(story)).expect(200);

        var packed =
                reader().with("Accept-Encoding", "br, gzip").get(path(story)).expect(200);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.etag()).isNotEqualTo(plain.etag());
        assertThat(unpacked(packed)).isEqualTo(story.json());
        var asGzip = reader().with("Accept-Encoding", "gzip");
        asGzip.with("If-None-Match", packed.etag()).get(path(story)).expect(304);
        asGzip.with("If-None-Match", plain.etag()).get(path(story)).expect(200);
    }

    @Test
    void head_tells_the_same_without_the_body() throws SQLException {
        var story = press.publish(Story.of(site, "رأس"));
        var full = reader().get(path(story)).expect(200);

        var head = reader().send("HEAD", path(story), BodyPublishers.noBody()).expect(200);

        assertThat(head.bytes()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(full));
    }

    @Test
    void an_old_slug_and_another_spelling_lead_to_the_present_one() throws SQLException {
        var story = press.publish(Story.of(site, "الأمريكية"));
        var renamed = press.publish(story.renamed("واشنطن"));
        PublishedSites.until(() -> reader().get(path(renamed)).status() == 200);

        var fromOld = reader().get(path(story)).expect(301);
        var fromOtherSpelling = get(site, "/articles/" + PathText.encoded("الامريكية") + "/corrections")
                .expect(301);

        assertThat(fromOld.header("Location")).isEqualTo(path(renamed));
        assertThat(fromOtherSpelling.header("Location")).isEqualTo(path(renamed) + "/corrections");
        assertThat(fromOld.header("Cache-Control")).isEqualTo(PublishedSites.KEPT);
    }

    @Test
    void an_address_that_was_asked_for_before_is_held_to_the_same() throws SQLException {
        var story = press.publish(Story.of(site, "مرتان"));
        var first = reader().get(path(story)).expect(200);

        reader().get(path(story) + "?fields=id").expect(400);
        for (var spelled : List.of(path(story), path(story).replace("%D9", "%d9"))) {
            assertThat(reader().get(spelled).expect(200).bytes()).isEqualTo(first.bytes());
            assertThat(reader().get(spelled).expect(200).bytes()).isEqualTo(first.bytes());
        }
    }

    @Test
    void unknown_unpublished_and_embargoed_are_one_and_the_same_404() throws SQLException {
        var withdrawn = press.publish(Story.of(site, "سُحب"));
        press.unpublish(withdrawn);
        var embargoed =
                press.publish(Story.of(site, "محظور").notBefore(Instant.now().plusSeconds(3600)));

        var unknown = get(site, "/articles/unknown").expect(404);

        for (var address : new String[] {
            path(withdrawn),
            path(withdrawn) + "/corrections",
            path(embargoed),
            path(embargoed) + "/corrections",
            Target.PREFIX + site + "/articles/id/" + withdrawn.id(),
            Target.PREFIX + site + "/articles/id/" + embargoed.id(),
            Target.PREFIX + site + "/articles/id/" + Ids.next(),
            Target.PREFIX + site + "/articles/id/not-an-id",
            Target.PREFIX + site + "/articles/a/b/c",
            Target.PREFIX + site + "/drafts"
        }) {
            var answer = reader().get(address).expect(404);
            assertThat(answer.bytes()).isEqualTo(unknown.bytes());
            assertThat(headers(answer)).as(address).isEqualTo(headers(unknown));
        }
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_embargo_ends_by_itself() throws SQLException {
        var story = press.publish(
                Story.of(site, "بعد-ثانية").notBefore(Instant.now().plusMillis(1500)));
        reader().get(path(story)).expect(404);
        assertThat(get(site, "/articles").json().path("items")).isEmpty();
        assertThat(get(site, "/changes").json().path("items")).isEmpty();
        assertThat(get(site, "/snapshot").json().path("items")).isEmpty();

        PublishedSites.until(() -> reader().get(path(story)).status() == 200);

        assertThat(Instant.now()).isAfter(story.notBefore());
        assertThat(get(site, "/articles").json().path("items")).hasSize(1);
        assertThat(get(site, "/changes").json().path("items")).hasSize(1);
    }

    @Test
    void what_was_killed_is_gone_by_every_address() throws SQLException {
        var story = press.publish(Story.of(site, "قتل"));
        reader().get(path(story)).expect(200);

        press.kill(story);
        PublishedSites.until(() -> reader().get(path(story)).status() == 410);

        get(site, "/articles/id/" + story.id()).expect(410);
        reader().get(path(story) + "/corrections").expect(410);
        reader().with("If-None-Match", "*").get(path(story)).expect(410);
    }

    @Test
    void corrections_are_told_in_their_order() throws SQLException {
        var story = press.publish(Story.of(site, "تصحيح"));
        press.correct(story.revised("ب"), "الأول");
        press.correct(story.revised("ج").revised("د"), "الثاني");
        PublishedSites.until(() ->
                reader().get(path(story) + "/corrections").json().path("items").size() == 2);

        var items = reader().get(path(story) + "/corrections").json().path("items");

        assertThat(items.findValuesAsText("note")).containsExactly("الأول", "الثاني");
        assertThat(items.get(0).path("kind").asText()).isEqualTo("correction");
        assertThat(items.get(0).path("at").asText()).isEqualTo("2026-01-02T03:05:05Z");
    }

    @Test
    void corrections_come_in_pages_to_who_asks_for_them() throws SQLException {
        var story = press.publish(Story.of(site, "صفحات"));
        press.correct(story.revised("ب"), "الأول");
        press.correct(story.revised("ج").revised("د"), "الثاني");
        var address = path(story) + "/corrections";
        PublishedSites.until(() -> reader().get(address).json().path("items").size() == 2);

        var first = reader().get(address + "?limit=1").expect(200);
        var second = reader().get(
                        address + "?limit=1&after=" + first.json().path("next").asText())
                .expect(200);

        assertThat(first.json().path("items").findValuesAsText("note")).containsExactly("الأول");
        assertThat(second.json().path("items").findValuesAsText("note")).containsExactly("الثاني");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(first.header("Surrogate-Key")).isEqualTo("site-" + site + " article-" + story.id());
        assertThat(first.header("Cache-Control")).isEqualTo(PublishedSites.KEPT);
        reader().with("If-None-Match", first.etag()).get(address + "?limit=1").expect(304);
        for (var wrong : List.of("limit=0", "limit=101", "after=x", "after=LTE", "section=sport")) {
            reader().get(address + "?" + wrong).expect(400);
        }
        press.kill(story);
        PublishedSites.until(() -> reader().get(address + "?limit=1").status() == 410);
    }

    @Test
    void caches_let_go_when_a_takedown_is_due_and_not_for_anything_else() throws SQLException {
        var soon = press.publish(Story.of(site, "قريبًا"));
        var late = press.publish(Story.of(site, "لاحقًا"));
        reader().get(path(soon)).expect(200);

        press.planTakedown(soon, Instant.now().plusSeconds(8));
        press.planTakedown(late, Instant.now().plusSeconds(600));

        PublishedSites.until(
                () -> reader().get(path(soon)).header("Cache-Control").matches("public, max-age=[4-8]"));
        assertThat(get(site, "/articles").header("Cache-Control")).matches("public, max-age=[4-8]");
        assertThat(reader().get(path(late)).header("Cache-Control")).isEqualTo(PublishedSites.KEPT);
        press.planTakedown(soon, null);
        PublishedSites.until(
                () -> reader().get(path(soon)).header("Cache-Control").equals(PublishedSites.KEPT));
    }

    @Test
    void no_other_header_changes_an_answer() throws SQLException {
        var story = press.publish(Story.of(site, "ثابت"));
        var plain = reader().get(path(story)).expect(200);

        var dressed = reader().with("Cookie", "session=1")
                .with("Accept-Language", "ar")
                .with("Accept", "text/html")
                .with("Authorization", "Bearer nonsense")
                .with("X-Forwarded-Host", "evil.example")
                .with("Range", "bytes=0-9")
                .with("Origin", "https://evil.example")
                .get(path(story))
                .expect(200);

        assertThat(dressed.bytes()).isEqualTo(plain.bytes());
        assertThat(headers(dressed)).isEqualTo(headers(plain));
    }

    @Test
    void parameters_and_methods_that_are_not_there_are_refused() throws SQLException {
        var story = press.publish(Story.of(site, "صارم"));

        var withFilter = reader().get(path(story) + "?fields=id").expect(400);
        var posted = reader().post(path(story), Map.of("a", 1)).expect(405);

        assertThat(withFilter.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo("fields");
        assertThat(posted.header("Allow")).isEqualTo("GET, HEAD");
        reader().get(path(story)).expect(200);
    }

    @Test
    void its_slug_may_come_as_bytes_of_arabic_that_nobody_encoded() throws Exception {
        var story = press.publish(Story.of(site, "صحيفة-الصباح"));
        var unencoded = new String((Target.PREFIX + site + "/articles/" + story.slug()).getBytes(UTF_8), ISO_8859_1);

        var answer = RawRequest.get(URI.create(PublishedSites.node().url()), unencoded, List.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(reader().get(path(story)).bytes());
    }

    @Test
    void what_is_no_address_is_told_so() throws Exception {
        for (var address : List.of("/a|b", "/a?%zz", "/a\"b")) {
            var answer = RawRequest.get(URI.create(PublishedSites.node().url()), address, List.of());

            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(address).startsWith("application/problem+json");
        }
    }

    private static Map<String, Object> headers(Answer answer) {
        var headers = new TreeMap<String, Object>(answer.headers());
        headers.remove("date");
        return headers;
    }

    private static String unpacked(Answer answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
