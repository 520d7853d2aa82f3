package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.midad.preview.PreviewPage.Byline;
import org.midad.preview.PreviewPage.Change;
import org.midad.preview.PreviewPage.Marker;
import org.midad.preview.PreviewPage.Story;
import org.midad.workflow.State;

class PreviewPageTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path ASSETS = RESOURCES.resolve("META-INF/resources/assets");
    private static final Moment SIX = new Moment("2026-11-23T18:00:00+03:00", "23 نوفمبر 2026، 18:00 بتوقيت الرياض");
    private static final Moment NINE = new Moment("2026-11-23T21:00:00+03:00", "23 نوفمبر 2026، 21:00 بتوقيت الرياض");
    private static final Pattern INLINE = Pattern.compile("<script|<style|\\sstyle=|\\son\\w+=|javascript:");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)^\\s*(left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom)[\\w-]*|float: (left|right)"
                    + "|text-align: (left|right)|(min-|max-)?(width|height)):?");

    private static final Plate LEAD = new Plate(
            "\"قاعة\" <b>المجلس</b>",
            "<i>شرح</i>",
            "رسم: مداد",
            "#a0b1c2",
            1920,
            1280,
            List.of(),
            "data:image/webp;base64,UklGRg==");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(PreviewPageTest::locate)
            .build();

    @Test
    void arabic_reads_from_the_right_and_english_from_the_left() {
        assertThat(render(page("ar", working("رنا"), null)))
                .contains("<html lang=\"ar\" dir=\"rtl\">", ">مسودة</span>");
        assertThat(render(page("en", working("Rana"), null)))
                .contains("<html lang=\"en\" dir=\"ltr\">", ">Draft</span>");
    }

    @Test
    void both_times_stand_under_the_headline_for_people_and_machines() {
        assertThat(render(page("ar", working("رنا"), null)))
                .contains("<time datetime=\"2026-11-23T18:00:00+03:00\">" + SIX.text())
                .contains("<time datetime=\"2026-11-23T21:00:00+03:00\">" + NINE.text());
    }

    @Test
    void only_the_rendered_body_is_taken_as_html() {
        String html = render(page("ar", working("<b>رنا</b>"), null));
        assertThat(html).contains("<p>نص <strong>الخبر</strong></p>");
        assertThat(html).contains("&lt;i&gt;عنوان&lt;/i&gt;", "&lt;b&gt;رنا&lt;/b&gt;", "&lt;u&gt;تصويب&lt;/u&gt;");
        assertThat(html).doesNotContain("<i>", "<b>رنا", "<u>");
    }

    @Test
    void a_page_says_what_it_is_and_for_whom_unless_it_is_live_as_it_stands() {
        assertThat(render(page("ar", working("رنا"), null)))
                .contains("غير منشور", "ليس للنشر", "تُعرض على <bdi>رنا</bdi>", "<bdi>7</bdi>", "ينتهي الرابط");
        assertThat(render(page("ar", new Marker("PUBLISHED", 7, SIX, true, "رنا", null, null), null)))
                .contains(">منشور</span>", "<bdi>رنا</bdi>")
                .doesNotContain("غير منشور", "ليس للنشر", "ينتهي الرابط");
    }

    @Test
    void a_retraction_stands_where_the_body_stood() {
        assertThat(render(page("ar", working("رنا"), "سحبنا الخبر.")))
                .containsSubsequence("class=\"body\"", "class=\"retraction\"", "سحبنا الخبر.", "</aside>")
                .doesNotContain("class=\"dateline\"");
    }

    @Test
    void a_picture_has_its_words_below_and_for_who_does_not_see_it() {
        assertThat(render(page("ar", working("رنا"), null)))
                .contains("src=\"data:image/webp;base64,UklGRg==\" width=\"1920\" height=\"1280\"")
                .contains("alt=\"&quot;قاعة&quot; &lt;b&gt;المجلس&lt;/b&gt;\"")
                .contains("<figcaption><span>&lt;i&gt;شرح&lt;/i&gt;</span><cite>رسم: مداد</cite></figcaption>");
    }

    @Test
    void the_place_of_a_picture_that_is_not_there_has_its_colour_and_its_words() {
        assertThat(engine.getTemplate("preview/plate")
                        .data("plate", LEAD.with(null))
                        .render())
                .contains(
                        "class=\"blank\"",
                        "data:image/svg+xml",
                        "fill=%22%23a0b1c2%22",
                        "&lt;b&gt;المجلس&lt;/b&gt;</span>")
                .doesNotContain("webp");
    }

    @Test
    void the_door_of_a_share_link_is_one_button_that_posts() {
        String html = engine.getTemplate("preview/door")
                .data("door", new PreviewDoor("ar", "الرواق", "سلمى الحداد", "/preview/s/abc", NINE))
                .render();
        assertThat(html)
                .contains("<form method=\"post\" action=\"/preview/s/abc\"><button>افتح المعاينة</button></form>")
                .contains("الرواق", "سلمى الحداد", "noindex", "no-referrer")
                .doesNotContain("<a ");
    }

    @Test
    void a_link_that_opens_nothing_does_not_say_why() {
        assertThat(engine.getTemplate("preview/refused")
                        .data("refused", new PreviewRefused("en", "The link is closed", "Ask for a new one."))
                        .render())
                .contains("dir=\"ltr\"", "The link is closed")
                .doesNotContain("<form", "<a ");
    }

    @Test
    void nothing_is_inline_and_nothing_comes_from_elsewhere() {
        String html = render(page("ar", working("رنا"), null));
        assertThat(html).doesNotContainPattern(INLINE).doesNotContain("http");
        Pattern.compile("href=\"/assets/([^\"]+)\"").matcher(html).results().forEach(link -> assertThat(
                        ASSETS.resolve(link.group(1)))
                .exists());
    }

    @Test
    void every_language_has_every_word() throws IOException {
        assertThat(words("words_ar.properties")).isEqualTo(words("words.properties"));
        assertThat(Wording.in("ar").get("DRAFT")).isEqualTo("مسودة");
        assertThat(Wording.in("fr")).isEqualTo(Wording.in("en"));
    }

    @Test
    void every_state_has_a_name() {
        assertThat(Wording.in("en").keySet())
                .containsAll(Arrays.stream(State.values()).map(State::name).toList());
    }

    @Test
    void stylesheets_know_no_left_and_no_right() throws IOException {
        try (var sheets = Files.list(ASSETS.resolve("preview"))) {
            assertThat(sheets).isNotEmpty().allSatisfy(sheet -> assertThat(Files.readString(sheet))
                    .doesNotContainPattern(PHYSICAL)
                    .doesNotContain("url("));
        }
    }

    @Test
    void every_typeface_is_there_with_its_licence() throws IOException {
        var faces = Pattern.compile("url\\(\"/assets/(fonts/[^\"]+)\"\\)")
                .matcher(Files.readString(ASSETS.resolve("fonts/fonts.css")))
                .results()
                .toList();
        assertThat(faces).isNotEmpty().allSatisfy(face -> assertThat(ASSETS.resolve(face.group(1)))
                .exists());
        assertThat(ASSETS.resolve("fonts/OFL.txt")).content().contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    // Read from the file: a bundle fills what it lacks from its parent.
    private static Set<String> words(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("preview").resolve(file))) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }

    private String render(PreviewPage page) {
        return engine.getTemplate("preview/page").data("page", page).render();
    }

    private static Marker working(String reader) {
        return new Marker("DRAFT", 7, SIX, false, reader, NINE, null);
    }

    private static PreviewPage page(String lang, Marker marker, @Nullable String retraction) {
        var story = new Story(
                "سياسة",
                "موازنة",
                "<i>عنوان</i>",
                "مقدمة",
                List.of(new Byline("سلمى الحداد", "محررة"), new Byline("AFP", null)),
                "المرسى",
                SIX,
                NINE,
                null,
                LEAD,
                List.of(),
                "<p>نص <strong>الخبر</strong></p>",
                List.of("نقل"));
        var changes = List.of(new Change("correction", NINE, "<u>تصويب</u>"));
        return new PreviewPage(lang, "الرواق", marker, story, changes, retraction);
    }

    private static Optional<TemplateLocation> locate(String id) {
        var file = RESOURCES.resolve("templates").resolve(id + ".html");
        return Files.exists(file) ? Optional.of(new Located(file)) : Optional.empty();
    }

    private record Located(Path file) implements TemplateLocation {

        @Override
        public Reader read() {
            try {
                return new StringReader(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
