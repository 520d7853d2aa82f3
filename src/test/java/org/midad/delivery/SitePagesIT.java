package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.get;
import static org.midad.delivery.PublishedSites.reader;
import static org.midad.delivery.PublishedSites.until;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;
import org.midad.local.Answer;

/** What is told of a site as a whole: its sections, topics and people, its feeds and sitemaps. */
class SitePagesIT {

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");
    private static final int MANY = 12_000;

    private Press press;
    private String site;

    @BeforeEach
    void open() throws SQLException {
        press = PublishedSites.press();
        site = PublishedSites.openSite(press);
        sql("insert into newsroom.person (key, name, name_en, role, bio) values"
                + " ('salma', 'سلمى', 'Salma', 'محررة', null), ('unmentioned', 'من لم يكتب', null, null, null)"
                + " on conflict do nothing");
        sql("insert into newsroom.topic (key, name, medtop) values ('iraq', 'العراق', 'medtop:20000002'),"
                + " ('t-politics', 'سياسة', null), ('t-economy', 'اقتصاد', null), ('secret', 'سر', null)"
                + " on conflict do nothing");
        sql("insert into live.section (site, key, name, place) values ('" + site + "', 'politics', 'سياسة', 2), ('"
                + site + "', 'economy', 'اقتصاد', 1) on conflict do nothing");
    }

    @AfterEach
    void close() throws SQLException {
        press.close();
    }

    @Test
    void sections_come_in_their_order_and_topics_and_people_with_their_first_article() throws SQLException {
        assertThat(keys(get(site, "/topics"), "key")).isEmpty();
        get(site, "/people/salma").expect(404);

        press.publish(Story.of(site, "أول"));
        press.publish(Story.of(site, "ثان").in("economy"));

        until(() -> keys(get(site, "/topics"), "key").equals(List.of("iraq", "t-economy", "t-politics")));
        assertThat(keys(get(site, "/sections"), "key")).containsExactly("economy", "politics");
        assertThat(keys(get(site, "/people"), "slug")).containsExactly("salma");
        assertThat(get(site, "/people/salma").expect(200).text())
                .isEqualTo("{\"slug\":\"salma\",\"name\":\"سلمى\",\"role\":\"محررة\",\"bio\":null}");
        for (var path : List.of(
                "/people/unmentioned",
                "/people/unmentioned/feed.rss",
                "/topics/secret/feed.atom",
                "/sections/x/feed.json")) {
            assertThat(get(site, path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_cursor_leads_through_all_of_them() throws SQLException {
        press.publish(Story.of(site, "أول"));
        press.publish(Story.of(site, "ثان").in("economy"));
        until(() -> keys(get(site, "/topics"), "key").size() == 3);

        for (var list : List.of("/topics", "/sections")) {
            var found = new ArrayList<String>();
            var page = get(site, list + "?limit=1").expect(200);
            while (true) {
                found.addAll(keys(page, "key"));
                var next = page.json().path("next");
                if (next.isNull()) {
                    break;
                }
                page = get(site, list + "?limit=1&after=" + next.asText()).expect(200);
            }
            assertThat(found).as(list).isEqualTo(keys(get(site, list), "key"));
        }
        get(site, "/topics?after=x").expect(400);
        get(site, "/people?section=politics").expect(400);
    }

    @Test
    void a_feed_follows_what_is_live_at_once_and_can_be_asked_by_its_tag() throws SQLException {
        var story = press.publish(Story.of(site, "باق"));
        var gone = press.publish(Story.of(site, "ذاهب"));
        for (var path : List.of(
                "/feed.rss", "/sections/politics/feed.atom", "/topics/iraq/feed.json", "/people/salma/feed.rss")) {
            until(() -> get(site, path).text().contains(gone.id().toString()));
        }
        var feed = get(site, "/feed.rss").expect(200);
        reader().with("If-None-Match", feed.etag())
                .get(Target.PREFIX + site + "/feed.rss")
                .expect(304);

        press.kill(gone);

        for (var path : List.of("/feed.rss", "/feed.atom", "/feed.json", "/sitemap-1.xml", "/sitemap-news.xml")) {
            until(() -> !get(site, path).text().contains(PathText.encoded(gone.slug())));
        }
        assertThat(get(site, "/feed.json").text()).contains(story.id().toString());
        assertThat(feed.header("Content-Type")).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(feed.header("Surrogate-Key")).isEqualTo("site-" + site + " lists-" + site);
        get(site, "/feed.rss?limit=3").expect(400);
    }

    @Test
    void what_is_under_embargo_is_in_none_of_it_until_that_ends() throws SQLException {
        var embargoed = press.publish(
                Story.of(site, "محظور").in("economy").notBefore(Instant.now().plusSeconds(4)));
        press.publish(Story.of(site, "ظاهر"));
        until(() -> get(site, "/feed.json").text().contains("\"items\":[{"));

        var all = List.of("/feed.rss", "/feed.atom", "/feed.json", "/sections/economy/feed.rss", "/sitemap-1.xml");
        for (var path : all) {
            assertThat(get(site, path).expect(200).text()).as(path).doesNotContain(PathText.encoded(embargoed.slug()));
        }
        assertThat(keys(get(site, "/topics"), "key")).doesNotContain("t-economy");
        get(site, "/topics/t-economy/feed.rss").expect(404);

        for (var path : all) {
            until(() -> get(site, path).text().contains(PathText.encoded(embargoed.slug())));
        }
        until(() -> keys(get(site, "/topics"), "key").contains("t-economy"));
    }

    @Test
    void sitemaps_hold_every_page_once_however_many_there_are() throws SQLException {
        sql("""
                insert into live.document (site, article_id, slug, locale, section, topics, people, version, revision, hash,
                    json, gzip, summary, etag, first_published_at, published_at, updated_at, sitemap, sitemap_page)
                select '%1$s', gen_random_uuid(), 'n' || n, 'ar', 'politics', '{}', '{}', 1, 1, '', '{}', '', '{}', '',
                    now() - interval '3 days', now(), now(),
                    convert_to('<url><loc>https://example.org/n' || n || '</loc></url>', 'UTF8'), 0
                from generate_series(1, %2$d) n""".formatted(site, MANY));
        sql("update live.document set sitemap_page = (substr(slug, 2)::int - 1) / 5000 where site = '" + site + "'");
        var last = press.publish(Story.of(site, "آخر").firstPublishedAt(Instant.now()));
        until(() -> get(site, "/sitemap-1.xml").text().contains(PathText.encoded(last.slug())));

        var sitemaps = locations(get(site, "/sitemap.xml").expect(200).text());
        var found = new ArrayList<String>();
        for (var sitemap : sitemaps) {
            var file = sitemap.substring("https://example.org".length());
            found.addAll(locations(get(site, file).expect(200).text()));
        }

        assertThat(sitemaps)
                .containsExactly(
                        "https://example.org/sitemap-1.xml",
                        "https://example.org/sitemap-2.xml",
                        "https://example.org/sitemap-3.xml");
        assertThat(found).doesNotHaveDuplicates().hasSize(MANY + 2).contains("https://example.org/", last.url());
        assertThat(locations(get(site, "/sitemap-news.xml").text())).containsExactly(last.url());
        get(site, "/sitemap-4.xml").expect(404);
    }

    @Test
    void the_counter_of_changes_says_which_sitemap_a_story_is_in_for_good() throws SQLException {
        var first = press.publish(Story.of(site, "أول"));
        sql("update live.feed_head set position = 9999 where site = '" + site + "'");
        var second = press.publish(Story.of(site, "ثان"));
        press.publish(first.revised("نص آخر"));
        until(() -> get(site, "/sitemap.xml").text().contains("sitemap-2.xml"));

        assertThat(locations(get(site, "/sitemap-1.xml").text()))
                .contains(first.url())
                .doesNotContain(second.url());
        assertThat(locations(get(site, "/sitemap-2.xml").text())).containsExactly(second.url());
    }

    private static List<String> keys(Answer page, String name) {
        return StreamSupport.stream(page.expect(200).json().path("items").spliterator(), false)
                .map(item -> item.path(name).asText())
                .toList();
    }

    private static List<String> locations(String xml) {
        return LOCATION.matcher(xml).results().map(found -> found.group(1)).toList();
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = PublishedSites.newsroom().database("midad_newsroom");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
