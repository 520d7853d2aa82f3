package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.get;
import static org.midad.delivery.PublishedSites.newsroom;
import static org.midad.delivery.PublishedSites.path;
import static org.midad.delivery.PublishedSites.reader;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;

/** How soon a node knows what changed, and that it never goes back. */
class FreshnessIT {

    private Press press;
    private String site;

    /** In how many places a run of revisions waits for its readers. */
    private static final int PACE = 6;

    private static final int RUN = 300;

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
    void an_announced_change_shows_at_once() throws SQLException {
        var waits = new ArrayList<Duration>();
        var story = press.publish(Story.of(site, "فوري"));
        for (int i = 0; i < 20; i++) {
            reader().get(path(story)).expect(200);
            story = press.publish(story.revised("ن" + i));
            waits.add(timeUntilShown(story));
        }
        waits.sort(null);
        System.err.println("announced: median " + waits.get(10) + ", longest " + waits.getLast());
        assertThat(waits.get(10)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void an_unannounced_change_shows_within_the_poll() throws SQLException {
        press.fallSilent();
        var story = press.publish(Story.of(site, "صامت"));
        PublishedSites.until(() -> get(site, "/articles").json().path("items").size() == 1);
        reader().get(path(story)).expect(200);

        story = press.publish(story.revised("جديد"));

        var wait = timeUntilShown(story);
        System.err.println("unannounced: " + wait);
        assertThat(wait).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void a_lost_listener_comes_back_and_misses_nothing() throws SQLException {
        var story = press.publish(Story.of(site, "منقطع"));
        reader().get(path(story)).expect(200);
        try (var superuser = newsroom().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = 'midad feed watch' and datname = current_database()""");
        }
        press.fallSilent();

        story = press.publish(story.revised("بعد"));

        assertThat(timeUntilShown(story)).isLessThan(Duration.ofSeconds(3));
    }

    /** A webhook may be faster than what the node hears itself, or come from another node. */
    @Test
    void who_was_told_of_a_change_elsewhere_finds_it_at_once() throws SQLException {
        var story = press.publish(Story.of(site, "مسموع"));
        var killed = press.publish(Story.of(site, "مسحوب"));
        var stories = List.of(story, killed);
        PublishedSites.until(() -> get(site, "/articles").json().path("items").size() == 2);
        stories.forEach(one -> get(site, "/articles/id/" + one.id()).expect(200));
        press.fallSilent();

        press.kill(killed);
        assertThat(get(site, told(killed, 3)).status()).isEqualTo(410);
        story = press.publish(story.revised("جديد"));
        var fresh = get(site, told(story, 4)).expect(200);

        assertThat(fresh.json().path("revision").asInt()).isEqualTo(story.revision());
        assertThat(revision(story)).as("from now on for everybody").isEqualTo(story.revision());
    }

    @Test
    void what_a_node_cannot_know_yet_it_does_not_answer() throws SQLException {
        var story = press.publish(Story.of(site, "آت"));

        var early = get(site, told(story, 2)).expect(503);

        assertThat(early.header("Retry-After")).isNotEmpty();
        get(site, told(story, 1)).expect(200);
        for (var wrong : List.of("x", "-1", "1.5", "99999999999999999999")) {
            get(site, "/articles/id/" + story.id() + "?position=" + wrong).expect(400);
        }
    }

    @Test
    void a_slug_that_was_not_there_is_found_once_it_is() throws SQLException {
        var story = Story.of(site, "قادم");
        reader().get(path(story)).expect(404);

        press.publish(story);

        PublishedSites.until(() -> reader().get(path(story)).status() == 200);
        get(site, "/articles/id/" + story.id()).expect(200);
    }

    @Test
    void no_answer_is_older_than_one_before_it() throws SQLException {
        var first = press.publish(Story.of(site, "صاعد"));
        var stop = new AtomicBoolean();
        var seen = ConcurrentHashMap.<Integer>newKeySet();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<CompletableFuture<List<Integer>>>();
            for (int i = 0; i < 6; i++) {
                reading.add(CompletableFuture.supplyAsync(() -> revisionsSeen(first, seen, stop), readers));
            }
            try {
                published(first, seen);
            } finally {
                // Else, when that fails, the readers would keep the test from ever ending.
                stop.set(true);
            }
            for (var one : reading) {
                assertThat(one.join()).isSorted();
            }
        }
    }

    private void published(Story first, Set<Integer> seen) throws SQLException {
        var story = first;
        for (int i = 1; i <= RUN; i++) {
            story = press.publish(story.revised("ن" + i));
            if (i == RUN / 2) {
                press.fallSilent();
            }
            // Else all of it is over before a reader on a busy machine has come back for the second time.
            if (i % (RUN / PACE) == 0) {
                int shown = story.revision();
                PublishedSites.until(() -> seen.contains(shown));
            }
        }
    }

    @Test
    void the_list_the_feed_and_the_article_agree() throws SQLException {
        for (int i = 0; i < 100; i++) {
            var story = press.publish(Story.of(site, "s" + i)
                    .firstPublishedAt(
                            java.time.Instant.parse("2026-05-01T00:00:00Z").plusSeconds(i)));
            PublishedSites.until(() -> shows(story));
            // Whoever sees it in the list finds it by its slug, at once.
            reader().get(path(story)).expect(200);
        }
    }

    private boolean shows(Story story) {
        var newest = get(site, "/articles?limit=1").json().path("items");
        return newest.size() == 1 && newest.get(0).path("slug").asText().equals(story.slug());
    }

    private static String told(Story story, long position) {
        return "/articles/id/" + story.id() + "?position=" + position;
    }

    private List<Integer> revisionsSeen(Story story, Set<Integer> all, AtomicBoolean stop) {
        var seen = new ArrayList<Integer>();
        while (!stop.get()) {
            seen.add(revision(story));
            all.add(seen.getLast());
        }
        return seen;
    }

    private static int revision(Story story) {
        return reader().get(path(story)).expect(200).json().path("revision").asInt();
    }

    private static Duration timeUntilShown(Story story) {
        long start = System.nanoTime();
        PublishedSites.until(() -> revision(story) == story.revision());
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
