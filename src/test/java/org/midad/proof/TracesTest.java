package org.midad.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves something only if it would have found it. */
class TracesTest {

    private final Traces traces = new Traces(Canaries.MARKS);

    @Test
    void every_spelling_is_found_and_an_innocent_text_is_not() {
        var text = "قبل زقكناري17 بعد";

        assertThat(traces.isIn(text.getBytes(UTF_8))).isTrue();
        assertThat(traces.isIn(text.getBytes(UTF_16LE))).isTrue();
        assertThat(traces.isIn("…/zq9canary17-slug".getBytes(UTF_8))).isTrue();
        assertThat(traces.isIn("\\u0632\\u0642\\u0643\\u0646\\u0627\\u0631\\u064A".getBytes(UTF_8)))
                .isTrue();
        assertThat(traces.isIn("%d8%b2%d9%82%d9%83%d9%86%d8%a7%d8%b1%d9%8a".getBytes(UTF_8)))
                .isTrue();
        for (int before = 0; before < 4; before++) {
            var encoded = Base64.getEncoder().encode((".".repeat(before) + text).getBytes(UTF_8));
            assertThat(traces.isIn(encoded)).isTrue();
        }
        assertThat(traces.isIn("خبر عادي عن كناري canary".getBytes(UTF_8))).isFalse();
        assertThat(traces.isIn("plain".getBytes(ISO_8859_1))).isFalse();
    }
}
