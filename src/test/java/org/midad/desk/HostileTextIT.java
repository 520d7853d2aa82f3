package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;

/** Whatever anybody writes into any field is text on every page: nothing of it runs, and no page's policy has to stop it. */
class HostileTextIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final int LINE = 480;
    private static final String NOTICING = """
            window.xss = 0;
            window.broken = [];
            for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => window.xss++;
            document.addEventListener('securitypolicyviolation', (event) => window.broken.push(event.violatedDirective + ' ' + event.sample));
            """;
    private static final String FINDING = """
            () => {
              const faults = [];
              if (window.xss) faults.push('ran');
              faults.push(...window.broken);
              for (const one of document.querySelectorAll('*')) {
                for (const { name, value } of one.attributes) {
                  if (name.startsWith('on') || /^[^\\x20-\\x7e]|[<"'`=]/.test(name)) faults.push(one.tagName + ' has ' + name);
                  if (/^(href|src|srcdoc|data|action|formaction|xlink:href|poster|ping|style|hx-.*|data-hx-.*)$/.test(name)
                    && /^\\s*(javascript|vbscript|data:text|data:image.svg)|xss\\+\\+.*[<>]|^\\/\\/e\\.example/i.test(value)) faults.push(one.tagName + ' ' + name + '=' + value);
                }
                if (/^(XSS|X|APPLET|OBJECT|EMBED|BASE|FRAMESET|MARQUEE|KEYGEN|MATH|VIDEO|AUDIO|TRACK|TEMPLATE|SLOT)$/i.test(one.tagName)) faults.push('a ' + one.tagName);
                if (one.tagName === 'SCRIPT' && one.type !== 'application/json' && /xss/.test(one.textContent)) faults.push('a script');
              }
              if (/\\b1337\\b/.test(document.body.innerText)) faults.push('a template was filled in');
              return faults;
            }
            """;

    private static Browser browser;
    private static final List<HostileStory> STORIES = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int looks;

    @BeforeAll
    static void there_are_stories() {
        browser = Browser.open();
        for (var texts : HostileTexts.batches(HostileTexts.all(), LINE)) {
            var story = new HostileStory(NEWSROOM, STORIES.size(), texts);
            story.returned();
            STORIES.add(story);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        browser.close();
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement()) {
            statement.executeUpdate("delete from newsroom.topic where key like 'hostile-%'");
            statement.executeUpdate("delete from newsroom.person where key like 'hostile-%'");
        }
    }

    @Test
    void it_would_run_where_it_is_taken_for_markup() {
        var page = browser.lawless();
        page.addInitScript(NOTICING);
        for (var story : STORIES) {
            page.navigate("about:blank");
            page.setContent(
                    "<p>" + story.headline(),
                    new Page.SetContentOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            page.waitForTimeout(150);
            found(page, story.headline());
        }
        assertThat(faults).hasSizeGreaterThan(STORIES.size() * 2);
        assertThat(faults).filteredOn(fault -> fault.startsWith("ran")).hasSizeGreaterThan(STORIES.size() / 4);
    }

    @Test
    void nothing_of_it_runs_on_any_page() {
        assertThat(HostileTexts.all()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        var page = noticing(browser.person("editor", "ar", 1280));
        for (var story : STORIES) {
            look(page, article(story, "/write"));
            assertThat(page.inputValue("#headline")).isEqualTo(story.headline());
            story.published();
        }
        for (var story : STORIES) {
            look(page, article(story, ""));
            assertThat(page.textContent("h1")).isEqualTo(story.headline());
            look(page, article(story, "/review?view=sides"));
            look(page, article(story, "/history"));
            look(page, article(story, "/preview"));
            look(page, "/preview/articles/" + story.id());
            look(page, "/desk/pictures/" + story.pictureId());
            look(page, "/?view=list&q=" + encoded(story.headline()));
            look(page, "/desk/pictures?q=" + encoded(story.headline()));
            look(page, "/desk/planning?view=list&site=" + encoded(story.headline()));
            look(page, "/desk/" + encoded(story.headline()));
        }
        look(page, "/");
        look(page, "/desk/planning?view=week&date=2032-02-03");
        entries(page);
        confirmation(page);
        assertThat(faults).isEmpty();
        System.err.println("Hostile texts looked at on " + looks + " pages");
    }

    @Test
    void nor_where_people_are_told_of_it() {
        var page = noticing(browser.person("reporter", "ar", 1280));
        look(page, "/desk/notifications");
        assertThat(page.textContent("main")).contains("xss++");
        assertThat(faults).isEmpty();
    }

    @Test
    void nor_where_it_is_administered() {
        var page = noticing(browser.person("admin", "ar", 1280));
        for (var part : new String[] {"topics", "people"}) {
            look(page, "/desk/admin/" + part + "?q=xss");
            assertThat(page.textContent("main")).contains("xss++");
            for (int i = 0; i < STORIES.size(); i++) {
                look(page, "/desk/admin/" + part + "/hostile-" + i + "-0");
            }
        }
        look(page, "/desk/admin/audit");
        look(page, "/desk/admin/audit?actor=" + encoded(STORIES.getFirst().headline()));
        look(page, "/desk/admin/accounts?q=" + encoded(STORIES.getFirst().headline()));
        assertThat(faults).isEmpty();
    }

    /** What has been planned for each, and the question before the last one is taken down. */
    private void entries(Page page) {
        page.navigate(browser.url() + "/desk/planning?view=day&date=2032-02-03");
        var addresses = page.locator("[data-kind=publish] a[href*='/desk/planning/entries/']")
                .evaluateAll("all => all.map(one => one.getAttribute('href'))");
        assertThat((List<?>) addresses).hasSameSizeAs(STORIES);
        ((List<?>) addresses).forEach(address -> look(page, (String) address));
    }

    private void confirmation(Page page) {
        page.navigate(browser.url() + article(STORIES.getLast(), ""));
        page.click("[data-action=unpublish] summary");
        page.fill("[data-action=unpublish] textarea", STORIES.getLast().headline());
        Browser.send(page, page.locator("[data-action=unpublish] .step-fields button"));
        page.waitForSelector("[data-confirm]");
        found(page, "confirmation");
    }

    @Test
    void strangers_with_a_link_are_as_safe() {
        for (var story : STORIES) {
            var guest = noticing(browser.stranger("en", 390));
            look(guest, story.link());
            Browser.send(guest, guest.locator("form button"));
            found(guest, story.link());
            assertThat(guest.textContent("h1")).isEqualTo(story.headline());
            guest.context().close();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void what_is_refused_is_refused_safely() {
        var page = noticing(browser.person("reporter", "ar", 1280));
        for (var text : HostileTexts.refused()) {
            NEWSROOM.as("reporter")
                    .post(
                            "/api/v1/articles",
                            org.midad.Piece.content(text).put("locale", "ar").put("desk", "politics"))
                    .expect(400);
            page.navigate(browser.url() + "/desk/articles/new");
            // As a browser would not let it be typed: set by a script, sent by the form.
            page.evaluate("text => document.querySelector('#new-headline').value = text", text);
            Browser.send(page, page.locator("main form button.primary"));
            page.waitForSelector("#new-headline-fault");
            found(page, text);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Page page, String path) {
        page.navigate(browser.url() + path);
        Browser.settled(page);
        found(page, path);
    }

    private void found(Page page, String where) {
        looks++;
        ((List<?>) page.evaluate(FINDING)).forEach(fault -> faults.add(fault + " on " + where));
    }

    private static Page noticing(Page page) {
        page.context().addInitScript(NOTICING);
        page.context().setDefaultTimeout(60_000);
        return page;
    }

    private static String article(HostileStory story, String part) {
        return "/desk/articles/" + story.id() + part;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
