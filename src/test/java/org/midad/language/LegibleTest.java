package org.midad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أعلنت واشنطن أنّ \u2068Apple\u2069 باعت ٣٫٥ مليون",
                "می\u200cخواهد",
                "x\u200e y\u200f z\u061c",
                "\u202babc\u202c",
                "\u2067a\u2066b\u2069\u2069",
                "line\nline",
                "😀 👨\u200d👩\u200d👧",
            })
    void what_writing_needs_is_kept(String text) {
        assertThat(Legible.objection(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\tb",
                "a\rb",
                "\u007f",
                "\u0085",
                "\u2028",
                "\ufeffa",
                "\ufffe",
                "\ud83d",
                "\udbff\udfff",
                "\u202eabc\u202c",
                "\u202dabc\u202c",
                "\u2067abc",
                "abc\u2069",
                "\u2067abc\u202c",
                "\u2067abc\n\u2069",
                "\u2067\u202ba\u2069\u202c",
            })
    void what_would_show_other_than_it_was_approved_is_refused(String text) {
        assertThat(Legible.objection(text)).isPresent();
    }

    @Test
    void the_objection_names_the_character_and_its_place() {
        assertThat(Legible.objection("abc\u202ed").map(words -> words.in(Locale.ENGLISH)))
                .hasValue("The text has U+202E (RIGHT-TO-LEFT OVERRIDE) at character 4, "
                        + "which shows letters in another order than they are stored.");
    }

    @Test
    void the_objection_to_a_text_in_parts_names_the_part() {
        assertThat(Legible.objection(List.of("a\u2068", "b", "c\u2069\u2069")))
                .hasValueSatisfying(objection -> assertThat(objection.part()).isEqualTo(2));
    }

    @Test
    void a_line_has_no_breaks() {
        assertThat(Legible.objectionToLine("a\nb")).isPresent();
        assertThat(Legible.objectionToLine("ab")).isEmpty();
    }
}
