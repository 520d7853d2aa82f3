package org.midad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path PARAGRAPHS = Path.of("../shared/real/arabic-paragraphs.txt");

    @Test
    void clitics_and_vowels_stay_with_the_word_and_signs_stand_alone() {
        assertThat(Words.pieces("«وبالكِتابِ»، قال؟")).containsExactly("«", "وبالكِتابِ", "»", "،", " ", "قال", "؟");
    }

    @Test
    void a_number_is_one_word() {
        assertThat(Words.pieces("٣٫٥ 1,000.5 3-1 5."))
                .containsExactly("٣٫٥", " ", "1,000.5", " ", "3", "-", "1", " ", "5", ".");
    }

    @Test
    void joiners_and_apostrophes_stay_inside() {
        assertThat(Words.pieces("می\u200cخواهد Biden's 'x'"))
                .containsExactly("می\u200cخواهد", " ", "Biden's", " ", "'", "x", "'");
    }

    @Test
    void words_are_counted_without_signs() {
        assertThat(Words.count("أعلنت واشنطن — في 6 فبراير: «نعم».")).isEqualTo(6);
        assertThat(Words.count(" … ")).isZero();
        assertThat(Words.count("")).isZero();
    }

    @Test
    void the_pieces_of_real_paragraphs_are_the_paragraphs_again() throws IOException {
        Assumptions.assumeTrue(Files.exists(PARAGRAPHS), "The real paragraphs are not beside this checkout");
        for (String paragraph : Files.readAllLines(PARAGRAPHS)) {
            assertThat(String.join("", Words.pieces(paragraph))).isEqualTo(paragraph);
            assertThat(Words.count(paragraph)).isLessThanOrEqualTo(paragraph.length());
        }
    }
}
