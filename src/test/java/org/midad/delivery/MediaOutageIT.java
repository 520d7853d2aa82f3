package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.newsroom;
import static org.midad.delivery.PublishedSites.path;
import static org.midad.delivery.PublishedSites.until;

import io.minio.errors.MinioException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Gallery.Work;
import org.midad.delivery.Press.Story;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.local.Node;

/** The object store is away, or takes calls and never answers: pictures say so, articles go on. */
class MediaOutageIT {

    private static final int ARTICLES = 400;

    private static StoreDoor door;
    private static Node node;
    private static Press press;
    private static Gallery gallery;
    private static Story story;

    @BeforeAll
    static void aNodeWithItsOwnWayToTheStore() throws SQLException, IOException {
        door = new StoreDoor(newsroom().stack().ports().objectStore());
        node = newsroom().startNode(Map.of("MIDAD_FACE", "delivery", "MIDAD_S3_URL", door.url()));
        press = PublishedSites.press();
        gallery = new Gallery(newsroom());
        story = press.publish(Story.of(PublishedSites.openSite(press), "خبر-بلا-مخزن"));
        until(() -> anyone().get(path(story)).status() == 200);
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        node.stop();
        door.close();
        press.close();
        gallery.close();
    }

    @Test
    void many_who_want_one_picture_make_one_call_to_the_store() throws Exception {
        var work = shown();
        long before = door.calls();

        var answers = atOnce(50, work.path());

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(door.calls() - before).isEqualTo(1);
    }

    @Test
    void a_store_that_is_away_costs_pictures_only() throws Exception {
        var kept = shown();
        anyone().get(kept.path()).expect(200);
        var work = shown();
        door.shut();
        try {
            var refused = anyone().get(work.path()).expect(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(anyone().get(kept.path()).expect(200).bytes()).isEqualTo(kept.bytes());
        } finally {
            door.open();
        }
        until(() -> anyone().get(work.path()).status() == 200);
    }

    @Test
    void a_store_that_never_answers_does_not_slow_articles() throws Exception {
        var quiet = p99();
        var works = new ArrayList<Work>();
        for (int i = 0; i < 200; i++) {
            works.add(shown());
        }
        var begin = Instant.now();
        door.freeze();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = works.stream()
                    .map(work -> readers.submit(() -> anyone().get(work.path())))
                    .toList();
            Thread.sleep(300);
            var busy = p99();
            System.err.printf(
                    "articles while 200 wait for a dead store: p99 %.1f ms, %.1f ms without%n",
                    busy / 1e6, quiet / 1e6);
            assertThat(busy / 1e6).isLessThan(1_000);
            for (var answer : waiting) {
                assertThat(answer.get().status()).isEqualTo(503);
            }
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
        } finally {
            door.open();
        }
        until(() -> anyone().get(works.getFirst().path()).status() == 200);
    }

    /** Nanoseconds in which 99 of 100 articles came. */
    private static long p99() {
        var times = new ArrayList<Long>();
        for (int i = 0; i < ARTICLES; i++) {
            long begin = System.nanoTime();
            anyone().get(path(story)).expect(200);
            times.add(System.nanoTime() - begin);
        }
        times.sort(null);
        return times.get(ARTICLES * 99 / 100);
    }

    private static List<Answer> atOnce(int many, String path) throws InterruptedException, ExecutionException {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Answer>>();
            for (int i = 0; i < many; i++) {
                asked.add(readers.submit(() -> anyone().get(path)));
            }
            var answers = new ArrayList<Answer>();
            for (var one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Work shown() throws SQLException, MinioException {
        var work = gallery.admit(gallery.keep(Work.of(20_000)), null, null);
        gallery.showIn(story, work);
        return work;
    }

    private static Caller anyone() {
        return newsroom().anonymous().on(node);
    }
}
