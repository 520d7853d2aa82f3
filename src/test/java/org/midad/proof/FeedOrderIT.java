package org.midad.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Caller;

/** The change feed has no gaps and no duplicates, and who follows it holds exactly what is published. */
class FeedOrderIT {

    private static final String SITE = "order";
    private static final int PUBLISHERS = 6;
    private static final int QUITTERS = 2;
    private static final Duration WRITING = Duration.ofSeconds(Integer.getInteger("midad.feed.seconds", 15));
    private static final long SEED = System.nanoTime();

    /** As publishing takes its positions; who rolls back afterwards must leave no trace of them. */
    private static final String TAKE = """
            with head as (update live.feed_head set position = position + 2 where site = ? returning position)
            insert into live.change (site, position, op, article_id, slug, revision, hash, at)
            select ?, head.position - 2 + n, 'publish', gen_random_uuid(), 'x', 1, '', clock_timestamp()
            from head, generate_series(1, 2) n""";

    private final Newsroom newsroom = Newsroom.open();
    private final AtomicInteger undone = new AtomicInteger();
    private final AtomicInteger stories = new AtomicInteger();

    @BeforeEach
    void openSite() {
        var admin = newsroom.as("admin");
        var site = Map.of("name", "ترتيب", "locale", "ar", "baseUrl", "https://order.example", "public", true);
        admin.with("If-None-Match", "*").put("/api/v1/sites/" + SITE, site).expect(201);
        admin.with("If-None-Match", "*")
                .put("/api/v1/sites/" + SITE + "/sections/politics", Map.of("name", "سياسة", "place", 1))
                .expect(201);
        // Delivery looks for new sites once a second.
        var list = "/content/v1/sites/" + SITE + "/articles";
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (newsroom.anonymous().get(list).status() != 200) {
            assertThat(System.nanoTime()).as("the site is known to delivery").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void positions_are_exactly_1_to_n_and_followers_hold_what_is_published() throws Exception {
        var base = newsroom.node().url() + "/content/v1/sites/" + SITE;
        var asking = new Follower(base, SEED);
        var listening = new StreamFollower(base, SEED);
        follow(asking, listening);
        asking.readAll();
        listening.listenUpTo(asking.copy().positions().size());

        System.err.printf(
                "feed: %d changes of %d stories, %d transactions undone, who asks cut %d times, who listens %d times,"
                        + " seed %d%n",
                asking.copy().positions().size(), stories.get(), undone.get(), asking.cuts(), listening.cuts(), SEED);
        tellKills("asking", asking.copy());
        tellKills("listening", listening.copy());
        long changes = head();
        for (var copy : List.of(asking.copy(), listening.copy())) {
            assertThat(copy.positions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, changes).boxed().toList());
            assertThat(copy.articles()).isNotEmpty().isEqualTo(copy.snapshot());
        }
        assertThat(undone.get()).isPositive();
        assertThat(asking.cuts()).isPositive();
        assertThat(listening.cuts()).isPositive();
        assertThat(changes).isGreaterThan(2 * PUBLISHERS);
    }

    private static void tellKills(String how, SiteCopy copy) {
        var waits = copy.killsHeardAfter();
        if (!waits.isEmpty()) {
            System.err.printf(
                    "feed: %d kills heard of by %s, p50 %d ms, p99 %d ms%n",
                    waits.size(),
                    how,
                    waits.get(waits.size() / 2).toMillis(),
                    waits.get(waits.size() * 99 / 100).toMillis());
        }
    }

    private void follow(Follower asking, StreamFollower listening) throws Exception {
        var end = Instant.now().plus(WRITING);
        try (var hands = Executors.newFixedThreadPool(PUBLISHERS + QUITTERS + 1)) {
            var writers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < PUBLISHERS + QUITTERS; i++) {
                var chance = new Random(SEED + i);
                Callable<Boolean> work = i < PUBLISHERS ? () -> publishes(chance, end) : () -> quits(chance, end);
                writers.add(hands.submit(work));
            }
            var listener = hands.submit(() -> {
                while (Instant.now().isBefore(end)) {
                    listening.listen();
                }
                return true;
            });
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                asking.read();
            }
            for (var writer : writers) {
                assertThat(writer.get()).isTrue();
            }
            listener.get();
        }
    }

    private boolean publishes(Random chance, Instant end) {
        Caller reporter = newsroom.as("reporter");
        Caller editor = newsroom.as("editor");
        Caller approver = newsroom.as("editor2");
        while (Instant.now().isBefore(end)) {
            var headline = "خبر الترتيب " + stories.incrementAndGet();
            var story = Desk.draft(reporter, editor, approver, Desk.story(headline, SITE));
            story.approve().publish();
            while (Instant.now().isBefore(end) && chance.nextInt(3) != 0 && story.somethingPublic(chance)) {
                pause(chance, 50);
            }
        }
        return true;
    }

    private boolean quits(Random chance, Instant end) throws SQLException {
        try (var connection = newsroom.database("midad_newsroom")) {
            connection.setAutoCommit(false);
            while (Instant.now().isBefore(end)) {
                takesPositionsAndRollsBack(connection, chance);
                pause(chance, 100);
            }
        }
        return true;
    }

    private void takesPositionsAndRollsBack(Connection connection, Random chance) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, SITE);
            statement.setString(2, SITE);
            assertThat(statement.executeUpdate()).isEqualTo(2);
        }
        pause(chance, 40);
        connection.rollback();
        undone.incrementAndGet();
    }

    private long head() throws SQLException {
        try (var connection = newsroom.database("midad_delivery");
                var statement = connection.prepareStatement("select position from live.feed_head where site = ?")) {
            statement.setString(1, SITE);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void pause(Random chance, int atMostMillis) {
        LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(atMostMillis)).toNanos());
    }
}
