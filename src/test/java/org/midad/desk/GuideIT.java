package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Caller;
import org.midad.local.DemoNewsroom;

/**
 * Takes the pictures of the guide, of the demo newsroom at work: every main page in both languages, on a phone and a
 * desktop, light and dark. They come to {@code target/screenshots/guide}; docs/CONTRIBUTING.md says how they get from there
 * into the guide.
 */
class GuideIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Path FOLDER = Path.of("target", "screenshots", "guide");
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static Browser browser;

    @BeforeAll
    static void open() {
        new DemoNewsroom(new Caller(NEWSROOM.node().url()), NEWSROOM.tokens()).load();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void every_main_page_is_pictured_in_both_languages_on_phone_and_desktop_light_and_dark() {
        for (var language : new String[] {"ar", "en"}) {
            var places = places(language);
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {DESKTOP, PHONE}) {
                    var look = "-" + language + (width == PHONE ? "-phone-" : "-desktop-")
                            + scheme.name().toLowerCase(Locale.ROOT);
                    var reporter = signedIn("reporter", language, width, scheme);
                    picture(reporter, "/", "first-steps" + look);
                    reporter.context().close();
                    var editor = signedIn("editor", language, width, scheme);
                    Browser.send(editor, editor.locator(".welcome button"));
                    places.forEach((name, place) -> picture(editor, place, name + look));
                    editor.context().close();
                    var admin = signedIn("admin", language, width, scheme);
                    picture(admin, "/desk/admin/sites", "sites" + look);
                    picture(admin, "/desk/admin/accounts", "accounts" + look);
                    admin.context().close();
                }
            }
        }
    }

    /** Where each picture is taken. */
    private static Map<String, String> places(String language) {
        var places = new LinkedHashMap<String, String>();
        var changed = "/desk/articles/" + article(language, "PUBLISHED", true);
        places.put("board", "/");
        places.put("list", "/?view=list");
        places.put("new", "/desk/articles/new");
        places.put("write", "/desk/articles/" + article(language, "DRAFT", false) + "/write");
        places.put(
                "article",
                "/desk/articles/" + article(language, language.equals("ar") ? "SUBMITTED" : "PUBLISHED", false));
        places.put("review", changed + "/review");
        places.put("history", changed + "/history");
        places.put("preview", changed + "/preview?screen=phone");
        places.put("planning", "/desk/planning");
        places.put("notifications", "/desk/notifications");
        places.put("pictures", "/desk/pictures");
        places.put("picture", "/desk/pictures/" + aPicture());
        return places;
    }

    private static Page signedIn(String who, String language, int width, ColorScheme scheme) {
        var page = browser.stranger(language, width, scheme);
        page.navigate(browser.url() + "/");
        Browser.signIn(page, who);
        return page;
    }

    private static void picture(Page page, String place, String name) {
        page.navigate(browser.url() + place);
        Browser.settled(page);
        page.evaluate("""
                async () => {
                  await document.fonts.ready;
                  const near = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
                  const patience = new Promise((resolve) => setTimeout(resolve, 10000));
                  await Promise.race([patience, Promise.all(near.map((image) => image.decode().catch(() => {})))]);
                }""");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out of " + name)
                .isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** An article of this editor's desks; one in the other language where there is none in this. */
    private static String article(String language, String state, boolean corrected) {
        var items = NEWSROOM.as("editor")
                .get("/api/v1/articles?limit=100&state=" + state)
                .expect(200)
                .json()
                .path("items");
        var fitting = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> !corrected || item.path("version").intValue() > 1)
                .toList();
        return fitting.stream()
                .filter(item -> item.path("locale").textValue().equals(language))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .orElseThrow()
                .path("id")
                .textValue();
    }

    private static String aPicture() {
        return NEWSROOM.as("editor")
                .get("/api/v1/images?limit=1&state=APPROVED")
                .expect(200)
                .json()
                .at("/items/0/id")
                .textValue();
    }
}
