package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;

/** A story goes through review, publication, correction and takedown on the desk's pages. */
class ReviewIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_story_is_returned_corrected_approved_published_and_taken_down() {
        var reporter = NEWSROOM.as("reporter");
        var piece = Piece.by(reporter, Piece.content("وزراء التحالف يجتمعون في واشنطن"));
        var writer = browser.person("reporter", "ar", 1280);
        var editor = browser.person("editor", "ar", 1280);
        var second = browser.person("editor2", "ar", 390);

        show(writer, piece, "");
        assertThat(writer.textContent("h1")).contains("وزراء التحالف");
        assertThat(writer.isVisible("a[href$='/write']")).isTrue();
        click(writer, "submit");
        assertThat(state(writer)).isEqualTo("مُرسَل");

        show(editor, piece, "");
        click(editor, "claim");
        show(editor, piece, "/review");
        editor.click(".block summary");
        editor.fill(".block textarea", "اذكر المصدر هنا");
        editor.check(".block input[name=blocking]");
        Browser.picture(editor, "review-note-ar-1280");
        editor.click(".block .note-form button");
        assertThat(editor.textContent(".block .note"))
                .contains("اذكر المصدر هنا")
                .contains("مانعة");

        show(editor, piece, "");
        assertThat(editor.textContent("[data-action=approve]")).contains("ملاحظة مانعة");
        openForm(editor, "return");
        editor.fill("[data-action=return] textarea", "أضف المصدر ثم أعد الإرسال");
        editor.click("[data-action=return] .step-fields button");
        editor.waitForSelector(".article-facts .state[data-state=RETURNED]");

        var words = Piece.content("وزراء التحالف يجتمعون في واشنطن");
        ((com.fasterxml.jackson.databind.node.ObjectNode) words.at("/body/0/children/0"))
                .put("text", "نص الخبر المنقّح كما كتبه المراسل نقلًا عن الوزارة.");
        piece.save(reporter, words).expect(200);
        show(writer, piece, "");
        click(writer, "submit");

        show(editor, piece, "/review");
        assertThat(editor.textContent(".diff ins")).contains("المنقّح");
        Browser.picture(editor, "review-diff-ar-1280");
        editor.click("button[value=sides]");
        editor.waitForSelector(".sides");
        assertThat(editor.textContent(".sides .after")).contains("المنقّح");
        Browser.picture(editor, "review-sides-ar-1280");
        editor.click(".block .note > form button");
        editor.waitForSelector(
                ".block .note",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        show(editor, piece, "");
        click(editor, "claim");

        show(second, piece, "");
        Browser.picture(second, "article-ar-390");
        click(second, "approve");
        assertThat(state(second)).isEqualTo("معتمد");
        openForm(second, "publish");
        second.click("[data-action=publish] .step-fields button");
        second.waitForSelector(".article-facts .state[data-state=PUBLISHED]");
        second.waitForSelector(".places a");

        correct(piece, editor, second);
        takeDown(piece, editor);
    }

    /** A correction is a round of its own, and readers are told of it. */
    private static void correct(Piece piece, Page editor, Page second) {
        show(editor, piece, "");
        click(editor, "revise");
        click(editor, "submit");
        show(second, piece, "");
        click(second, "claim");
        click(second, "approve");
        openForm(second, "publish");
        second.selectOption("[data-action=publish] select[name=kind]", "correction");
        second.fill("[data-action=publish] textarea[name=publicNote]", "صُحّح مكان الاجتماع.");
        second.click("[data-action=publish] .step-fields button");
        second.waitForSelector(".article-facts .state[data-state=PUBLISHED]");
        assertThat(second.textContent(".article-side"))
                .contains("صُحّح مكان الاجتماع.")
                .contains("تصحيح");
    }

    private static void takeDown(Piece piece, Page editor) {
        show(editor, piece, "");
        openForm(editor, "unpublish");
        editor.fill("[data-action=unpublish] textarea", "سُحب بطلب قانوني");
        editor.click("[data-action=unpublish] .step-fields button");
        editor.waitForSelector("[data-confirm]");
        assertThat(editor.textContent(".confirm-sites")).isNotBlank();
        Browser.picture(editor, "unpublish-confirm-ar-1280");
        editor.click("[data-confirm] button.danger");
        editor.waitForSelector(".article-facts .state[data-state=UNPUBLISHED]");
        show(editor, piece, "/history");
        assertThat(editor.textContent(".log")).contains("سحب").contains("سُحب بطلب قانوني");
        Browser.picture(editor, "history-ar-1280");
    }

    @Test
    void four_eyes_are_explained_where_they_refuse() {
        var own = Piece.by(NEWSROOM.as("editor"));
        own.act(NEWSROOM.as("editor"), "submit");
        own.act(NEWSROOM.as("editor"), "claim");
        var page = browser.person("editor", "ar", 1280);

        show(page, own, "");

        assertThat(page.isDisabled("[data-action=approve] button")).isTrue();
        assertThat(page.textContent("[data-action=approve]")).contains("العيون الأربع");
    }

    @Test
    void a_form_that_came_too_late_says_what_changed_and_keeps_its_text() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        piece.act(NEWSROOM.as("reporter"), "submit");
        var page = browser.person("editor", "ar", 1280);
        show(page, piece, "");
        openForm(page, "return");
        page.fill("[data-action=return] textarea", "نص لا يضيع");
        piece.act(NEWSROOM.as("editor2"), "claim");

        page.click("[data-action=return] .step-fields button");

        page.waitForSelector("[data-stale]");
        assertThat(page.textContent("[data-stale]")).contains("سبقك غيرك").contains("استلام");
        assertThat(page.inputValue("[data-action=return] textarea")).isEqualTo("نص لا يضيع");
        assertThat(piece.state(NEWSROOM.as("editor"))).isEqualTo("IN_REVIEW");
        Browser.picture(page, "stale-ar-1280");
    }

    @Test
    void clocks_that_skip_or_repeat_a_time_are_asked_about() {
        var piece = Piece.by(NEWSROOM.as("reporter")).approved(NEWSROOM.as("reporter"), NEWSROOM.as("editor"));
        var page = browser.person("editor", "en", 1280);
        show(page, piece, "");
        openForm(page, "schedule");
        assertThat(page.inputValue("[data-action=schedule] [name=zone]")).isNotBlank();

        schedule(page, "2099-03-29T02:30");
        assertThat(page.textContent("[data-action=schedule] .error")).contains("does not exist");
        schedule(page, "2099-10-25T02:30");
        assertThat(page.locator("[data-action=schedule] [type=radio]").count()).isEqualTo(2);
        page.locator("[data-action=schedule] [type=radio]").first().check();
        page.click("[data-action=schedule] .step-fields button");
        page.waitForSelector(".article-facts .state[data-state=SCHEDULED]");
        assertThat(page.textContent(".banner")).contains("Goes out by itself");
    }

    private static void schedule(Page page, String time) {
        page.fill("[data-action=schedule] [name=dueAt]", time);
        page.fill("[data-action=schedule] [name=zone]", "Europe/Berlin");
        Browser.send(page, page.locator("[data-action=schedule] .step-fields button"));
    }

    @Test
    void a_note_that_cannot_be_left_keeps_its_text() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        var page = browser.person("editor", "en", 390);
        show(page, piece, "/review?view=sides");
        page.click(".block summary");
        // An override that would show the words in another order than they are stored.
        page.fill(".block textarea", "Say who \u202e said so");
        page.check(".block input[name=blocking]");
        Browser.send(page, page.locator(".block .note-form button"));

        assertThat(page.textContent(".block .note-form .error")).contains("text");
        assertThat(page.inputValue(".block textarea")).startsWith("Say who");
        assertThat(page.isChecked(".block input[name=blocking]")).isTrue();
        assertThat(page.locator(".sides").count()).as("the view it was on").isPositive();
        page.fill(".block textarea", "Say who said so");
        Browser.send(page, page.locator(".block .note-form button"));
        assertThat(page.textContent(".block .note")).contains("Say who said so").contains("Blocking");

        page.click(".block .reply summary");
        page.fill(".block .reply textarea", "He \u202e said so");
        Browser.send(page, page.locator(".block .reply button"));
        assertThat(page.textContent(".block .reply .error")).contains("text");
        assertThat(page.inputValue(".block .reply textarea")).startsWith("He ");
    }

    @Test
    void a_story_is_spiked_only_by_who_is_sure_of_it() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        var page = browser.person("editor", "en", 390);
        show(page, piece, "");
        assertThat(page.textContent(".facts")).contains("Politics desk").doesNotContain("politics");
        click(page, "spike");
        page.waitForSelector("[data-confirm]");
        assertThat(piece.state(NEWSROOM.as("editor"))).isEqualTo("DRAFT");
        Browser.picture(page, "spike-confirm-en-390");
        Browser.send(page, page.locator("[data-confirm] button.danger"));
        assertThat(state(page)).isEqualTo("Spiked");
    }

    @Test
    void on_a_phone_what_one_can_do_comes_before_the_words() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        var page = browser.person("reporter", "ar", 390);
        show(page, piece, "");
        assertThat(page.locator("#workflow").boundingBox().y)
                .isLessThan(page.locator(".reading").boundingBox().y);
        page.setViewportSize(1280, 900);
        assertThat(page.locator("#workflow").boundingBox().x)
                .as("beside them elsewhere")
                .isLessThan(page.locator(".reading").boundingBox().x);
    }

    @Test
    void a_share_link_is_shown_once_and_revoked() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        var page = browser.person("reporter", "ar", 1280);
        show(page, piece, "/preview");
        page.click("#links summary");
        page.fill("#link-name", "الضيف");
        Browser.send(page, page.locator("#links form:has(#link-name) button"));
        var url = page.inputValue("#made-url");
        assertThat(url).contains("/preview/s/");
        var path = url.substring(url.indexOf("/preview/s/"));
        NEWSROOM.anonymous().get(path).expect(200);

        show(page, piece, "");
        assertThat(page.textContent("#links")).contains("روابط مفتوحة: 1");
        page.click("#links a");
        Browser.send(page, page.locator("#links button.danger"));
        page.waitForSelector("#links li:not(:has(form))");
        NEWSROOM.anonymous().get(path).expect(404);
    }

    @Test
    void a_printed_article_is_the_story_and_where_it_stands_and_nothing_else() {
        var piece = Piece.by(NEWSROOM.as("reporter"), Piece.content("بيان الوزارة عن موسم الحصاد"));
        var page = browser.stranger("ar", 1280, com.microsoft.playwright.options.ColorScheme.DARK);
        page.navigate(browser.url() + "/");
        Browser.signIn(page, "reporter");
        show(page, piece, "");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        for (var shown : List.of(".reading h1", ".reading-body", ".article-facts .state", ".facts", ".printed")) {
            assertThat(page.isVisible(shown)).as(shown).isTrue();
        }
        for (var chrome : List.of(".bar", ".tabs", "#workflow", "#notes", "#links")) {
            assertThat(page.isVisible(chrome)).as(chrome).isFalse();
        }
        assertThat(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()"))
                .as("dark ink, though the screen is dark")
                .isEqualTo("#17191c");
        Browser.picture(page, "article-printed-ar");
    }

    @Test
    void a_preview_shows_the_story_on_each_screen_and_as_each_site() {
        var piece = Piece.by(NEWSROOM.as("reporter"), Piece.content("قمة المناخ تختتم أعمالها"));
        var page = browser.person("reporter", "ar", 1280);
        show(page, piece, "/preview");
        var shown = page.frameLocator("[data-look-frame]");
        assertThat(shown.locator("h1").textContent()).isEqualTo("قمة المناخ تختتم أعمالها");
        assertThat(width(page)).isEqualTo(390);

        hold(page, "tablet", 820);
        hold(page, "desktop", 1280);
        hold(page, "phone", 390);
        var site = shown.locator(".site").textContent();
        page.selectOption("#look-site", "open");
        page.waitForCondition(() -> !shown.locator(".site").textContent().equals(site));
        page.reload();
        assertThat(page.inputValue("#look-site")).as("kept in the address").isEqualTo("open");
    }

    @Test
    void a_preview_shows_what_readers_find_at_an_instant_to_come() {
        var due = java.time.Instant.parse("2099-06-01T15:00:00Z");
        var piece = Piece.by(NEWSROOM.as("reporter"), Piece.content("خبر ينتظر موعده"))
                .approved(NEWSROOM.as("reporter"), NEWSROOM.as("editor"));
        piece.act(NEWSROOM.as("editor"), "schedule", Map.of("dueAt", due.toString(), "zone", "Asia/Riyadh"));
        var page = browser.person("reporter", "ar", 1280);
        show(page, piece, "/preview");
        var shown = page.frameLocator("[data-look-frame]");
        assertThat(page.isVisible("#look-local")).isFalse();
        page.selectOption("#look-at", due.toString());
        Browser.send(page, page.locator("[data-look-show]"));
        assertThat(shown.locator("h1").textContent()).isEqualTo("خبر ينتظر موعده");
        assertThat(page.textContent(".look")).contains("كما يجده القراء");
        Browser.picture(page, "preview-then-ar-1280");

        page.selectOption("#look-at", "other");
        assertThat(page.textContent("label[for=look-local]")).contains("Asia/");
        page.fill("#look-local", "2099-05-01T12:00");
        Browser.send(page, page.locator("[data-look-show]"));
        assertThat(shown.locator("h1").textContent()).contains("لم يُنشر الخبر");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        Browser.picture(page, "preview-then-other-ar-1280");

        page.selectOption("#look-shows", "front");
        page.selectOption("#look-at", due.toString());
        Browser.send(page, page.locator("[data-look-show]"));
        assertThat(shown.locator("body").textContent())
                .contains("الصفحة الأولى")
                .contains("خبر ينتظر موعده");
        Browser.picture(page, "preview-then-front-ar-1280");

        page.selectOption("#look-at", "other");
        page.fill("#look-local", "2020-05-01T12:00");
        Browser.send(page, page.locator("[data-look-show]"));
        assertThat(page.textContent("#look-fault")).contains("الماضي");
        assertThat(page.inputValue("#look-local")).isEqualTo("2020-05-01T12:00");
        page.setViewportSize(390, 844);
        Browser.assertFits(page, "a preview of then on a phone");
    }

    private static void hold(Page page, String screen, int width) {
        page.click("[data-look-screen][value=" + screen + "]");
        page.waitForCondition(() -> width(page) == width);
        assertThat(fits(page)).as(screen).isTrue();
        Browser.picture(page, "preview-" + screen + "-ar-1280");
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.querySelector('[data-look-frame]').contentWindow.innerWidth");
    }

    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("(() => { const stage = document.querySelector('.look-stage');"
                + " return stage.scrollWidth <= stage.clientWidth; })()");
    }

    @Test
    void its_pages_are_accessible_in_both_languages_and_schemes() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        piece.act(NEWSROOM.as("reporter"), "submit");
        NEWSROOM.as("editor")
                .post(piece.path() + "/notes", Map.of("text", "ملاحظة", "blocking", true))
                .expect(201);
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : com.microsoft.playwright.options.ColorScheme.values()) {
                if (scheme.name().equals("NO_PREFERENCE")) {
                    continue;
                }
                var page = browser.stranger(language, language.equals("ar") ? 1280 : 390, scheme);
                page.navigate(browser.url() + "/");
                Browser.signIn(page, "editor");
                for (var part : new String[] {"", "/review", "/history", "/preview"}) {
                    show(page, piece, part);
                    open(page.locator("main details"));
                    assertThat(Browser.accessibilityFaults(page))
                            .as(language + scheme + part)
                            .isEmpty();
                    Browser.picture(
                            page,
                            "desk-article" + part.replace('/', '-') + "-" + language + "-"
                                    + scheme.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
    }

    private static void open(Locator details) {
        details.evaluateAll("all => all.forEach(one => one.open = true)");
    }

    private static void show(Page page, Piece piece, String part) {
        page.navigate(browser.url() + "/desk/articles/" + piece.id() + part);
    }

    /** A step that asks for nothing. */
    private static void click(Page page, String action) {
        Browser.send(page, page.locator("[data-action=" + action + "] button"));
    }

    private static void openForm(Page page, String action) {
        page.click("[data-action=" + action + "] summary");
    }

    private static String state(Page page) {
        return page.textContent(".article-facts .state").strip();
    }
}
