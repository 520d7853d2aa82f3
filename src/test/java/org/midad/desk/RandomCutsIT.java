package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Node;

/**
 * Two people write in one article while the network is cut, the server killed, sessions end and windows close, at random:
 * no word that was typed is lost. {@code -Dmidad.cuts=50} does it fifty times, {@code -Dmidad.cuts.seed} the same way again.
 * A single run always begins alike: whoever changed nothing here shall not be the one who finds a new way to lose a word.
 */
class RandomCutsIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final int RUNS = Integer.getInteger("midad.cuts", 1);
    private static final long SEED =
            Long.getLong("midad.cuts.seed", RUNS == 1 ? 1 : System.currentTimeMillis() % 1_000_000 * 1000);
    private static final int STEPS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Browser browser;
    private static Node node;

    /** The people's own node, behind the address at which Keycloak knows the desk: it dies, the tests' node lives on. */
    @BeforeAll
    static void open() {
        node = NEWSROOM.startNode(Map.of());
        int port = Integer.parseInt(node.url().replaceAll(".*:", ""));
        browser = Browser.open("--host-resolver-rules=MAP localhost:"
                + NEWSROOM.stack().ports().midad() + " 127.0.0.1:" + port);
    }

    @AfterAll
    static void close() {
        browser.close();
        node.stop();
    }

    @Test
    @Timeout(value = 3, unit = java.util.concurrent.TimeUnit.HOURS)
    void no_typed_word_is_lost_whatever_breaks() throws SQLException {
        int words = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            try {
                var result = new Run(new Random(seed)).go();
                words += result.size();
                System.err.printf("Cuts with seed %d: %d words, %s%n", seed, result.size(), "none lost");
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("With -Dmidad.cuts=1 -Dmidad.cuts.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(words).isGreaterThan(RUNS);
    }

    /** One article, two people, and what happens to them. */
    private static final class Run {

        private final Random random;
        private final Piece piece = Piece.by(NEWSROOM.as("reporter"), Piece.content("خبر تحت الانقطاع"));
        private final List<String> happened = new ArrayList<>();
        private final List<Writer> writers;
        private boolean starting;

        Run(Random random) {
            this.random = random;
            var address = browser.url() + "/desk/articles/" + piece.id() + "/write";
            writers = List.of(
                    new Writer("ر", random, browser.person("reporter", "ar", 1280), address),
                    new Writer("ح", random, browser.person("editor", "ar", 1280), address));
        }

        List<String> go() throws SQLException {
            int death = STEPS / 4 + random.nextInt(STEPS / 2);
            for (int step = 0; step < STEPS; step++) {
                if (step == death) {
                    happened.add("killed");
                    node.kill();
                    starting = false;
                } else {
                    happens();
                }
                pause();
            }
            settle();
            check();
            writers.forEach(Writer::leave);
            return writers.stream().flatMap(writer -> writer.typed().stream()).toList();
        }

        private void happens() throws SQLException {
            var writer = writers.get(random.nextInt(2));
            int what = random.nextInt(20);
            happened.add(writers.indexOf(writer) + ":" + what);
            switch (what) {
                case 0, 1 -> writer.cut();
                case 2, 3 -> writer.mend();
                case 4 -> writer.close();
                case 5, 6 -> writer.reopen(isUp());
                case 7 -> endSessions();
                case 8 -> writer.takeOver();
                case 9, 10 -> writer.attended(isUp());
                default -> writer.type(isUp());
            }
            if (!node.process().isRunning() && !starting && random.nextInt(3) == 0) {
                startAgain();
            }
        }

        private void pause() {
            try {
                Thread.sleep(random.nextInt(700));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isUp() {
            return node.process().isRunning() && node.isReady();
        }

        private void startAgain() {
            starting = true;
            node.startAgain();
        }

        private static void endSessions() throws SQLException {
            try (var database = NEWSROOM.superuser();
                    var statement = database.createStatement()) {
                statement.executeUpdate("delete from newsroom.desk_session");
            }
        }

        /** Everything works again, and both do what their pages ask for. */
        private void settle() {
            if (!node.process().isRunning()) {
                startAgain();
            }
            node.await();
            var end = Instant.now().plus(PATIENCE);
            while (!(writers.get(0).settles() & writers.get(1).settles())) {
                assertThat(Instant.now()).as("both have saved all: " + happened).isBefore(end);
            }
        }

        private void check() {
            var revisions = revisions();
            // A slugline has no revisions: what one has saved of it, the other may have seen and put aside.
            var shown = writers.get(0).shown() + writers.get(1).shown();
            for (var writer : writers) {
                assertThat(writer.acknowledged())
                        .as("acknowledged, and in no revision: " + happened)
                        .allSatisfy(word -> assertThat(revisions).contains(word));
                var kept = revisions + shown + writer.localCopy();
                assertThat(writer.typed()).as("typed, and nowhere: " + happened).allSatisfy(word -> assertThat(kept)
                        .contains(word));
            }
        }

        private String revisions() {
            var editor = NEWSROOM.as("editor");
            var numbers = new ArrayList<Integer>();
            for (var after = ""; ; ) {
                var page = editor.get(piece.path() + "/revisions?limit=100" + after)
                        .expect(200)
                        .json();
                page.path("items")
                        .forEach(one -> numbers.add(one.path("revision").intValue()));
                if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                    break;
                }
                after = "&after=" + page.path("next").asText();
            }
            return Stream.concat(
                            numbers.stream().map(number -> editor.get(piece.path() + "/revisions/" + number)
                                    .expect(200)
                                    .json()),
                            Stream.of(piece.json(editor)))
                    .map(JsonNode::toString)
                    .collect(java.util.stream.Collectors.joining("\n"));
        }
    }
}
