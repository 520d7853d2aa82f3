package org.midad.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.local.Caller;
import org.midad.proof.Writers.Operation;
import org.midad.webhooks.Paper;

/**
 * The change feed has no gaps and no duplicates, and who follows it, by asking, by listening or by webhook, holds exactly
 * what is published, however often they are cut off.
 */
class FeedOrderIT {

    private static final String SITE = "order";
    private static final int WRITERS = 8;
    private static final int QUITTERS = 2;
    private static final int OPERATIONS = Integer.getInteger("midad.feed.changes", 240);
    private static final int CUTS = Integer.getInteger("midad.feed.cuts", 6);
    private static final long SEED = Long.getLong("midad.feed.seed", System.nanoTime());

    /** A receiver that is called again soon, and not given up while it is away for a moment. */
    private static final Map<String, String> SETTINGS = Map.of(
            "MIDAD_WEBHOOKS_ALLOW", "127.0.0.0/8",
            "MIDAD_WEBHOOKS_HTTP", "true",
            "MIDAD_WEBHOOKS_RETRIES", "0.2S,0.4S,0.8S,1S,2S,2S,2S,2S",
            "MIDAD_WEBHOOKS_TO_ANSWER", "1S");

    private static final Paper PAPER = new Paper("feed");

    private final Writers writers = new Writers(SITE, OPERATIONS);
    private final Quitters quitters = new Quitters(PAPER, SITE);
    private volatile boolean isOver;

    @BeforeAll
    static void openSite() {
        PAPER.start(SETTINGS);
        PAPER.withSites();
        var admin = PAPER.as("admin");
        var site = Map.of("name", "ترتيب", "locale", "ar", "baseUrl", "https://order.example", "public", true);
        admin.with("If-None-Match", "*").put("/api/v1/sites/" + SITE, site).expect(201);
        admin.with("If-None-Match", "*")
                .put("/api/v1/sites/" + SITE + "/sections/politics", Map.of("name", "سياسة", "place", 1))
                .expect(201);
        // Delivery looks for new sites once a second.
        var reader = new Caller(PAPER.first().url());
        Paper.within(
                20, () -> reader.get("/content/v1/sites/" + SITE + "/articles").status() == 200);
    }

    @AfterAll
    static void close() {
        PAPER.close();
    }

    @Test
    void positions_are_exactly_1_to_n_and_followers_hold_what_is_published() throws Exception {
        long begin = System.nanoTime();
        var cuts = List.of(cuts(1), cuts(2), cuts(3));
        var copies = List.of(copy(), copy(), copy());
        var asking = new Follower(copies.get(0), cuts.get(0), chance(11));
        var listening = new StreamFollower(copies.get(1), cuts.get(1), chance(12));
        try (var called = new WebhookFollower(copies.get(2), cuts.get(2), chance(13))) {
            var hook = makeWebhook(called);
            work(asking, listening);
            asking.readAll();
            long changes = PAPER.number("select position from live.feed_head where site = ?", SITE);
            listening.listenUpTo(changes);
            Paper.within(60 + OPERATIONS / 50, () -> copies.get(2).seen().count() >= changes && nothingWaits());

            var took = Duration.ofNanos(System.nanoTime() - begin);
            new FeedReport(writers, quitters.undone(), changes, took)
                    .add("asks", cuts.get(0), copies.get(0).seen())
                    .add("listens", cuts.get(1), copies.get(1).seen())
                    .add("is called", cuts.get(2), copies.get(2).seen())
                    .publish();
            System.err.println("feed: seed " + SEED);

            assertThat(changes).as("each operation is one change").isEqualTo(writers.done());
            assertThat(quitters.undone()).isPositive();
            assertThat(cuts).allMatch(one -> one.count() == CUTS);
            toldAll(changes, copies);
            var published = copies.getFirst().snapshot();
            assertThat(published).isNotEmpty();
            assertThat(copies).allSatisfy(copy -> assertThat(copy.articles()).isEqualTo(published));
            takesNothingFromOthers(called);
            var dead = PAPER.as("admin").get(hook + "/deliveries?state=DEAD").expect(200);
            assertThat(dead.json().path("items")).isEmpty();
        }
    }

    private void toldAll(long changes, List<SiteCopy> copies) {
        var all = LongStream.rangeClosed(1, changes).boxed().toList();
        assertThat(copies.get(0).seen().told()).as("to who asks").isEqualTo(all);
        assertThat(copies.get(1).seen().told()).as("to who listens").isEqualTo(all);
        assertThat(copies.get(2).seen().positions())
                .as("to who is called, if not in this order")
                .containsExactlyElementsOf(all);
        assertThat(copies).allSatisfy(copy -> assertThat(copy.seen().kills()).hasSize(writers.done(Operation.KILL)));
    }

    private static void takesNothingFromOthers(WebhookFollower called) {
        assertThat(called.refused()).isZero();
        new Caller(called.url())
                .with("webhook-id", "x")
                .with("webhook-timestamp", "1")
                .with("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .post("", Map.of("type", "article.killed"))
                .expect(400);
        assertThat(called.refused()).isEqualTo(1);
    }

    /** At its address in the API. */
    private static String makeWebhook(WebhookFollower called) {
        var wanted = Map.of("site", SITE, "kind", "notify", "url", called.url(), "active", true);
        var made = PAPER.as("admin").post("/api/v1/webhooks", wanted).expect(201);
        called.trust(made.json().path("secret").textValue());
        return "/api/v1/webhooks/" + made.json().path("id").textValue();
    }

    private static boolean nothingWaits() {
        return PAPER.number("select count(*) from newsroom.webhook_delivery where state = 'WAITING'") == 0;
    }

    private void work(Follower asking, StreamFollower listening) throws Exception {
        try (var hands = Executors.newFixedThreadPool(WRITERS + QUITTERS + 1)) {
            var others = new ArrayList<Future<Boolean>>();
            var writing = new ArrayList<Future<Boolean>>();
            try {
                for (int i = 0; i < QUITTERS; i++) {
                    var chance = chance(100 + i);
                    others.add(begin(hands, () -> quitters.work(chance, () -> isOver)));
                }
                others.add(begin(hands, () -> listening.listenUntil(() -> isOver)));
                for (int i = 0; i < WRITERS; i++) {
                    var chance = chance(200 + i);
                    writing.add(begin(hands, () -> writers.work(staff(), chance)));
                }
                while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                    asking.read();
                }
            } finally {
                isOver = true;
                writers.stop();
            }
            writing.addAll(others);
            for (var one : writing) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Future<Boolean> begin(ExecutorService hands, Work work) {
        Callable<Boolean> whole = () -> {
            work.run();
            return true;
        };
        return hands.submit(whole);
    }

    private static Writers.Staff staff() {
        return new Writers.Staff(PAPER.as("reporter"), PAPER.as("editor"), PAPER.as("editor2"));
    }

    private static SiteCopy copy() {
        return new SiteCopy(PAPER.first().url() + "/content/v1/sites/" + SITE);
    }

    private Cuts cuts(int who) {
        return new Cuts(CUTS, OPERATIONS, writers::done, chance(who));
    }

    private static Random chance(int who) {
        return new Random(SEED + who);
    }
}
