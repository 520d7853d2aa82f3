package org.midad.images.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a picture or a reason comes out, soon; run it with {@code -Xmx512m} to see that the heap holds. */
class CorpusTest {

    private static final Logger LOG = Logger.getLogger(CorpusTest.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int COPIES = 2;

    private final Path folder;

    CorpusTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Darkroom> engines() {
        return Engines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void every_real_file_and_every_broken_copy_ends_soon(Darkroom room) throws Exception {
        // A JVM a file costs ten times as much as libvips does.
        var copies = room.engine().equals("java") ? 0 : COPIES;
        var outcomes = new TreeMap<String, Integer>();
        var slow = new ArrayList<Path>();
        var tasks = new ArrayList<SideBySide.Task>();
        for (var file : Corpus.files()) {
            for (var number = 0; number <= copies; number++) {
                var copy = copy(file, number, tasks.size());
                tasks.add(() -> {
                    var begin = System.nanoTime();
                    var outcome = outcome(room, copy);
                    var took = Duration.ofNanos(System.nanoTime() - begin);
                    var late = took.compareTo(SOON) > 0;
                    count(outcomes, slow, outcome, late ? List.of(copy) : List.of());
                    if (!late) {
                        Files.delete(copy);
                    }
                });
            }
        }
        inTurns(tasks);

        LOG.infof("%s: %d files: %s; %d tried again alone", room.engine(), tasks.size(), outcomes, slow.size());
        for (var file : slow) {
            var begin = System.nanoTime();
            outcome(room, file);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void credit_and_copyright_are_in_every_print_and_a_position_in_none(Darkroom room) throws Exception {
        var tool = new ExifTool();
        var tried = new TreeMap<String, Embedded>();
        var places = 0;
        for (var file : Corpus.files()) {
            var words = room.read(file);
            var whose = tool.tellsWhose(file);
            if (words.position() != null || whose) {
                assertThat(words.creator() != null || words.credit() != null || words.copyright() != null)
                        .as(file.toString())
                        .isEqualTo(whose);
                places += words.position() == null ? 0 : 1;
                var name = "print" + tried.size();
                if (develop(room, file, words, folder.resolve(name))) {
                    tried.put(name, words);
                }
            }
        }
        var prints = tool.read(folder);

        assertThat(prints).hasSizeGreaterThan(100);
        for (var print : prints) {
            var name = folderOf(print);
            var words = tried.getOrDefault(name, Embedded.EMPTY);
            assertThat(print.keySet()).noneMatch(tag -> tag.contains("GPS"));
            assertThat(print).containsEntry("XMP:UsageTerms", "للاستخدام التحريري");
            assertWords(print, "Creator", words.creator());
            assertWords(print, "Credit", words.credit());
            assertWords(print, "Rights", words.copyright());
        }
        LOG.infof(
                "%s: %d prints of %d files read back, %d of them with a position",
                room.engine(), prints.size(), tried.size(), places);
    }

    private static String folderOf(Map<String, Object> print) {
        return Objects.requireNonNull(
                        Path.of(String.valueOf(print.get("SourceFile"))).getParent())
                .getFileName()
                .toString();
    }

    private static void assertWords(Map<String, Object> print, String tag, @Nullable String words) {
        if (words != null) {
            assertThat(String.valueOf(print.get("XMP:" + tag))).isEqualTo(words);
        }
    }

    private static boolean develop(Darkroom room, Path file, Embedded words, Path into) throws IOException {
        var line = new CreditLine(words.creator(), words.credit(), words.copyright(), "للاستخدام التحريري", null);
        try {
            return !room.develop(file, FocalPoint.CENTRE, line, into).isEmpty();
        } catch (Unusable e) {
            assertThat(e.why()).isEqualTo(Unusable.Why.KIND_REFUSED);
            return false;
        }
    }

    private static String outcome(Darkroom room, Path file) {
        try {
            assertThat(room.read(file)).isNotNull();
            return String.valueOf(room.inspect(file).format());
        } catch (Unusable e) {
            return e.why().name();
        }
    }

    private Path copy(Path file, int number, int name) throws IOException {
        var original = Files.readAllBytes(file);
        return Files.write(folder.resolve("copy" + name), number == 0 ? original : Corpus.mutated(original, number));
    }

    private static synchronized void count(
            Map<String, Integer> outcomes, List<Path> slow, String outcome, List<Path> late) {
        outcomes.merge(outcome, 1, Integer::sum);
        slow.addAll(late);
    }

    /** Two at a time, as the time of one is asked for. */
    private static void inTurns(List<SideBySide.Task> tasks) throws Exception {
        for (var i = 0; i < tasks.size(); i += 2) {
            SideBySide.run(tasks.subList(i, Math.min(tasks.size(), i + 2)));
        }
    }
}
