package org.midad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.Newsroom;
import org.midad.images.Album;
import org.midad.images.Photo;
import org.midad.language.Slugs;
import org.midad.local.Answer;

/** A real story goes the whole way through the desk's pages, by three people in three windows, to its readers. */
class WholeWayIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final String PICTURES = "[...document.images].every((one) => one.complete && one.naturalWidth > 0)"
            + " && document.querySelectorAll('.reading .lead img').length === 1";
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
    void a_real_story_goes_the_whole_way_in_arabic() {
        new Way(Telling.real(), "ar", new PointerHand(), "whole-ar").go(true);
    }

    @Test
    void the_same_in_english() {
        new Way(Telling.english(), "en", new PointerHand(), "whole-en").go(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void and_all_of_it_by_keyboard_alone(String language) {
        var keys = new KeysAlone();
        var told = language.equals("ar") ? Telling.real() : Telling.english();
        new Way(told, language, keys, "whole-keys-" + language).go(false);
        assertThat(keys.faults()).as("how the focus looked").isEmpty();
    }

    /** One story on its way. */
    private static final class Way {

        private final String mark = UUID.randomUUID().toString().substring(0, 8);
        private final Telling told;
        private final String language;
        private final Hand hand;
        private final String pictures;
        private final Page reporter;
        private final Page editor;
        private final Page second;
        private final String headline;
        private String id = "";

        Way(Telling told, String language, Hand hand, String pictures) {
            this.told = told;
            this.language = language;
            this.hand = hand;
            this.pictures = pictures;
            this.headline = told.headline() + " " + mark;
            reporter = person("reporter");
            editor = person("editor");
            second = person("editor2");
        }

        private Page person(String username) {
            var page = browser.stranger(language, 1280);
            page.navigate(browser.url() + "/");
            hand.signIn(page, username);
            return page;
        }

        /** Either a minute's schedule is waited for, or it is made for tomorrow and then overtaken. */
        void go(boolean waits) {
            picture();
            begun();
            written();
            handedIn();
            returned();
            mended();
            approved();
            shared();
            scheduled(waits);
            live(headline, told.standfirst());
            corrected();
            reporter.context().close();
            editor.context().close();
            second.context().close();
        }

        /** An approved one, that the story's picker finds by this story's own mark. */
        private void picture() {
            var upload = new org.midad.local.Form()
                    .file("house-" + mark + ".jpg", Photo.jpeg(1200, 800))
                    .field("credit", "مداد")
                    .field("alt", "مبنى الخارجية " + mark)
                    .field("caption", "مبنى الخارجية الأمريكية " + mark);
            var image = upload.post(NEWSROOM.as("reporter"), "/api/v1/images")
                    .expect(201)
                    .json()
                    .path("id")
                    .textValue();
            Album.act(NEWSROOM.as("reporter"), image, "submit", Map.of()).expect(200);
            Album.act(NEWSROOM.as("editor"), image, "approve", Map.of()).expect(200);
            Album.awaitDeveloped(NEWSROOM.as("editor"), image);
        }

        private void begun() {
            hand.send(reporter.locator(".board-new"));
            hand.write(reporter.locator("#new-headline"), headline);
            hand.write(reporter.locator("#new-slugline"), mark);
            hand.choose(reporter.locator("#new-locale"), told.locale());
            hand.send(reporter.locator("main form button.primary"));
            id = reporter.url().replaceAll(".*/desk/articles/([0-9a-f-]{36}).*", "$1");
            assertThat(state(reporter)).hasAttribute("data-state", "DRAFT");
        }

        private void written() {
            hand.send(reporter.locator("#workflow a[href$='/write']"));
            assertThat(reporter.locator("#headline")).hasValue(headline);
            hand.write(reporter.locator("#kicker"), told.kicker());
            hand.write(reporter.locator("#standfirst"), told.standfirst());
            hand.add(reporter.locator("#bylines"), "سلمى الحداد");
            hand.add(reporter.locator("#bylines"), "Midad " + mark);
            hand.write(reporter.locator("#dateline"), "واشنطن");
            pictured();
            body();
            hand.tick(reporter.locator("[data-site][value=" + told.site() + "]"));
            hand.choose(reporter.locator("#section"), "politics");
            hand.choose(reporter.locator("#urgency"), "2");
            saved(reporter);
            assertThat(reporter.locator("[data-missing].complete")).hasCount(1);
            Browser.picture(reporter, pictures + "-1-written");
            done(reporter);
        }

        private void pictured() {
            hand.press(reporter.locator("[data-lead-body] button"));
            hand.write(reporter.locator("#picker-search"), mark);
            assertThat(reporter.locator("[data-picker-list] button")).hasCount(1);
            hand.press(reporter.locator("[data-picker-list] button"));
            hand.write(reporter.locator("#lead-caption"), "الوزارة كما بدت اليوم");
            hand.write(reporter.locator("#lead-alt"), "واجهة مبنى");
            hand.write(reporter.locator("#lead-credit"), "وكالة مداد");
        }

        private void body() {
            hand.reachEndOf(reporter.locator(".ProseMirror"));
            var keys = reporter.keyboard();
            for (var paragraph : told.paragraphs()) {
                if (!paragraph.equals(told.paragraphs().getFirst())) {
                    keys.press("Enter");
                }
                if (Telling.isHeading(paragraph)) {
                    keys.press("Control+Alt+2");
                }
                keys.insertText(paragraph);
            }
        }

        private void handedIn() {
            hand.send(step(reporter, "submit"));
            assertThat(state(reporter)).hasAttribute("data-state", "SUBMITTED");
        }

        private void returned() {
            found(editor);
            hand.send(step(editor, "claim"));
            assertThat(state(editor)).hasAttribute("data-state", "IN_REVIEW");
            hand.send(editor.locator("nav.tabs a[href$='/review']"));
            var block = editor.locator(".block").first();
            hand.press(block.locator("summary"));
            hand.write(block.locator("textarea"), "من قال هذا؟");
            hand.tick(block.locator("input[name=blocking]"));
            hand.send(block.locator(".note-form button"));
            assertThat(editor.locator(".block .note")).containsText("من قال هذا؟");
            Browser.picture(editor, pictures + "-2-noted");
            hand.press(editor.locator("[data-action=return] summary"));
            hand.write(editor.locator("[data-action=return] textarea"), "صحّح العنوان التمهيدي");
            hand.send(editor.locator("[data-action=return] .step-fields button"));
            assertThat(state(editor)).hasAttribute("data-state", "RETURNED");
        }

        private void mended() {
            found(reporter);
            assertThat(reporter.locator("#notes")).containsText("من قال هذا؟");
            hand.send(reporter.locator("#workflow a[href$='/write']"));
            hand.write(reporter.locator("#kicker"), mendedKicker());
            hand.reachEndOf(reporter.locator(".ProseMirror"));
            reporter.keyboard().insertText(" " + mark);
            saved(reporter);
            done(reporter);
            handedIn();
        }

        private String mendedKicker() {
            return told.kicker().replace("الامريكية", "الأمريكية").replace("Departement", "Department");
        }

        private void approved() {
            found(editor);
            hand.send(step(editor, "claim"));
            hand.send(editor.locator("nav.tabs a[href$='/review']"));
            assertThat(editor.locator(".diff ins").filter(having(mark))).hasCount(1);
            Browser.picture(editor, pictures + "-3-compared");
            hand.send(editor.locator(".block .note > form button"));
            found(second);
            hand.send(step(second, "approve"));
            assertThat(state(second)).hasAttribute("data-state", "APPROVED");
        }

        /** Somebody without an account reads it by the link, that and nothing else, until it is revoked. */
        private void shared() {
            hand.send(second.locator("nav.tabs a[href$='/preview']"));
            hand.press(second.locator("#links summary"));
            hand.write(second.locator("#link-name"), "الضيف");
            hand.send(second.locator("#links form:has(#link-name) button"));
            var link = second.inputValue("#made-url");
            link = browser.url() + link.substring(link.indexOf("/preview/s/"));
            var guest = browser.stranger(language, 390);
            guest.navigate(link);
            assertThat(guest.content()).doesNotContain(told.headline());
            hand.send(guest.locator("form button"));
            assertThat(guest.locator("h1")).hasText(headline);
            assertThat(guest.locator(".body")).containsText(told.paragraphs().getFirst());
            assertThat(guest.locator("img")).not().hasCount(0);
            Browser.picture(guest, pictures + "-4-guest");
            seesNothingElse(guest, link);

            found(second);
            hand.send(second.locator("nav.tabs a[href$='/preview']"));
            hand.send(second.locator("#links button.danger"));
            assertThat(guest.navigate(link).status()).isEqualTo(404);
            assertThat(guest.content()).doesNotContain(told.headline());
            guest.context().close();
            found(second);
        }

        private void seesNothingElse(Page guest, String link) {
            assertThat(guest.context().cookies())
                    .allSatisfy(cookie -> assertThat(link).endsWith(cookie.path));
            assertThat(guest.locator("a[href*='/desk/'], a[href*='/api/'], a[href*='/preview/articles']"))
                    .hasCount(0);
            for (var path : new String[] {"/", "/desk/articles/" + id, "/preview/articles/" + id, "/desk/planning"}) {
                guest.navigate(browser.url() + path);
                assertThat(guest.url()).as(path).contains("/realms/midad/");
            }
            for (var path : new String[] {"/api/v1/articles/" + id, "/api/v1/articles", "/api/v1/me"}) {
                assertThat(guest.navigate(browser.url() + path).status())
                        .as(path)
                        .isEqualTo(401);
            }
        }

        private void scheduled(boolean waits) {
            var now = LocalDateTime.now(RIYADH);
            var due = waits ? now.plusSeconds(75).truncatedTo(ChronoUnit.MINUTES) : now.plusDays(1);
            hand.press(second.locator("[data-action=schedule] summary"));
            hand.set(
                    second.locator("#due-schedule"),
                    due.truncatedTo(ChronoUnit.MINUTES).toString());
            hand.send(second.locator("[data-action=schedule] .step-fields button"));
            assertThat(second.locator(".banner time")).hasCount(1);
            assertThat(state(second)).hasAttribute("data-state", "SCHEDULED");
            assertThat(delivered().status()).as("not before its time").isEqualTo(404);
            Browser.picture(second, pictures + "-5-scheduled");
            if (waits) {
                second.waitForCondition(
                        () -> delivered().status() == 200, new Page.WaitForConditionOptions().setTimeout(180_000));
                assertThat(LocalDateTime.now(RIYADH)).isAfterOrEqualTo(due);
            } else {
                hand.press(second.locator("[data-action=publish] summary"));
                hand.send(second.locator("[data-action=publish] .step-fields button"));
            }
            found(second);
            assertThat(state(second)).hasAttribute("data-state", "PUBLISHED");
            assertThat(second.locator(".places a")).hasCount(1);
        }

        /** What a site gets is what was typed, block by block. */
        private void live(String expected, String standfirst) {
            second.waitForCondition(() -> delivered().status() == 200);
            var document = delivered().json();
            assertThat(document.path("headline").textValue()).isEqualTo(expected);
            assertThat(document.path("kicker").textValue()).isEqualTo(mendedKicker());
            assertThat(document.path("standfirst").textValue()).isEqualTo(standfirst);
            assertThat(document.path("dir").textValue()).isEqualTo(told.locale().equals("ar") ? "rtl" : "ltr");
            assertThat(document.path("bylines").toString()).contains("Midad " + mark);
            assertThat(document.path("leadImage").toString()).contains("الوزارة كما بدت اليوم", "وكالة مداد");
            var blocks = document.at("/body/portableText").valueStream().toList();
            assertThat(blocks).hasSameSizeAs(told.paragraphs());
            for (int i = 0; i < blocks.size(); i++) {
                var paragraph = told.paragraphs().get(i);
                var text = new StringBuilder();
                blocks.get(i)
                        .path("children")
                        .forEach(span -> text.append(span.path("text").textValue()));
                assertThat(text.toString()).isEqualTo(i == blocks.size() - 1 ? paragraph + " " + mark : paragraph);
                assertThat(blocks.get(i).path("style").textValue())
                        .isEqualTo(Telling.isHeading(paragraph) ? "h2" : "normal");
            }
        }

        private void corrected() {
            found(editor);
            hand.send(step(editor, "revise"));
            hand.send(editor.locator("#workflow a[href$='/write']"));
            var standfirst = told.standfirst() + " " + mark;
            hand.write(editor.locator("#standfirst"), standfirst);
            saved(editor);
            done(editor);
            hand.send(step(editor, "submit"));
            found(second);
            hand.send(step(second, "claim"));
            hand.send(step(second, "approve"));
            hand.press(second.locator("[data-action=publish] summary"));
            hand.choose(second.locator("#kind-publish"), "correction");
            hand.write(second.locator("#public-publish"), "صُحّحت المقدمة " + mark);
            hand.send(second.locator("[data-action=publish] .step-fields button"));
            assertThat(state(second)).hasAttribute("data-state", "PUBLISHED");
            assertThat(second.locator("[aria-labelledby=changes-title]")).containsText("صُحّحت المقدمة " + mark);
            Browser.picture(second, pictures + "-6-corrected");

            second.waitForCondition(() ->
                    standfirst.equals(delivered().json().path("standfirst").textValue()));
            live(headline, standfirst);
            assertThat(delivered().json().at("/corrections/0/note").textValue()).isEqualTo("صُحّحت المقدمة " + mark);
            assertThat(delivered("/corrections").expect(200).text()).contains("صُحّحت المقدمة " + mark, "correction");
            hand.send(second.locator("nav.tabs a[href$='/history']"));
            assertThat(second.locator(".log .state[data-state=PUBLISHED]"))
                    .not()
                    .hasCount(0);
        }

        private Answer delivered() {
            return delivered("");
        }

        private Answer delivered(String part) {
            var slug = URLEncoder.encode(Slugs.of(headline, mark), StandardCharsets.UTF_8);
            return NEWSROOM.asSite(told.site()).get("/content/v1/sites/" + told.site() + "/articles/" + slug + part);
        }

        /** From wherever one is to the board, and by its search to the article. */
        private void found(Page page) {
            hand.send(page.locator(".bar-name"));
            hand.write(page.locator("#board-q"), mark);
            Browser.sends(page, () -> page.keyboard().press("Enter"));
            hand.send(page.locator("[data-card='" + id + "'] a"));
            page.waitForCondition(() -> (Boolean) page.evaluate(PICTURES));
        }

        private void done(Page page) {
            hand.send(page.locator("[data-done]"));
        }

        private static void saved(Page page) {
            page.waitForSelector("[data-save-state][data-state=saved]");
        }

        private static Locator step(Page page, String action) {
            return page.locator("[data-action=" + action + "] button");
        }

        private static Locator state(Page page) {
            return page.locator(".article-facts .state");
        }

        private static Locator.FilterOptions having(String text) {
            return new Locator.FilterOptions().setHasText(text);
        }
    }
}
