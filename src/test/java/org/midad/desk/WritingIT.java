package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;

/** Writing in a browser: what is typed is saved, through cuts, colleagues and sessions that end. */
class WritingIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final String BODY = ".ProseMirror";
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
    void what_a_reporter_types_is_saved_by_itself() {
        var id = draft("عنوان أول");
        var page = writing("reporter", "ar", id);
        page.fill("#headline", "مجلس المدينة يقر الموازنة");
        page.click(BODY);
        page.keyboard().type("أقر المجلس الموازنة ");
        page.keyboard().press("Control+b");
        page.keyboard().type("بالإجماع");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        page.keyboard().type("فقرة ثانية فيها NATO و2026.");
        saved(page);

        var content = content(id);
        assertThat(content.path("headline").textValue()).isEqualTo("مجلس المدينة يقر الموازنة");
        assertThat(content.path("body").toString()).contains("بالإجماع", "\"strong\"", "NATO و2026");
        Browser.picture(page, "writing-ar-1280");
        // What the bars lie over for the moment cannot be pressed for the moment.
        page.evaluate("scrollTo(0, 0)");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void a_picture_file_dropped_into_the_text_stays_where_it_was_dropped() {
        var id = draft("خبر بصورة");
        var page = writing("reporter", "ar", id);
        drop(page, BODY + " > p", "حادث.jpg", "image/jpeg");
        page.waitForSelector(BODY + " .object-image img[src]");
        page.fill(BODY + " .object-image input >> nth=0", "شرح الصورة هنا");
        saved(page);
        var body = content(id).path("body");
        assertThat(body.path(1).path("_type").textValue()).isEqualTo("image");
        assertThat(body.path(1).path("caption").textValue()).isEqualTo("شرح الصورة هنا");

        drop(page, BODY + " > p", "نص.txt", "text/plain");
        page.waitForSelector(BODY + " .text-upload .error");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        Browser.picture(page, "writing-dropped-ar-1280");
        page.click(BODY + " .text-upload button");
        assertThat(page.locator(BODY + " .text-upload").count()).isZero();
    }

    @Test
    void a_picture_file_dropped_on_top_leads_the_story_and_its_centre_is_set_by_keys() {
        var id = draft("خبر بصورة رئيسية");
        var page = writing("reporter", "ar", id);
        drop(page, "[data-lead]", "قمة.jpg", "image/jpeg");
        page.waitForSelector("[data-lead] img[src]");
        page.fill("#lead-caption", "القاعة قبل الافتتاح");
        page.focus("[data-lead] .focal-point");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowUp");
        saved(page);
        var lead = content(id).path("leadImage");
        assertThat(lead.path("caption").textValue()).isEqualTo("القاعة قبل الافتتاح");
        assertThat(lead.at("/focalPoint/x").doubleValue()).isEqualTo(0.48);
        assertThat(lead.at("/focalPoint/y").doubleValue()).isEqualTo(0.48);
    }

    @Test
    void words_typed_without_a_network_reach_the_server_when_it_is_back() {
        var id = draft("قبل الانقطاع");
        var page = writing("reporter", "ar", id);
        page.context().setOffline(true);
        page.fill("#headline", "كُتب بلا اتصال");
        page.waitForSelector("[data-save-state][data-state=offline]");

        page.context().setOffline(false);
        saved(page);
        assertThat(content(id).path("headline").textValue()).isEqualTo("كُتب بلا اتصال");
    }

    @Test
    void words_of_a_closed_window_are_offered_again() {
        var id = draft("قبل الإغلاق");
        var page = writing("reporter", "ar", id);
        page.context().setOffline(true);
        typedAndKept(page, "كُتب ثم أُغلقت النافذة");
        page.waitForSelector("[data-save-state][data-state=offline]");
        var again = page.context().newPage();
        page.close();
        again.context().setOffline(false);

        again.navigate(address(id));
        again.waitForSelector(BODY);
        assertThat(again.evaluate("JSON.stringify(localStorage)"))
                .asString()
                .as("kept, while the server has " + content(id).path("headline"))
                .contains("كُتب ثم أُغلقت النافذة");
        again.click("[data-restore-yes]");
        assertThat(again.inputValue("#headline")).isEqualTo("كُتب ثم أُغلقت النافذة");
        saved(again);
        assertThat(content(id).path("headline").textValue()).isEqualTo("كُتب ثم أُغلقت النافذة");
    }

    @Test
    void two_windows_of_one_person_lose_the_words_of_neither() {
        var id = draft("قبل النافذتين");
        var one = writing("reporter", "ar", id);
        var two = one.context().newPage();
        two.navigate(address(id));
        two.waitForSelector(BODY);
        one.context().setOffline(true);
        typedAndKept(one, "من النافذة الأولى");
        typedAndKept(two, "من النافذة الثانية");
        one.close();
        var again = two.context().newPage();
        two.close();
        again.context().setOffline(false);

        again.navigate(address(id));
        again.click("[data-restore-yes]");
        assertThat(again.inputValue("#headline")).isEqualTo("من النافذة الثانية");
        saved(again);
        again.navigate(address(id));
        again.click("[data-restore-yes]");
        again.waitForSelector("dialog[data-conflict][open]");
        assertThat(again.textContent("[data-conflict-list]")).contains("من النافذة الأولى", "من النافذة الثانية");
    }

    /** A window that Playwright closes is not told so, and cannot keep what it was just about to. */
    private static void typedAndKept(Page page, String headline) {
        page.fill("#headline", headline);
        page.waitForCondition(() -> (Boolean)
                page.evaluate("words => Object.values(localStorage).some((copy) => copy.includes(words))", headline));
    }

    @Test
    void words_of_a_closed_window_do_not_go_over_those_of_a_colleague() {
        var id = draft("قبل الإغلاق والزميل");
        var page = writing("reporter", "ar", id);
        page.context().setOffline(true);
        typedAndKept(page, "عنوان النافذة المغلقة");
        page.waitForSelector("[data-save-state][data-state=offline]");
        var again = page.context().newPage();
        page.close();
        again.context().setOffline(false);
        meanwhile(id, Piece.content("عنوان الزميل اللاحق"));

        again.navigate(address(id));
        again.click("[data-restore-yes]");

        again.waitForSelector("dialog[data-conflict][open]");
        assertThat(again.textContent("[data-conflict-list]")).contains("عنوان الزميل اللاحق", "عنوان النافذة المغلقة");
        assertThat(content(id).path("headline").textValue()).isEqualTo("عنوان الزميل اللاحق");
    }

    @Test
    void a_slugline_is_settled_like_every_other_word() {
        var id = draft("خبر له اسم");
        var page = writing("reporter", "ar", id);
        meanwhile(id, Piece.content("خبر له اسم").put("slugline", "اسم الزميل"));
        page.click("details.panel summary");
        page.fill("#slugline", "اسمي أنا");
        page.waitForSelector("dialog[data-conflict][open]");
        assertThat(page.textContent("[data-conflict-list]")).contains("اسم الزميل", "اسمي أنا");
        page.click("[data-conflict-save]");
        saved(page);
        var article = NEWSROOM.as("reporter").get("/api/v1/articles/" + id).json();
        assertThat(article.path("slugline").textValue()).isEqualTo("اسمي أنا");
    }

    @Test
    void who_signed_in_anew_elsewhere_goes_on_writing() {
        var id = draft("قبل الدخول مجددًا");
        var page = writing("reporter", "ar", id);
        page.context().clearCookies();
        var other = page.context().newPage();
        other.navigate(browser.url() + "/");
        Browser.signIn(other, "reporter");

        page.fill("#headline", "كُتب بعد الدخول في نافذة أخرى");
        page.waitForSelector("#sign-in-again[open]");
        page.context().waitForPage(() -> page.click("#sign-in-again a"));
        saved(page);
        assertThat(content(id).path("headline").textValue()).isEqualTo("كُتب بعد الدخول في نافذة أخرى");
    }

    @Test
    void two_texts_are_shown_and_settled_and_none_is_lost() {
        var id = draft("قبل الخلاف");
        var page = writing("reporter", "ar", id);
        meanwhile(id, Piece.content("عنوان الزميل").put("kicker", "تمهيد الزميل"));

        page.fill("#headline", "عنواني أنا");
        page.waitForSelector("dialog[data-conflict][open]");
        assertThat(page.textContent("[data-conflict-list]")).contains("عنوان الزميل", "عنواني أنا");
        Browser.picture(page, "conflict-ar-1280");
        page.check("[data-conflict-list] tr:has(th:text-is('العنوان')) input[value=mine]");
        page.check("[data-conflict-list] tr:has(th:text-is('عنوان تمهيدي')) input[value=theirs]");
        page.click("[data-conflict-save]");
        saved(page);

        assertThat(content(id).path("headline").textValue()).isEqualTo("عنواني أنا");
        assertThat(content(id).path("kicker").textValue()).isEqualTo("تمهيد الزميل");
    }

    @Test
    void a_session_that_ends_is_taken_up_in_place() {
        var id = draft("قبل انتهاء الجلسة");
        var page = writing("reporter", "ar", id);
        page.context().clearCookies();
        page.fill("#headline", "كُتب بعد انتهاء الجلسة");
        page.waitForSelector("#sign-in-again[open]");

        var window = page.context().waitForPage(() -> page.click("#sign-in-again a"));
        window.waitForSelector("#username");
        window.fill("#username", "reporter");
        window.fill("#password", "demo");
        window.click("[type=submit]");
        saved(page);
        assertThat(content(id).path("headline").textValue()).isEqualTo("كُتب بعد انتهاء الجلسة");
    }

    @Test
    void the_page_reads_well_in_english_on_a_phone_and_in_the_dark() {
        var id = draft("عنوان");
        var page = browser.stranger("en-GB", 390, ColorScheme.DARK);
        page.navigate(address(id));
        Browser.signIn(page, "reporter");
        page.waitForSelector(BODY);
        assertThat(page.getAttribute("html", "dir")).isEqualTo("ltr");
        assertThat(page.getAttribute("[data-sheet]", "dir")).isEqualTo("rtl");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"
                        + " && document.querySelector('.editor').getBoundingClientRect().left >= 0"))
                .isEqualTo(true);
        assertThat(page.evaluate("document.querySelector('.editor-toolbar').scrollWidth"
                        + " <= document.querySelector('.editor').clientWidth"))
                .as("no tool is out of sight")
                .isEqualTo(true);
        assertThat(page.isVisible(".tool-table")).isFalse();
        page.click(".tool-more");
        assertThat(page.isVisible(".tool-table")).isTrue();
        page.click(".tool-more");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        Browser.picture(page, "writing-en-dark-390");
    }

    @Test
    void a_topic_that_nobody_knows_is_said_beside_its_field_and_stays_there() {
        var id = draft("خبر بموضوع");
        var page = writing("reporter", "ar", id);
        page.fill("#topics", "موضوع لا وجود له");
        page.press("#topics", "Enter");
        assertThat(page.textContent("#topics-said")).contains("لا موضوع باسم").contains("موضوع لا وجود له");
        assertThat(page.getAttribute("#topics", "aria-describedby")).isEqualTo("topics-said");
        assertThat(page.getAttribute("#topics", "aria-invalid")).isEqualTo("true");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        Browser.picture(page, "writing-topic-unknown-ar-1280");

        page.click("[data-done]");
        assertThat(page.inputValue("#topics")).as("one stays with it").isEqualTo("موضوع لا وجود له");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("topics");

        page.fill("#bylines", "كاتبة ضيفة");
        page.press("#bylines", "Enter");
        page.focus("#headline");
        assertThat(page.textContent("#bylines-said")).contains("كاتبة ضيفة").contains("من غير صفحة");
        page.fill("#topics", "");
        saved(page);
        assertThat(content(id).path("bylines").toString()).contains("كاتبة ضيفة");
        assertThat(content(id).path("topics").isEmpty()).isTrue();
    }

    @Test
    void a_section_is_called_as_the_sites_call_it_that_the_story_is_for() {
        var words = Piece.content("خبر لموقع واحد").put("locale", "ar").put("desk", "politics");
        words.putArray("sites").add("english");
        var id = NEWSROOM.as("reporter")
                .post("/api/v1/articles", words)
                .expect(201)
                .json();
        var page = writing("reporter", "ar", id.path("id").textValue());
        assertThat(page.textContent("#section option[selected]")).isEqualTo("Politics");
    }

    @Test
    void who_may_not_edit_reads_instead() {
        var page = browser.person("editor", "ar", 1280);
        var answer = page.navigate(browser.url() + "/desk/articles/" + java.util.UUID.randomUUID() + "/write");
        assertThat(answer.status()).isEqualTo(404);
    }

    /** Somebody else saves this. */
    private static void meanwhile(String id, ObjectNode theirs) {
        var other = NEWSROOM.as("reporter");
        other.ifMatch(other.get("/api/v1/articles/" + id).header("ETag"))
                .put("/api/v1/articles/" + id, theirs)
                .expect(200);
    }

    private static String draft(String headline) {
        return NEWSROOM.as("reporter")
                .post(
                        "/api/v1/articles",
                        Piece.content(headline).put("locale", "ar").put("desk", "politics"))
                .expect(201)
                .json()
                .path("id")
                .textValue();
    }

    private static Page writing(String user, String language, String id) {
        var page = browser.person(user, language, 1280);
        page.navigate(address(id));
        page.waitForSelector(BODY);
        return page;
    }

    private static String address(String id) {
        return browser.url() + "/desk/articles/" + id + "/write";
    }

    /** As a file from the desktop; the picture is another each time. */
    private static void drop(Page page, String onto, String name, String type) {
        var files = page.evaluateHandle("""
                async ([name, type]) => {
                  const canvas = new OffscreenCanvas(1200, 800);
                  const pen = canvas.getContext("2d");
                  pen.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
                  pen.fillRect(0, 0, 1200, 800);
                  pen.fillStyle = "white";
                  pen.fillText(String(Math.random()), 40, 40);
                  const picture = type.startsWith("image/") ? await canvas.convertToBlob({ type }) : "";
                  const files = new DataTransfer();
                  files.items.add(new File([picture], name, { type }));
                  return files;
                }""", List.of(name, type));
        var place = page.locator(onto).first().boundingBox();
        page.locator(onto)
                .first()
                .dispatchEvent("drop", Map.of("dataTransfer", files, "clientX", place.x + 40, "clientY", place.y + 8));
    }

    private static void saved(Page page) {
        page.waitForSelector("[data-save-state][data-state=saved]");
    }

    private static JsonNode content(String id) {
        return NEWSROOM.as("reporter").get("/api/v1/articles/" + id).json().path("content");
    }
}
