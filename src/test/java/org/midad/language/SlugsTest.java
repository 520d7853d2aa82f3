package org.midad.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    private static final Path PARAGRAPHS = Path.of("../shared/real/arabic-paragraphs.txt");

    @ParameterizedTest
    @CsvSource({
        "سلام, سلام",
        "السَّلامُ عَلَيْكُم, السلام-عليكم",
        "ســـلام, سلام",
        "\u200fسلام\u200e \u2067عالم\u2069, سلام-عالم",
        "واشنطن تستضيف اجتماعاً للتحالف الدولي ضد داعش, واشنطن-تستضيف-اجتماعا-للتحالف-الدولي-ضد-داعش",
        "«الأهلي» يفوز 3-1، والزمالك يتعادل؟, الأهلي-يفوز-3-1-والزمالك-يتعادل",
        "ارتفاع ٣٫٥٪ في ٢٠٢٦, ارتفاع-٣-٥-في-٢٠٢٦",
        "Apple تطلق iPhone 20, apple-تطلق-iphone-20",
        "Biden's “last” word — at last!, bidens-last-word-at-last",
        "ﺳﻼﻡ, سلام",
        "ا\u0654حمد, أحمد",
        "ا\u064e\u0654حمد, أحمد",
        "Café, café",
        "Cafe\u0301, café",
        "İSTANBUL, istanbul",
        "--a--b--, a-b",
        "a/b?c#d%e, a-b-c-d-e",
        "../../etc, etc",
        "हिन्दी समाचार, हिन्दी-समाचार",
    })
    void a_headline_becomes_its_own_words(String headline, String slug) {
        assertThat(Slugs.of(headline, "x")).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "؟!", "\u064b\u0640", "😀", "«»", "-", "id", "ID"})
    void a_headline_without_words_gets_the_fallback(String headline) {
        assertThat(Slugs.of(headline, "a-0192d3a0")).isEqualTo("a-0192d3a0");
    }

    @Test
    void a_fallback_must_be_a_slug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Slugs.of("!", "Not one"));
    }

    @Test
    void a_long_headline_is_cut_at_a_word() {
        assertThat(Slugs.of("كلمة ".repeat(40), "x")).isEqualTo("كلمة-".repeat(15) + "كلمة");
        assertThat(Slugs.of("ا".repeat(80) + " ب", "x")).isEqualTo("ا".repeat(80));
        assertThat(Slugs.of("ا".repeat(81), "x")).isEqualTo("ا".repeat(80));
    }

    @Test
    void a_cut_word_keeps_its_letters_whole() {
        assertThat(Slugs.of("क".repeat(79) + "कि".repeat(2), "x"))
                .satisfies(slug -> assertThat(Slugs.isValid(slug)).isTrue());
        assertThat(Slugs.of("𐤀".repeat(100), "x")).isEqualTo("𐤀".repeat(80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "a b", "a--b", "-a", "a-", "سَلام", "ســلام", "a/b", "a\u200db", "cafe\u0301", "id", "."
            })
    void what_an_address_should_not_hold_is_no_slug(String text) {
        assertThat(Slugs.isValid(text)).isFalse();
    }

    @Test
    void slugs_that_look_alike_fold_alike() {
        assertThat(Slugs.folded("القوات-الأمريكية-٢٠٢٦")).isEqualTo(Slugs.folded("القوات-الامريكيه-2026"));
        assertThat(Slugs.folded("كتاب")).isNotEqualTo(Slugs.folded("كتب"));
    }

    @Test
    void any_character_gives_a_slug_that_stays_as_it_is() {
        IntStream.rangeClosed(0, 0x1FFFF)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(
                        c -> holds(Character.toString(c) + "ا" + Character.toString(c) + " A" + Character.toString(c)));
    }

    @Test
    void real_paragraphs_give_slugs() throws IOException {
        Assumptions.assumeTrue(Files.exists(PARAGRAPHS), "The real paragraphs are not beside this checkout");
        for (String paragraph : Files.readAllLines(PARAGRAPHS)) {
            holds(paragraph);
        }
    }

    private static void holds(String headline) {
        String slug = Slugs.of(headline, "fallback");
        assertThat(Slugs.isValid(slug)).as(headline).isTrue();
        assertThat(slug.codePointCount(0, slug.length())).isBetween(1, 80);
        assertThat(slug).doesNotContainPattern("[\\p{Cf}\\p{Cc}\\p{Z}\\p{P}&&[^-_]]|[\u064b-\u0652\u0640]");
        assertThat(slug).doesNotContainPattern("(^|-)\\p{M}");
        assertThat(Normalizer.isNormalized(slug, Normalizer.Form.NFC)).isTrue();
    }
}
