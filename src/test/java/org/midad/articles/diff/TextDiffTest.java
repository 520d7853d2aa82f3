package org.midad.articles.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.midad.articles.body.BodyGenerator;
import org.midad.articles.diff.Segment.Op;

class TextDiffTest {

    private static Segment equal(String text) {
        return new Segment(Op.EQUAL, text);
    }

    private static Segment delete(String text) {
        return new Segment(Op.DELETE, text);
    }

    private static Segment insert(String text) {
        return new Segment(Op.INSERT, text);
    }

    static String side(List<Segment> segments, Op mine) {
        return segments.stream()
                .filter(segment -> segment.op() == Op.EQUAL || segment.op() == mine)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    @Test
    void another_hamza_is_another_word() {
        assertThat(TextDiff.between("الخارجية الامريكية قالت", "الخارجية الأمريكية قالت"))
                .containsExactly(equal("الخارجية "), delete("الامريكية"), insert("الأمريكية"), equal(" قالت"));
    }

    @Test
    void other_vowels_are_another_word() {
        assertThat(TextDiff.between("علم الدولة", "عَلَم الدولة"))
                .containsExactly(delete("علم"), insert("عَلَم"), equal(" الدولة"));
    }

    @Test
    void clitics_stay_with_their_word_and_signs_do_not() {
        assertThat(TextDiff.between("«قال»، ثم مضى؟", "«وقال»؛ ثم مضى؟"))
                .containsExactly(
                        equal("«"),
                        delete("قال"),
                        insert("وقال"),
                        equal("»"),
                        delete("،"),
                        insert("؛"),
                        equal(" ثم مضى؟"));
    }

    @Test
    void a_changed_phrase_is_one_change() {
        assertThat(TextDiff.between("في السادس من فبراير المقبل", "في السابع من آذار المقبل").stream()
                        .map(Segment::op))
                .containsExactly(Op.EQUAL, Op.DELETE, Op.INSERT, Op.EQUAL, Op.DELETE, Op.INSERT, Op.EQUAL);
        assertThat(TextDiff.between("أكد وزير الخارجية", "أكد رئيس الحكومة"))
                .containsExactly(equal("أكد "), delete("وزير الخارجية"), insert("رئيس الحكومة"));
    }

    @Test
    void equal_and_empty_texts_have_no_changes() {
        assertThat(TextDiff.between("نص", "نص")).containsExactly(equal("نص"));
        assertThat(TextDiff.between("", "")).isEmpty();
        assertThat(TextDiff.between("", "نص")).containsExactly(insert("نص"));
    }

    @Test
    void both_sides_can_be_read_off_any_diff() {
        var generator = new BodyGenerator(42);
        var random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            String before = generator.text(40);
            String after = random.nextInt(4) == 0 ? generator.text(40) : edited(before, random);
            var segments = TextDiff.between(before, after);
            assertThat(side(segments, Op.DELETE)).isEqualTo(before);
            assertThat(side(segments, Op.INSERT)).isEqualTo(after);
            assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
        }
    }

    private static String edited(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int start = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int end = text.offsetByCodePoints(start, random.nextInt(text.codePointCount(start, text.length()) + 1));
        return text.substring(0, start) + "كلمة" + text.substring(end);
    }

    @Test
    void two_long_texts_without_a_word_in_common_do_not_hold_up_the_desk() {
        String before = words(0, 990);
        String after = words(5_000, 990);
        String endless = words(0, 60_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> TextDiff.between(before, after));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> TextDiff.between(endless, words(99_999, 60_000)));
    }

    private static String words(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "كلمة" + i).collect(Collectors.joining(" "));
    }
}
