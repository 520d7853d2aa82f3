package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;

/** A story that came back: its notes beside the text, while it is written on. */
class WritingNotesIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final String TEXT = "قال الوزير إن القمة ستبدأ غدًا في العاصمة بحضور عشرين وفدًا.";
    private static final String QUOTE = "القمة ستبدأ غدًا";
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static Browser browser;

    private final Caller reporter = NEWSROOM.as("reporter");
    private final Caller editor = NEWSROOM.as("editor");

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void notes_lead_to_their_words_and_back_and_are_answered_and_resolved_in_place() {
        var piece = returned();
        var page = writing(piece, "ar", 1280);

        assertThat(page.locator("[data-note]").first().textContent())
                .as("what blocks comes first")
                .contains("متى بالضبط؟");
        assertThat(page.locator("[data-note]").count()).isEqualTo(3);
        assertThat(underlined(page)).isEqualTo(QUOTE);
        assertThat(page.textContent("[data-notes-count]")).isEqualTo("3");

        page.click("[data-note] [data-jump] >> nth=0");
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(QUOTE);
        page.keyboard().press("Control+Alt+m");
        assertThat(page.evaluate("document.activeElement.matches('[data-note].blocking')"))
                .isEqualTo(true);
        page.keyboard().press("Control+Alt+m");
        assertThat(page.evaluate("document.activeElement.matches('.ProseMirror')"))
                .isEqualTo(true);
        page.keyboard().press("ArrowLeft");
        page.click(".ProseMirror .noted >> nth=0");
        assertThat(page.getAttribute("[data-note] >> nth=0", "class")).contains("here");
        Browser.picture(page, "writing-notes-ar-1280");

        page.click("[data-note] .reply summary >> nth=0");
        page.fill("[data-note] .reply textarea >> nth=0", "غدًا في التاسعة صباحًا");
        page.click("[data-note] .reply button >> nth=0");
        page.waitForSelector("[data-note] .replies li");
        assertThat(page.textContent("[data-note] .replies")).contains("غدًا في التاسعة صباحًا");
        page.click("[data-note] [data-resolve] button >> nth=0");
        page.waitForCondition(() -> page.locator("[data-note]").count() == 2);
        assertThat(underlined(page)).isEmpty();

        page.click(".ProseMirror");
        page.keyboard().press("Control+End");
        page.keyboard().type(" وأضاف أن الموعد ثابت.");
        saved(page);
        assertThat(page.isVisible("dialog[data-conflict]")).isFalse();
    }

    @Test
    void a_note_of_a_colleague_appears_within_a_second_and_makes_no_conflict() {
        var piece = story();
        var page = writing(piece, "ar", 1280);
        assertThat(page.isVisible("[data-notes]")).isFalse();
        page.evaluate("window.sameDocument = true");
        page.click(".ProseMirror");
        page.keyboard().press("Control+End");
        page.keyboard().type(" أكتب");
        saved(page);

        var left = Instant.now();
        note(piece, "أضف اسم الوزير", true, range(0, 10));
        page.waitForSelector(".ProseMirror .noted.blocking");
        assertThat(Duration.between(left, Instant.now())).isLessThan(A_SECOND);
        assertThat(page.textContent("[data-notes]")).contains("أضف اسم الوزير");
        page.waitForSelector(".toast:has-text('وصلت ملاحظة')");

        page.click("[data-note] .reply summary");
        page.fill("[data-note] .reply textarea", "جواب لم يكتمل");
        note(piece, "والمكان أيضًا", false, null);
        page.waitForSelector("[data-note] >> nth=1");
        assertThat(page.inputValue("[data-note] .reply textarea >> nth=0")).isEqualTo("جواب لم يكتمل");
        assertThat(page.evaluate("document.activeElement.matches('[data-note] textarea')"))
                .as("one goes on typing")
                .isEqualTo(true);

        page.click(".ProseMirror");
        page.keyboard().press("Control+End");
        page.keyboard().type(" وأكتب");
        saved(page);
        assertThat(page.isVisible("dialog[data-conflict]")).isFalse();
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(piece.json(reporter).at("/content/body").toString()).contains("أكتب وأكتب");
        assertThat(setAside(piece)).as("words that came too late").isEqualTo(0);
    }

    @Test
    void a_note_on_words_that_are_no_more_says_so_and_leads_nowhere() {
        var piece = returned();
        piece.save(reporter, content("نص جديد كله عن موضوع آخر.")).expect(200);
        var page = writing(piece, "ar", 1280);
        assertThat(underlined(page)).isEmpty();
        assertThat(page.isVisible("[data-note] [data-lost] >> nth=0")).isTrue();
        assertThat(page.textContent("[data-note] >> nth=0")).contains(QUOTE).contains("موضع تغيّر");
        assertThat(page.isDisabled("[data-note] [data-jump] >> nth=0")).isTrue();
        Browser.picture(page, "writing-notes-lost-ar-1280");
    }

    @Test
    void on_a_phone_the_notes_are_a_drawer() {
        var page = writing(returned(), "ar", 390);
        assertThat(page.isVisible("[data-notes]")).isFalse();
        Browser.picture(page, "writing-notes-closed-ar-390");
        page.click("[data-notes-open]");
        assertThat(page.isVisible("[data-notes]")).isTrue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "writing-notes-drawer-ar-390.png")));
        Browser.assertFits(page, "notes on a phone");
        page.click("[data-note] [data-jump] >> nth=0");
        assertThat(page.isVisible("[data-notes]")).as("it lies over the text").isFalse();
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(QUOTE);
    }

    @Test
    void colleagues_are_offered_while_their_name_is_typed() {
        NEWSROOM.as("editor2").get("/api/v1/me").expect(200);
        var piece = returned();
        var page = writing(piece, "ar", 1280);
        page.click("[data-note] .reply summary >> nth=0");
        mentions(page, "[data-note] .reply textarea >> nth=0");
        page.keyboard().type("ما رأيك؟");
        page.click("[data-note] .reply button >> nth=0");
        page.waitForSelector("[data-note] .replies .mention");
        assertThat(page.textContent("[data-note] .replies .mention")).isEqualTo("@editor2");

        page.navigate(browser.url() + "/desk/articles/" + piece.id() + "/review");
        page.click("#notes > details > summary");
        mentions(page, "#note-text-");
    }

    /** By keyboard alone. */
    private static void mentions(Page page, String field) {
        page.focus(field);
        page.keyboard().type("سؤال إلى @edi");
        page.waitForSelector(".mentions [role=option] >> nth=1");
        assertThat(page.getAttribute(field, "role")).isEqualTo("combobox");
        assertThat(page.getAttribute(field, "aria-expanded")).isEqualTo("true");
        var first = page.getAttribute(field, "aria-activedescendant");
        page.keyboard().press("ArrowDown");
        assertThat(page.getAttribute(field, "aria-activedescendant")).isNotEqualTo(first);
        page.keyboard().press("ArrowUp");
        assertThat(page.getAttribute(field, "aria-activedescendant")).isEqualTo(first);
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        Browser.picture(page, "mentions-" + (field.startsWith("#") ? "review" : "writing") + "-ar-1280");
        page.keyboard().press("Escape");
        assertThat(page.locator(".mentions").count()).isZero();
        assertThat(page.getAttribute(field, "role")).isNull();
        assertThat(page.inputValue(field)).isEqualTo("سؤال إلى @edi");
        page.keyboard().type("tor2");
        page.waitForSelector(".mentions [data-username=editor2][aria-selected=true]");
        page.keyboard().press("Enter");
        assertThat(page.inputValue(field)).isEqualTo("سؤال إلى @editor2 ");
    }

    @Test
    void everybody_can_read_them() {
        var piece = returned();
        for (var language : List.of("ar", "en")) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = browser.stranger(language, 1280, scheme);
                page.navigate(browser.url() + "/");
                Browser.signIn(page, "reporter");
                page.navigate(browser.url() + "/desk/articles/" + piece.id() + "/write");
                page.waitForSelector(".ProseMirror .noted");
                page.click("[data-note] .reply summary >> nth=0");
                page.click(".ProseMirror .noted >> nth=0");
                page.evaluate("scrollTo(0, 0)");
                assertThat(Browser.accessibilityFaults(page))
                        .as(language + " " + scheme)
                        .isEmpty();
                Browser.picture(
                        page, "writing-notes-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT));
                page.context().close();
            }
        }
    }

    /** With a note on some words, one on a paragraph, and what the editor said when it was returned. */
    private Piece returned() {
        var piece = story();
        piece.act(reporter, "submit");
        piece.act(editor, "claim");
        note(piece, "هل حضر الجميع؟", false, Map.of("key", "b0", "start", 0, "end", TEXT.length()));
        note(piece, "متى بالضبط؟", true, range(TEXT.indexOf(QUOTE), TEXT.indexOf(QUOTE) + QUOTE.length()));
        piece.act(editor, "return", Map.of("note", "أضف المصدر ثم أعد الإرسال"));
        return piece;
    }

    private Piece story() {
        return Piece.by(reporter, content(TEXT));
    }

    private static ObjectNode content(String text) {
        var content = Piece.content("القمة تبدأ غدًا في العاصمة");
        ((ObjectNode) content.at("/body/0/children/0")).put("text", text);
        return content;
    }

    private static Map<String, Object> range(int start, int end) {
        return Map.of("key", "b0", "start", start, "end", end);
    }

    private void note(
            Piece piece, String text, boolean blocking, @org.jspecify.annotations.Nullable Map<String, ?> range) {
        var note = new java.util.HashMap<String, Object>(Map.of("text", text, "blocking", blocking));
        if (range != null) {
            note.put("range", range);
        }
        editor.post(piece.path() + "/notes", note).expect(201);
    }

    private long setAside(Piece piece) {
        var log = editor.get(piece.path() + "/history").expect(200).json().path("items");
        return java.util.stream.StreamSupport.stream(log.spliterator(), false)
                .filter(entry -> entry.path("action").asText().equals("setAside"))
                .count();
    }

    private static String underlined(Page page) {
        return String.join("", page.locator(".ProseMirror .noted").allTextContents());
    }

    private static Page writing(Piece piece, String language, int width) {
        var page = browser.person("reporter", language, width);
        page.navigate(browser.url() + "/desk/articles/" + piece.id() + "/write");
        page.waitForSelector(".ProseMirror");
        return page;
    }

    private static void saved(Page page) {
        page.waitForSelector("[data-save-state][data-state=saved]");
    }
}
