package org.midad.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "ar, RTL",
        "ar-EG, RTL",
        "fa, RTL",
        "he, RTL",
        "iw, RTL",
        "ur-PK, RTL",
        "ckb, RTL",
        "en, LTR",
        "en-GB, LTR",
        "fr, LTR",
        "az-Arab, RTL",
        "az, LTR",
        "ar-Latn, LTR",
        "und, LTR",
        "pa-Arab-PK, RTL"
    })
    void a_locale_runs_as_its_script_does(String tag, Direction direction) {
        assertThat(Direction.of(tag)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "سلام world, RTL",
        "world سلام, LTR",
        "'2026: سلام', RTL",
        "'«Reuters» قالت', LTR",
        "\u2066Reuters\u2069 قالت, RTL",
        "\u200fReuters, RTL",
        "שלום, RTL",
    })
    void a_text_runs_as_its_first_strong_character_does(String text, Direction direction) {
        assertThat(Direction.ofText(text)).hasValue(direction);
    }

    @Test
    void digits_and_signs_alone_run_no_way() {
        assertThat(Direction.ofText("2026 – ٣٫٥ %")).isEmpty();
        assertThat(Direction.ofText("")).isEmpty();
    }

    @Test
    void html_writes_it_small() {
        assertThat(Direction.RTL.html()).isEqualTo("rtl");
    }
}
