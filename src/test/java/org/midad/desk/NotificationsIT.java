package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;

/** The bell, and what it rings for. */
class NotificationsIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final double PATIENCE = 60_000;
    private static Browser browser;

    private final Caller reporter = NEWSROOM.as("reporter");
    private final Caller editing = NEWSROOM.as("editor");

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** Other tests have told these people of a lot, and no bell counts beyond a hundred. */
    @BeforeEach
    void silence() {
        for (var person : List.of("reporter", "editor", "colleague")) {
            NEWSROOM.as(person)
                    .post("/api/v1/notifications/read", Map.of("upTo", "ffffffff-ffff-ffff-ffff-ffffffffffff"))
                    .expect(204);
        }
    }

    @Test
    void the_bell_rings_on_any_page_when_work_comes_and_falls_silent_when_it_is_seen() {
        var editor = browser.person("editor", "ar", 1280);
        var alsoEditor = editor.context().newPage();
        editor.navigate(browser.url() + "/desk/pictures");
        alsoEditor.navigate(browser.url() + "/desk/planning");
        editor.bringToFront();
        int before = bell(editor);
        editor.evaluate("window.sameDocument = true");

        var piece = Piece.by(reporter, Piece.content("قمة للجرس"));
        piece.act(reporter, "submit");
        rings(editor, before + 1);
        assertThat(editor.textContent("[data-bell-says]"))
                .as("for who hears the page")
                .isEqualTo("الإشعارات الجديدة: " + (before + 1));
        assertThat(editor.evaluate("window.sameDocument")).isEqualTo(true);

        editor.click("[data-bell]");
        var one = ".notification[data-new]:has(a[href='/desk/articles/" + piece.id() + "'])";
        assertThat(editor.textContent(one)).contains("قمة للجرس").contains("أُرسلت إلى قسمك");
        editor.click(one + " a");
        editor.waitForURL(address -> address.contains(piece.id()));
        rings(editor, before);
        alsoEditor.bringToFront();
        rings(alsoEditor, before);
    }

    @Test
    void a_returned_story_rings_for_its_writer_and_is_marked_as_read_by_hand() {
        var piece = Piece.by(reporter, Piece.content("قصة تعود"));
        piece.act(reporter, "submit");
        var writer = browser.person("reporter", "en", 390);
        int before = bell(writer);

        piece.act(editing, "return", Map.of("note", "ينقصه مصدر"));
        rings(writer, before + 1);
        writer.navigate(browser.url() + "/desk/notifications?unread=true");
        var one = ".notification:has(a[href='/desk/articles/" + piece.id() + "'])";
        assertThat(writer.textContent(one)).contains("Returned to you");
        Browser.send(writer, writer.locator(one + " button"));
        assertThat(writer.locator(one + "[data-new]").count()).isZero();
        assertThat(bell(writer)).isEqualTo(before);

        piece.act(reporter, "submit");
        piece.act(editing, "claim");
        piece.act(editing, "approve");
        rings(writer, before + 1);
        writer.navigate(browser.url() + "/desk/notifications");
        Browser.send(writer, "Mark all as read");
        assertThat(bell(writer)).isZero();
        writer.navigate(browser.url() + "/desk/notifications?unread=true");
        assertThat(writer.textContent(".empty")).contains("Nothing new");
    }

    @Test
    void whoever_a_note_names_finds_that_note_by_the_bell() {
        var piece = Piece.by(reporter, Piece.content("قصة عليها ملاحظة"));
        piece.act(reporter, "submit");
        var colleague = browser.person("colleague", "ar", 1280);
        int before = bell(colleague);
        var editor = browser.person("editor", "ar", 1280);
        editor.navigate(browser.url() + "/desk/articles/" + piece.id());
        editor.click("#notes summary");
        editor.fill("#notes textarea", "يا @colleague، راجع الأرقام");
        Browser.send(editor, editor.locator("#notes .note-form button"));

        rings(colleague, before + 1);
        colleague.click("[data-bell]");
        assertThat(colleague.textContent(".notification[data-new]:has(a[href*='" + piece.id() + "']) blockquote"))
                .contains("راجع الأرقام");
        colleague.click(".notification[data-new]:has(blockquote) a[href*='" + piece.id() + "']");
        colleague.waitForURL(address -> address.contains("#note-"));
        assertThat(colleague.isVisible(".note:target")).isTrue();
    }

    @Test
    void a_reply_stands_below_its_note_and_rings_for_who_left_that() {
        var piece = Piece.by(reporter, Piece.content("قصة عليها سؤال"));
        piece.act(reporter, "submit");
        editing.post(piece.path() + "/notes", Map.of("text", "@reporter من المصدر؟"))
                .expect(201);
        var editor = browser.person("editor", "en", 1280);
        int before = bell(editor);
        var writer = browser.person("reporter", "ar", 390);
        writer.navigate(browser.url() + "/desk/articles/" + piece.id());
        assertThat(writer.evaluate("getComputedStyle(document.querySelector('.note > p')).direction"))
                .as("a name does not turn a text")
                .isEqualTo("rtl");
        writer.click("#notes .reply summary");
        writer.fill("#notes .reply textarea", "من الوزارة");
        Browser.picture(writer, "note-reply-ar-390");
        Browser.send(writer, writer.locator("#notes .reply button"));
        assertThat(writer.textContent("#notes .replies")).contains("من الوزارة");
        assertThat(Browser.accessibilityFaults(writer)).isEmpty();

        rings(editor, before + 1);
        editor.click("[data-bell]");
        editor.click(".notification[data-kind=REPLIED] a[href*='" + piece.id() + "']");
        editor.waitForURL(address -> address.contains("#note-"));
        assertThat(editor.textContent(".replies li:target")).contains("من الوزارة");
        Browser.picture(editor, "note-reply-en-1280");
        Browser.send(editor, editor.locator("#notes .note > form button"));
        assertThat(editor.locator("#notes > .note").count()).isZero();
    }

    @Test
    void one_chooses_what_comes_by_mail() {
        var page = browser.person("colleague", "ar", 1280);
        page.navigate(browser.url() + "/desk/notifications");
        page.click("a[href='/desk/notifications/choices']");
        page.selectOption("#choice-mentioned", "DAILY");
        page.selectOption("#choice-language", "en");
        Browser.send(page, "حفظ");

        assertThat(page.isVisible(".banner.done")).isTrue();
        assertThat(page.inputValue("#choice-mentioned")).isEqualTo("DAILY");
        assertThat(page.inputValue("#choice-language")).isEqualTo("en");
        assertThat(page.inputValue("#choice-returned")).as("as usual").isEqualTo("AT_ONCE");
        var chosen =
                NEWSROOM.as("colleague").get("/api/v1/me/notification-choices").json();
        assertThat(chosen.at("/mail/mentioned").textValue()).isEqualTo("daily");
        assertThat(chosen.path("language").textValue()).isEqualTo("en");
    }

    @Test
    void the_page_is_readable_in_both_languages_and_schemes() {
        var piece = Piece.by(reporter, Piece.content("وزراء الخارجية يبحثون في القاهرة تطورات الملف الليبي"));
        piece.act(reporter, "submit");
        editing.post(piece.path() + "/notes", Map.of("text", "@editor2 ما رأيك في العنوان؟\n@chief للعلم"))
                .expect(201);
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {1280, 390}) {
                    var page = browser.stranger(language, width, scheme);
                    page.navigate(browser.url() + "/desk/notifications");
                    Browser.signIn(page, "editor2");
                    look(page, "notifications", language, scheme, width);
                    page.context().close();
                }
            }
        }
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (var language : new String[] {"ar", "en"}) {
                var page = browser.stranger(language, language.equals("ar") ? 390 : 1280, scheme);
                page.navigate(browser.url() + "/desk/notifications/choices");
                Browser.signIn(page, "colleague");
                look(page, "notification-choices", language, scheme, language.equals("ar") ? 390 : 1280);
                page.context().close();
            }
        }
        var nobody = browser.person("admin", "ar", 390);
        nobody.navigate(browser.url() + "/desk/notifications");
        assertThat(nobody.isVisible(".empty")).isTrue();
        look(nobody, "notifications-empty", "ar", ColorScheme.LIGHT, 390);
    }

    private static void look(Page page, String what, String language, ColorScheme scheme, int width) {
        var name = what + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Browser.picture(page, name);
        assertThat(Browser.accessibilityFaults(page)).as(name).isEmpty();
        Browser.assertFits(page, name);
    }

    private static int bell(Page page) {
        return Integer.parseInt(page.getAttribute("[data-bell]", "data-bell"));
    }

    private static void rings(Page page, int expected) {
        page.waitForSelector("[data-bell='" + expected + "']", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
    }
}
