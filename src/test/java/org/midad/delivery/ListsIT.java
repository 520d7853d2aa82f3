package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.get;
import static org.midad.delivery.PublishedSites.reader;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;
import org.midad.local.Answer;

/** Lists of articles, newest first. */
class ListsIT {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

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
    void the_newest_come_first_and_a_cursor_leads_through_all_once() throws SQLException {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            // Five at a time share their instant: the id decides then.
            var story = press.publish(Story.of(site, "n" + i)
                    .firstPublishedAt(START.plusSeconds(i / 5).plusNanos(123_456_000)));
            expected.addFirst(story.slug());
        }
        expected.sort(null);
        settled(25);

        var slugs = new ArrayList<String>();
        var page = get(site, "/articles?limit=7").expect(200);
        while (true) {
            slugs.addAll(slugs(page));
            if (page.json().path("next").isNull()) {
                break;
            }
            page = get(
                            site,
                            "/articles?limit=7&after="
                                    + page.json().path("next").asText())
                    .expect(200);
        }

        assertThat(slugs).hasSize(25).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(slugs.subList(0, 5)).containsExactlyInAnyOrder("n20", "n21", "n22", "n23", "n24");
        assertThat(slugs.getLast()).isIn("n0", "n1", "n2", "n3", "n4");
    }

    @Test
    void a_story_that_comes_in_between_moves_no_page() throws SQLException {
        for (int i = 0; i < 4; i++) {
            press.publish(Story.of(site, "a" + i).firstPublishedAt(START.plusSeconds(i)));
        }
        settled(4);
        var first = get(site, "/articles?limit=2");
        press.publish(Story.of(site, "a9").firstPublishedAt(START.plusSeconds(9)));
        settled(5);

        var second =
                get(site, "/articles?limit=2&after=" + first.json().path("next").asText());

        assertThat(slugs(first)).containsExactly("a3", "a2");
        assertThat(slugs(second)).containsExactly("a1", "a0");
    }

    @Test
    void they_narrow_by_section_topic_person_and_locale() throws SQLException {
        press.publish(Story.of(site, "p"));
        press.publish(Story.of(site, "e").in("economy"));
        settled(2);

        assertThat(slugs(get(site, "/articles?section=economy"))).containsExactly("e");
        assertThat(slugs(get(site, "/articles?topic=t-politics"))).containsExactly("p");
        assertThat(slugs(get(site, "/articles?topic=iraq&person=salma&locale=ar")))
                .hasSize(2);
        assertThat(slugs(get(site, "/articles?person=nobody"))).isEmpty();
        assertThat(slugs(get(site, "/articles?locale=en"))).isEmpty();
        assertThat(slugs(get(site, "/articles?section=%D8%B3"))).isEmpty();
    }

    @Test
    void a_topics_list_has_the_same_order_and_cursors() throws SQLException {
        for (int i = 0; i < 3; i++) {
            press.publish(Story.of(site, "a" + i).firstPublishedAt(START.plusSeconds(i)));
            press.publish(Story.of(site, "e" + i).in("economy").firstPublishedAt(START.plusSeconds(i)));
        }
        settled(6);

        var first = get(site, "/articles?topic=t-economy&limit=2").expect(200);
        var second = get(
                site,
                "/articles?topic=t-economy&limit=2&after="
                        + first.json().path("next").asText());

        assertThat(slugs(first)).containsExactly("e2", "e1");
        assertThat(slugs(second)).containsExactly("e0");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void who_changes_topic_or_goes_away_leaves_the_old_list() throws SQLException {
        var moved = press.publish(Story.of(site, "moved"));
        var gone = press.publish(Story.of(site, "gone"));
        settled(2);

        press.publish(moved.in("economy").revised("نص آخر"));
        press.unpublish(gone);
        settled(1);

        assertThat(slugs(get(site, "/articles?topic=t-economy"))).containsExactly("moved");
        assertThat(slugs(get(site, "/articles?topic=t-politics"))).isEmpty();
        assertThat(slugs(get(site, "/articles?person=salma"))).containsExactly("moved");
    }

    @Test
    void what_makes_no_sense_is_refused_and_named() throws SQLException {
        for (var wrong : List.of(
                "limit=0",
                "limit=101",
                "limit=many",
                "limit=",
                "after=garbage",
                "section=a&section=b",
                "section=%00",
                "section=%FF",
                "q=all")) {
            var answer = get(site, "/articles?" + wrong).expect(400);
            assertThat(answer.json().path("errors").get(0).path("pointer").asText())
                    .as(wrong)
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
        get(site, "/articles?limit=100").expect(200);
    }

    @Test
    void a_list_has_a_tag_that_changes_with_it() throws SQLException {
        press.publish(Story.of(site, "أول"));
        settled(1);
        var list = get(site, "/articles");
        reader().with("If-None-Match", list.etag())
                .get(Target.PREFIX + site + "/articles?limit=20")
                .expect(304);

        press.publish(Story.of(site, "ثان"));
        settled(2);

        assertThat(get(site, "/articles").etag()).isNotEqualTo(list.etag());
        assertThat(list.header("Cache-Control")).isEqualTo(PublishedSites.KEPT);
        assertThat(list.header("Surrogate-Key")).isEqualTo("site-" + site + " lists-" + site);
    }

    private void settled(int count) {
        PublishedSites.until(
                () -> get(site, "/articles?limit=100").json().path("items").size() == count);
    }

    private static List<String> slugs(Answer page) {
        return page.json().path("items").findValuesAsText("slug");
    }
}
