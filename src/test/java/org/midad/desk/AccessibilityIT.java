package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.images.Illustrated;
import org.midad.images.Photo;

/** The pages that no other test looks at with axe in both languages and schemes; {@code pages.txt} says which those are. */
class AccessibilityIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static Browser browser;
    private static Piece draft;
    private static Piece live;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void there_is_something_to_see() {
        browser = Browser.open();
        var reporter = NEWSROOM.as("reporter");
        var editor = NEWSROOM.as("editor");
        var picture = Album.approved(NEWSROOM, Photo.jpeg(1200, 800));
        draft = Piece.by(reporter, Illustrated.content("مسودة فيها صورة", picture, picture));
        live = Piece.by(reporter, Illustrated.content("خبر منشور", picture)).approved(reporter, editor);
        live.act(editor, "publish");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void everybody_can_use_the_pages_in_arabic() {
        looked("ar", 1280);
    }

    @Test
    void everybody_can_use_the_pages_in_english() {
        looked("en", 390);
    }

    private void looked(String language, int width) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = browser.stranger(language, width, scheme);
            page.navigate(browser.url() + "/");
            Browser.signIn(page, "editor");
            var name = language + "-" + scheme.name().toLowerCase(Locale.ROOT);
            look(page, "/desk/articles/new", "new-" + name);
            look(page, "/desk/nothing/here", "error-" + name);
            look(page, "/desk/signed-in", "signed-in-" + name);
            writing(page, name);
            forms(page, name);
            previews(page, name);
            page.context().close();
            administering(language, width, scheme, name);
        }
        assertThat(faults).isEmpty();
    }

    private void administering(String language, int width, ColorScheme scheme, String name) {
        var page = browser.stranger(language, width, scheme);
        page.navigate(browser.url() + "/");
        Browser.signIn(page, "admin");
        look(page, "/desk/admin/new/sections/main", "new-section-" + name);
        look(page, "/desk/admin/sites/main/sections/politics", "section-" + name);
        page.context().close();
    }

    private void writing(Page page, String name) {
        look(page, "/desk/articles/" + draft.id() + "/write", "write-" + name);
        // A phone has no button for it, and may yet have a keyboard.
        page.evaluate("document.querySelector('[data-open=shortcuts]').click()");
        found(page, "shortcuts-" + name);
        page.keyboard().press("Escape");
        page.locator("[data-lead-body] .toolbar button").first().click();
        page.waitForSelector("[data-picker-list] img");
        found(page, "picker-" + name);
        page.keyboard().press("Escape");
    }

    /** What answers a form. */
    private void forms(Page page, String name) {
        var article = "/desk/articles/" + live.id();
        page.navigate(browser.url() + article);
        page.click("[data-action=unpublish] summary");
        page.fill("[data-action=unpublish] textarea", "طلب قانوني");
        Browser.send(page, page.locator("[data-action=unpublish] .step-fields button"));
        page.waitForSelector("[data-confirm]");
        found(page, "confirm-" + name);

        page.navigate(browser.url() + article + "/preview");
        page.click("#links summary");
        Browser.send(page, page.locator("#links form:has(#link-name) button"));
        page.waitForSelector("#made-url");
        found(page, "shared-" + name);
        var link = page.inputValue("#made-url");
        look(page, link.substring(link.indexOf("/preview/s/")), "door-" + name);
    }

    private void previews(Page page, String name) {
        look(page, "/preview/articles/" + live.id(), "preview-" + name);
        look(page, "/preview/sites/main", "front-" + name);
    }

    private void look(Page page, String path, String name) {
        page.navigate(browser.url() + path);
        Browser.settled(page);
        page.waitForSelector("h1, .ProseMirror");
        found(page, name);
    }

    private void found(Page page, String name) {
        Browser.picture(page, "axe-" + name);
        Browser.accessibilityFaults(page).forEach(fault -> faults.add(name + ": " + fault));
    }
}
