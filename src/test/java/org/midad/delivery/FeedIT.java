package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.get;
import static org.midad.delivery.PublishedSites.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;

/** The change feed and the snapshot to start from. */
class FeedIT {

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
    void every_change_is_told_once_in_order() throws SQLException {
        var one = press.publish(Story.of(site, "واحد"));
        press.correct(one.revised("ب"), "ملاحظة");
        var two = press.publish(Story.of(site, "اثنان"));
        press.unpublish(two);
        press.kill(one.revised("ب"));
        settledAt(5);

        var first = get(site, "/changes?limit=3").expect(200).json();
        var second = get(site, "/changes?limit=3&after=" + first.path("next").asText())
                .expect(200)
                .json();
        var third = get(site, "/changes?after=" + second.path("next").asText())
                .expect(200)
                .json();

        assertThat(first.path("items").findValuesAsText("op")).containsExactly("publish", "correct", "publish");
        assertThat(second.path("items").findValuesAsText("op")).containsExactly("unpublish", "kill");
        assertThat(second.path("items").findValuesAsText("position")).containsExactly("4", "5");
        assertThat(first.path("items").get(1).path("note").asText()).isEqualTo("ملاحظة");
        assertThat(first.path("items").get(0).has("note")).isFalse();
        assertThat(third.path("items")).isEmpty();
        assertThat(third.path("next").asText()).isEqualTo(second.path("next").asText());
    }

    @Test
    void an_empty_feed_gives_a_cursor_to_go_on_from() throws SQLException {
        var empty = get(site, "/changes").expect(200).json();
        press.publish(Story.of(site, "جديد"));
        settledAt(1);

        var next = get(site, "/changes?after=" + empty.path("next").asText()).json();

        assertThat(empty.path("items")).isEmpty();
        assertThat(next.path("items")).hasSize(1);
    }

    @Test
    void who_waits_is_told_when_it_happens() throws SQLException {
        var start = get(site, "/changes").json().path("next").asText();
        long asked = System.nanoTime();
        var waiting = CompletableFuture.supplyAsync(() -> get(site, "/changes?wait=20&after=" + start));
        pause(Duration.ofMillis(700));
        assertThat(waiting).isNotDone();

        press.publish(Story.of(site, "خبر"));

        var told = waiting.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                .join()
                .expect(200);
        assertThat(told.json().path("items").findValuesAsText("slug")).containsExactly("خبر");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
        // Whoever was told finds it there.
        get(site, "/articles/" + PathText.encoded("خبر")).expect(200);
    }

    @Test
    void who_waits_in_vain_gets_an_empty_page_in_time() {
        long asked = System.nanoTime();

        var told = get(site, "/changes?wait=1").expect(200);

        assertThat(told.json().path("items")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .isBetween(Duration.ofMillis(950), Duration.ofSeconds(3));
        get(site, "/changes?wait=26").expect(400);
        get(site, "/changes?wait=-1").expect(400);
    }

    @Test
    void cursors_that_lead_nowhere_send_to_the_snapshot() throws SQLException {
        press.publish(Story.of(site, "أ"));
        press.publish(Story.of(site, "ب"));
        settledAt(2);
        var other = PublishedSites.openSite(press);
        var good = get(site, "/changes?limit=1").json().path("next").asText();
        var start = new FeedCursor("another-epoch", site, 1).text();

        for (var cursor : new String[] {
            "garbage", "%F0", start, get(other, "/changes").json().path("next").asText()
        }) {
            if (cursor.equals("%F0")) {
                get(site, "/changes?after=" + cursor).expect(400);
            } else {
                var gone = get(site, "/changes?after=" + cursor).expect(410);
                assertThat(gone.json().path("snapshot").asText()).isEqualTo(Target.PREFIX + site + "/snapshot");
                assertThat(gone.json().path("type").asText()).isEqualTo("urn:midad:problem:resync");
            }
        }
        get(site, "/snapshot?after=garbage").expect(410);
        get(site, "/changes?after=" + good).expect(200);
    }

    @Test
    void a_follower_who_stayed_away_too_long_starts_anew() throws SQLException {
        for (int i = 0; i < 4; i++) {
            press.publish(Story.of(site, "x" + i));
        }
        settledAt(4);
        var early = get(site, "/changes?limit=1").json().path("next").asText();
        var late = get(site, "/changes?limit=3").json().path("next").asText();

        press.clearFeedUpTo(site, 3);
        press.publish(Story.of(site, "x4"));
        PublishedSites.until(() -> get(site, "/articles").json().path("items").size() == 5);

        get(site, "/changes?after=" + early).expect(410);
        get(site, "/changes").expect(410);
        assertThat(get(site, "/changes?after=" + late).expect(200).json().path("items"))
                .hasSize(2);
    }

    @Test
    void a_snapshot_and_the_feed_from_it_end_exactly_at_what_is_live() throws SQLException {
        var stories = new Story[30];
        for (int i = 0; i < stories.length; i++) {
            stories[i] = press.publish(Story.of(site, "م" + i));
        }
        settledAt(30);
        var copy = new HashMap<String, Integer>();
        var page = get(site, "/snapshot?limit=10").expect(200).json();
        var changes = page.path("changes").asText();
        take(copy, page);

        press.publish(stories[0].revised("جديد"));
        press.unpublish(stories[5]);
        press.kill(stories[29]);
        var late = press.publish(Story.of(site, "متأخر"));
        while (!page.path("next").isNull()) {
            page = get(site, "/snapshot?limit=10&after=" + page.path("next").asText())
                    .expect(200)
                    .json();
            assertThat(page.path("changes").asText()).isEqualTo(changes);
            take(copy, page);
        }
        settledAt(34);
        follow(copy, changes);

        var fresh = new HashMap<String, Integer>();
        take(fresh, get(site, "/snapshot?limit=100").json());
        assertThat(copy).isEqualTo(fresh).hasSize(29).containsEntry(late.id().toString(), 1);
        assertThat(copy).containsEntry(stories[0].id().toString(), 2);
    }

    private void follow(Map<String, Integer> copy, String from) {
        var page = get(site, "/changes?after=" + from).expect(200).json();
        for (var change : page.path("items")) {
            switch (change.path("op").asText()) {
                case "unpublish", "kill" -> copy.remove(change.path("id").asText());
                default ->
                    copy.put(change.path("id").asText(), change.path("revision").asInt());
            }
        }
    }

    private static void take(Map<String, Integer> copy, JsonNode page) {
        for (var document : page.path("items")) {
            copy.put(document.path("id").asText(), document.path("revision").asInt());
        }
    }

    private void settledAt(int position) {
        PublishedSites.until(
                () -> get(site, "/changes?limit=100").json().path("items").size() == position);
        assertThat(reader().get(Target.PREFIX + site + "/changes").header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    private static void pause(Duration time) {
        java.util.concurrent.locks.LockSupport.parkNanos(time.toNanos());
    }
}
