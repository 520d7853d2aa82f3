package org.midad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.images.Album;
import org.midad.images.Photo;

/** Pictures are uploaded, described, approved and found again on the desk. */
class PicturesIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_reporter_uploads_many_at_once_and_reads_why_one_was_not_taken() {
        var page = browser.person("reporter", "ar", 1280);
        page.navigate(browser.url() + "/desk/pictures");
        page.setInputFiles("#files", new FilePayload[] {
            jpeg("الأولى.jpg"),
            new FilePayload("نص.jpg", "image/jpeg", "لا صورة".getBytes(StandardCharsets.UTF_8)),
            jpeg("الثالثة.jpg")
        });

        assertThat(page.locator("[data-upload-files] a")).hasCount(2);
        assertThat(page.locator("[data-upload-files] .error")).hasCount(1);
        assertThat(page.locator("[data-upload-files] .error")).containsText("لم يُقبل الملف");
        assertThat(page.locator("[data-upload-all] output")).containsText("رُفع 2 من 3");
        assertThat(page.locator("#library")).containsText("الثالثة.jpg");
        Browser.picture(page, "pictures-uploaded-ar-1280");

        var id = page.locator("[data-upload-files] a").first().getAttribute("href");
        assertThat(NEWSROOM.as("reporter")
                        .get("/api/v1" + id.replace("/desk/pictures", "/images"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_picture_goes_from_upload_to_approval_in_arabic() {
        goesToApproval("ar");
    }

    @Test
    void a_picture_goes_from_upload_to_approval_in_english() {
        goesToApproval("en");
    }

    private void goesToApproval(String language) {
        var words = Words.in(java.util.Locale.of(language));
        var id = bare();
        var page = browser.person("reporter", language, 1280);
        page.navigate(browser.url() + "/desk/pictures/" + id);
        page.waitForSelector("[data-focus-picture]");
        page.fill("#caption", "جسر قيد البناء\nBridge under construction");
        page.fill("#alt", "جسر");
        page.fill("#credit", "مداد");
        page.fill("#rightsUntil", "2031-05-06T07:08");
        page.locator("input[name=deniedSites]").first().check();
        var before = page.locator("[data-crop]").first().getAttribute("viewBox");
        var picture = page.locator("[data-focus-picture]");
        // Filling the form has scrolled the picture away; a click on the element brings it back.
        picture.scrollIntoViewIfNeeded();
        var box = picture.boundingBox();
        picture.click(new Locator.ClickOptions().setPosition(box.width * 0.9, box.height * 0.2));
        assertThat(Integer.parseInt(page.inputValue("#focalX"))).isBetween(88, 92);
        assertThat(page.locator("[data-crop]").first().getAttribute("viewBox")).isNotEqualTo(before);
        Browser.send(page, words.get("pictures.save"));
        System.err.println("DEBUG " + page.locator("main").innerText() + page.url());

        var saved =
                NEWSROOM.as("reporter").get("/api/v1/images/" + id).expect(200).json();
        assertThat(saved.at("/content/rights/until").textValue()).isEqualTo("2031-05-06T04:08:00Z");
        assertThat(saved.at("/content/focalPoint/x").doubleValue()).isBetween(0.88, 0.92);
        assertThat(page.locator("#caption")).hasValue("جسر قيد البناء\nBridge under construction");
        assertThat(page.locator(".lines time")).not().hasCount(0);
        Browser.send(page, words.get("pictures.step.submit"));
        assertThat(page.locator(".picture-facts .state")).hasAttribute("data-state", "SUBMITTED");

        var editor = browser.person("editor", language, 1280);
        editor.navigate(browser.url() + "/desk/pictures/" + id);
        editor.locator("summary", having(words.get("pictures.step.return"))).click();
        editor.fill("#why-return", "أين المصوّر؟");
        editor.locator("button[value=return]").click();
        assertThat(editor.locator(".picture-facts .state")).hasAttribute("data-state", "RETURNED");
        assertThat(editor.locator("#notes")).containsText("أين المصوّر؟");

        page.reload();
        page.fill("#creator", "هدى");
        Browser.send(page, words.get("pictures.save"));
        Browser.send(page, words.get("pictures.step.submit"));
        editor.reload();
        Browser.send(editor, words.get("pictures.step.approve"));
        assertThat(editor.locator(".picture-facts .state")).hasAttribute("data-state", "APPROVED");

        editor.navigate(browser.url() + "/desk/pictures?state=APPROVED&q=" + "Bridge");
        assertThat(editor.locator(".tile a[href$='" + id + "']")).hasCount(1);
        editor.navigate(browser.url() + "/desk/pictures?mine=true");
        assertThat(editor.locator(".tile a[href$='" + id + "']")).hasCount(0);
    }

    @Test
    void two_who_describe_one_picture_lose_no_word() {
        var id = bare();
        var page = browser.person("reporter", "ar", 1280);
        page.navigate(browser.url() + "/desk/pictures/" + id);
        var editor = NEWSROOM.as("editor");
        editor.ifMatch(editor.get("/api/v1/images/" + id).header("ETag"))
                .put("/api/v1/images/" + id, Map.of("caption", "ما كتبته الزميلة", "alt", "نهر"))
                .expect(200);

        page.fill("#caption", "ما كتبه المراسل");
        Browser.send(page, "حفظ");
        assertThat(page.locator("[role=alert]")).containsText("سبقك زميل");
        assertThat(page.locator("#caption")).hasValue("ما كتبه المراسل");
        assertThat(page.locator("#caption-more")).containsText("ما كتبته الزميلة");
        Browser.picture(page, "picture-late-ar-1280");
        Browser.send(page, "حفظ");
        assertThat(page.locator("[role=alert]")).hasCount(0);
        assertThat(NEWSROOM.as("reporter")
                        .get("/api/v1/images/" + id)
                        .json()
                        .at("/content/caption")
                        .textValue())
                .isEqualTo("ما كتبه المراسل");
    }

    @Test
    void what_cannot_be_taken_is_said_at_its_field_and_a_missing_credit_before_submission() {
        var id = bare();
        var page = browser.person("reporter", "en", 1280);
        page.navigate(browser.url() + "/desk/pictures/" + id);
        page.fill("#caption", "Kept");
        page.fill("#rightsFrom", "2031-05-06T07:08");
        page.fill("#rightsUntil", "2030-05-06T07:08");
        Browser.send(page, "Save");
        assertThat(page.locator("#until-error")).containsText("before they begin");
        assertThat(page.locator("#caption")).hasValue("Kept");

        assertThat(page.locator("[aria-labelledby=steps-title]"))
                .containsText("Still missing: Credit, Alternative text");
        assertThat(page.locator("button[value=submit]")).hasCount(0);
    }

    @Test
    void every_page_of_pictures_can_be_used_by_everybody() {
        Album.approved(NEWSROOM, Photo.jpeg(1600, 1000));
        var id = Album.upload(NEWSROOM, Photo.jpeg(900, 1400));
        Album.awaitDeveloped(NEWSROOM.as("reporter"), id);
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.stranger(language, 1280, scheme);
                page.navigate(browser.url() + "/desk/pictures");
                Browser.signIn(page, "reporter");
                Browser.look(page, "pictures", language, scheme);
                page.navigate(browser.url() + "/desk/pictures/" + id);
                Browser.look(page, "picture", language, scheme);
            }
        }
    }

    private static String bare() {
        var answer = new org.midad.local.Form()
                .file(UUID.randomUUID() + ".jpg", Photo.jpeg(800, 600))
                .post(NEWSROOM.as("reporter"), "/api/v1/images")
                .expect(201);
        var id = answer.json().path("id").textValue();
        Album.awaitDeveloped(NEWSROOM.as("reporter"), id);
        return id;
    }

    private static FilePayload jpeg(String name) {
        return new FilePayload(name, "image/jpeg", Photo.jpeg(640, 480));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
