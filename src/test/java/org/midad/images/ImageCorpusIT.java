package org.midad.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.midad.images.darkroom.Corpus;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.local.Form;
import org.midad.proof.Desk;

/**
 * Real photographs and broken copies of them, uploaded to a node with 512 MB of heap: each becomes an image or is refused
 * with a reason, soon, while somebody else keeps reading an article.
 */
class ImageCorpusIT {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int COPIES = 3;
    private static final int AT_ONCE = 2;

    private final Lab lab = new Lab("corpus", Map.of());
    private final Caller reporter = lab.as("reporter");

    @AfterEach
    void close() {
        lab.close();
    }

    /** What became of one file. */
    private record Outcome(String file, int status, Duration took) {}

    @Test
    void every_file_is_taken_or_refused_soon_and_readers_notice_nothing() throws Exception {
        var tasks = new ArrayList<Callable<Outcome>>();
        for (var file : Corpus.files()) {
            for (int number = 0; number <= COPIES; number++) {
                int copy = number;
                tasks.add(() -> upload(file, copy));
            }
        }
        var article = Desk.draft(reporter, lab.as("editor"), lab.as("editor2"), Desk.story("خبر يُقرأ", "open"))
                .approve()
                .publish();
        var reading = new Reading(lab.anonymous(), "/content/v1/sites/open/articles/id/" + article.id());
        var outcomes = new ArrayList<Outcome>();
        try (var reader = Executors.newVirtualThreadPerTaskExecutor();
                var uploaders = Executors.newFixedThreadPool(AT_ONCE)) {
            reader.submit(reading);
            for (var each : uploaders.invokeAll(tasks)) {
                outcomes.add(each.get());
            }
            reading.stop();
        }
        tell(outcomes, reading);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.status()).isIn(200, 201, 400, 413, 415, 422));
        assertThat(outcomes.stream().filter(o -> o.took().compareTo(SOON) > 0).count())
                .as("slower than %s, on a machine that does other things too", SOON)
                .isLessThanOrEqualTo(outcomes.size() / 100);
        assertThat(reading.failures()).isEmpty();
        assertThat(lab.node().isReady()).isTrue();
    }

    private Outcome upload(Path file, int copy) throws IOException {
        var original = Files.readAllBytes(file);
        var bytes = copy == 0 ? original : Corpus.mutated(original, copy);
        long begin = System.nanoTime();
        Answer answer = new Form().file(file.getFileName().toString(), bytes).post(reporter, "/api/v1/images");
        var took = Duration.ofNanos(System.nanoTime() - begin);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("detail").asText()).isNotBlank();
        }
        return new Outcome(file.getFileName() + "~" + copy, answer.status(), took);
    }

    private static void tell(List<Outcome> outcomes, Reading reading) {
        var byStatus = new TreeMap<Integer, Integer>();
        outcomes.forEach(outcome -> byStatus.merge(outcome.status(), 1, Integer::sum));
        var times = outcomes.stream().map(Outcome::took).sorted().toList();
        System.out.printf(
                "Corpus: %d files, by status %s; upload p50 %s, p99 %s, longest %s; meanwhile %d readings, p99 %s%n",
                outcomes.size(),
                byStatus,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                times.getLast(),
                reading.count(),
                reading.p99());
    }

    /** Somebody who pulls one article again and again. */
    private static final class Reading implements Runnable {

        private final Caller reader;
        private final String path;
        private final AtomicBoolean stopping = new AtomicBoolean();
        private final List<Duration> times = Collections.synchronizedList(new ArrayList<>());
        private final ConcurrentSkipListMap<Integer, Integer> failures = new ConcurrentSkipListMap<>();

        Reading(Caller reader, String path) {
            this.reader = reader;
            this.path = path;
        }

        @Override
        public void run() {
            while (!stopping.get()) {
                long begin = System.nanoTime();
                int status = reader.get(path).status();
                times.add(Duration.ofNanos(System.nanoTime() - begin));
                if (status != 200) {
                    failures.merge(status, 1, Integer::sum);
                }
            }
        }

        void stop() {
            stopping.set(true);
        }

        int count() {
            return times.size();
        }

        Duration p99() {
            var sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            return sorted.get(sorted.size() * 99 / 100);
        }

        ConcurrentSkipListMap<Integer, Integer> failures() {
            return failures;
        }
    }
}
