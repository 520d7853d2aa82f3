package org.midad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "الأمريكية, الامريكيه",
        "الامريكية, الامريكيه",
        "الأمريكى, الامريكي",
        "إسلام, اسلام",
        "آثار, اثار",
        "ٱلله, الله",
        "مؤتمر, موتمر",
        "شئون, شيون",
        "مُحَمَّدٌ, محمد",
        "هٰذا, هذا",
        "ســـلام, سلام",
        "ﺳﻼﻡ, سلام",
        "ﷲ, الله",
        "٢٠٢٦, 2026",
        "۱۴۰۵, 1405",
        "کتابی, كتابي",
        "می\u200cخواهد, ميخواهد",
        "\u202bسلام\u202c\u200f, سلام",
        "Café ÉCOLE, cafe ecole",
        "Ｍｉｄａｄ, midad",
        "İstanbul, istanbul",
        "ﬁn, fin",
        "й, й",
        "कि, कि",
        "'  a \u00a0\n b ', a b",
        "'« قال »', « قال »",
    })
    void what_readers_take_for_the_same_folds_to_the_same(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void the_order_of_marks_does_not_matter() {
        assertThat(Folding.fold("ا\u064e\u0654"))
                .isEqualTo(Folding.fold("ا\u0654\u064e"))
                .isEqualTo("ا");
    }

    @Test
    void words_that_differ_stay_different() {
        assertThat(Folding.fold("كتب")).isNotEqualTo(Folding.fold("كتاب"));
        assertThat(Folding.fold("سماء")).isEqualTo("سماء");
    }

    @Test
    void folding_any_character_twice_changes_nothing_and_gives_nfc() {
        IntStream.rangeClosed(0, 0x1FFFF)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(c -> {
                    String once = Folding.fold("a" + Character.toString(c) + "ب");
                    assertThat(Folding.fold(once)).as("U+%04X", c).isEqualTo(once);
                    assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC))
                            .isTrue();
                });
    }
}
