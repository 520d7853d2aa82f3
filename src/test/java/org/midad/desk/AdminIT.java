package org.midad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;

/** What an admin keeps is made, changed and merged on the desk, and the log tells who did it. */
class AdminIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static Browser browser;

    private final Caller admin = NEWSROOM.as("admin");
    private final Caller reporter = NEWSROOM.as("reporter");
    private final Caller editor = NEWSROOM.as("editor");
    private final Words arabic = Words.in(Locale.of("ar"));

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
    void a_site_and_its_section_are_made_and_what_is_wrong_is_said_at_its_field() {
        var key = fresh("site");
        var page = browser.person("admin", "ar", 1280);
        page.locator(".bar-parts a[href='/desk/admin']").click();
        page.click("a[href='/desk/admin/new/sites']");
        page.fill("#kept-key", "Not A Key");
        page.fill("#kept-name", "موقع التجربة");
        page.fill("#kept-locale", "عربي");
        page.fill("#kept-baseUrl", "ftp://x");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("#kept-baseUrl-fault")).isVisible();
        assertThat(page.locator("#kept-name")).hasValue("موقع التجربة");

        page.fill("#kept-baseUrl", "https://trial.example");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("#kept-locale-fault")).isVisible();

        page.fill("#kept-locale", "ar");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("#kept-key-fault")).isVisible();

        page.fill("#kept-key", "main");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("#kept-key-fault")).containsText("مستعمل");

        page.fill("#kept-key", key);
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("h1")).hasText("موقع التجربة");
        assertThat(page.locator("[role=status].admin-saved")).isVisible();
        assertThat(page.locator(".empty")).containsText("لا أبواب");

        page.click("a[href='/desk/admin/new/sections/" + key + "']");
        page.fill("#kept-key", "economy");
        page.fill("#kept-name", "اقتصاد");
        page.fill("#kept-place", "ثلاثة");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("#kept-place-fault")).isVisible();
        page.fill("#kept-place", "3");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator(".admin-rows th a")).hasText("اقتصاد");
        assertThat(admin.get("/api/v1/sites/" + key + "/sections/economy")
                        .expect(200)
                        .json()
                        .path("place")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void who_comes_late_sees_what_a_colleague_saved_and_loses_nothing() {
        var key = fresh("desk");
        make("desks", key, Map.of("name", "الشؤون المحلية"));
        var page = browser.person("admin", "ar", 1280);
        page.navigate(browser.url() + "/desk/admin/desks/" + key);
        change("desks", key, Map.of("name", "المحليات"));

        page.fill("#kept-name", "أخبار المدن");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("[role=alert]")).containsText("سبقك زميل");
        assertThat(page.locator("#kept-name")).hasValue("أخبار المدن");
        assertThat(page.locator("#kept-name-theirs")).containsText("المحليات");

        Browser.send(page, arabic.get("admin.save.anyway"));
        assertThat(page.locator("h1")).hasText("أخبار المدن");
    }

    @Test
    void somebody_is_put_on_a_new_desk_and_taken_off_again() {
        var key = fresh("desk");
        var page = browser.person("admin", "en", 1280);
        page.navigate(browser.url() + "/desk/admin/new/desks");
        page.fill("#kept-key", key);
        page.fill("#kept-name", "Investigations");
        Browser.send(page, "Save");
        assertThat(page.locator("#members .empty")).isVisible();

        page.locator("#member")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("رامي درويش (freelance)"));
        Browser.send(page, "Add");
        assertThat(page.locator(".admin-members li")).containsText("رامي درويش");
        var member = browser.person("freelance", "ar", 390);
        member.navigate(browser.url() + "/desk/articles/new");
        assertThat(member.locator("main")).containsText("Investigations");
        page.navigate(browser.url() + "/desk/admin/accounts?q=freelance");
        assertThat(page.locator(".admin-rows td a")).hasText("Investigations");
        assertThat(admin.get("/api/v1/desks/" + key + "/members").expect(200).text())
                .contains("freelance");

        page.navigate(browser.url() + "/desk/admin/desks/" + key);
        Browser.send(page, page.locator(".admin-members button"));
        assertThat(page.locator("#members .empty")).isVisible();

        page.navigate(browser.url() + "/desk/admin/audit?document=" + key);
        assertThat(page.locator("[data-line]")).hasCount(3);
        assertThat(page.locator("[data-line]").first()).containsText("Remove a member");
        assertThat(page.locator("[data-line]").first()).containsText("رامي درويش");
    }

    @Test
    void two_topics_become_one_for_the_newsroom_and_for_readers() {
        var former = fresh("topic");
        var stays = fresh("topic");
        make("topics", former, Map.of("name", "الانتخابات البلدية " + former));
        make("topics", stays, Map.of("name", "انتخابات البلديات " + stays));
        var live = published(former, stays);
        var draft = Piece.by(reporter, about(former));
        assertThat(readers(live)).contains(former);

        var page = browser.person("admin", "ar", 1280);
        page.navigate(browser.url() + "/desk/admin/topics?q=" + former);
        page.locator(".admin-rows th a").click();
        page.locator("a[href$='/merge']").click();
        page.fill("#into", "لا شيء");
        Browser.send(page, arabic.get("admin.merge.look"));
        assertThat(page.locator("#into-fault")).isVisible();
        page.fill("#into", "إنتخابات البلديات " + stays);
        Browser.send(page, arabic.get("admin.merge.look"));
        assertThat(page.locator("[data-count=all]")).hasText("2");
        assertThat(page.locator("[data-count=live]")).hasText("1");

        Browser.send(page, arabic.get("admin.merge.do"));
        assertThat(page.locator("h1")).containsText("انتخابات البلديات");
        page.navigate(browser.url() + "/desk/admin/topics/" + former);
        assertThat(page.locator(".banner a")).hasText(stays);

        await(page, () -> !readers(live).contains(former));
        assertThat(readers(live)).as("once, though it named both").containsOnlyOnce("\"key\":\"" + stays + "\"");
        assertThat(list(stays)).contains(live.id());
        assertThat(list(former)).doesNotContain(live.id());
        assertThat(changes(live)).containsExactly("publish", "update");
        assertThat(draft.json(reporter).at("/content/topics/0").textValue())
                .as("texts are not touched")
                .isEqualTo(former);
        assertThat(draft.save(reporter, about(former)).status()).as("and go on").isEqualTo(200);
        assertThat(admin.get("/api/v1/topics?limit=100").text()).doesNotContain(former);
        assertThat(merge(stays, former)).as("no way round in a circle").isEqualTo(400);
        assertThat(merge(former, stays)).as("only once").isEqualTo(409);
    }

    @Test
    void names_that_change_reach_what_is_live_and_what_is_to_go_out() {
        var topic = fresh("topic");
        var person = fresh("person");
        make("topics", topic, Map.of("name", "قبل " + topic));
        make("people", person, Map.of("name", "قبل " + person));
        var content = about(topic);
        content.putArray("bylines").addObject().put("person", person);
        var live = Piece.by(reporter, content).approved(reporter, editor);
        live.act(editor, "publish");
        var later = Piece.by(reporter, content).approved(reporter, editor);
        later.act(
                editor,
                "schedule",
                Map.of("dueAt", Instant.now().plusSeconds(7200).toString(), "zone", "Asia/Riyadh"));
        assertThat(readers(live)).contains("قبل " + topic, "قبل " + person);

        change("topics", topic, Map.of("name", "بعد " + topic, "medtop", "medtop:11000000"));
        var page = browser.stranger("ar", 1280);
        await(page, () -> readers(live).contains("بعد " + topic));
        change("people", person, Map.of("name", "بعد " + person));
        await(page, () -> readers(live).contains("بعد " + person));
        await(page, () -> prepared(later).contains("بعد " + person));

        assertThat(prepared(later)).contains("بعد " + topic);
        assertThat(changes(live)).containsExactly("publish", "update", "update");
        assertThat(live.json(editor).path("revision").intValue())
                .as("no words have changed")
                .isEqualTo(1);
    }

    @Test
    void the_log_is_looked_through_by_who_what_which_and_when() {
        var piece = Piece.by(reporter).approved(reporter, editor);
        var headline = piece.json(editor).at("/content/headline").textValue();
        var page = browser.person("chief", "ar", 1280);
        page.locator(".bar-parts a[href='/desk/admin']").click();
        assertThat(page.locator(".admin-tabs a")).hasCount(1);
        assertThat(page.locator("[data-line]")).hasCount(50);
        page.locator("a[href*='after=']").click();
        page.waitForURL(address -> address.contains("after="));
        assertThat(page.locator("[data-line]").first()).isVisible();

        page.fill("#document", browser.url() + "/desk/articles/" + piece.id() + "/history");
        Browser.send(page, arabic.get("admin.find"));
        assertThat(page.locator("[data-line]")).hasCount(4);
        assertThat(page.locator("[data-line] a").first()).hasText(headline);

        page.selectOption("#action", "approve");
        page.locator("#actor")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("ليلى الشامي"));
        Browser.send(page, arabic.get("admin.find"));
        assertThat(page.locator("[data-line]")).hasCount(1);
        assertThat(page.locator("[data-line]")).containsText("اعتماد");

        page.fill("#from", "2020-01-01");
        page.fill("#to", "2020-01-02");
        Browser.send(page, arabic.get("admin.find"));
        assertThat(page.locator(".empty")).isVisible();
        page.navigate(browser.url() + "/desk/admin/audit?document=" + piece.id());
        page.locator("[data-line] a").filter(having(headline)).first().click();
        page.waitForURL(address -> address.contains("/desk/articles/" + piece.id()));
    }

    @Test
    void an_admin_reads_in_the_log_what_was_done_and_not_what_is_written() {
        var piece = Piece.by(reporter);
        var headline = piece.json(reporter).at("/content/headline").textValue();
        var page = browser.person("admin", "en", 1280);
        page.navigate(browser.url() + "/desk/admin/audit?document=" + piece.id());
        assertThat(page.locator("[data-line]")).hasCount(1);
        assertThat(page.content()).doesNotContain(headline);
    }

    @Test
    void who_is_no_admin_is_told_so() {
        var page = browser.person("reporter", "ar", 390);
        assertThat(page.locator(".bar-parts a[href='/desk/admin']")).hasCount(0);
        for (var path : List.of("", "/sites", "/new/desks", "/topics/x/merge", "/accounts", "/audit")) {
            var answer = page.navigate(browser.url() + "/desk/admin" + path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(page.locator("h1")).isVisible();
        }
        var chief = browser.person("chief", "ar", 1280);
        assertThat(chief.navigate(browser.url() + "/desk/admin/sites").status()).isEqualTo(403);
    }

    @Test
    void every_page_of_administration_can_be_used_by_everybody() {
        var topic = fresh("topic");
        make("topics", topic, Map.of("name", "موضوع للدمج", "nameEn", "A topic to merge"));
        var live = published(topic);
        var pages = Map.ofEntries(
                Map.entry("site", "/sites/main?saved=true"),
                Map.entry("section", "/sites/main/sections/politics"),
                Map.entry("new-section", "/new/sections/main"),
                Map.entry("new", "/new/people"),
                Map.entry("desk", "/desks/politics"),
                Map.entry("topics", "/topics"),
                Map.entry("topic", "/topics/" + topic),
                Map.entry("merge", "/topics/" + topic + "/merge?into=markets"),
                Map.entry("accounts", "/accounts"),
                Map.entry("audit", "/audit"),
                Map.entry("deeds", "/audit?document=" + live.id()),
                Map.entry("nothing", "/topics?q=nothing-like-this"));
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.stranger(language, 1280, scheme);
                page.navigate(browser.url() + "/desk/admin");
                Browser.signIn(page, "admin");
                pages.forEach((name, path) -> {
                    page.navigate(browser.url() + "/desk/admin" + path);
                    Browser.look(page, "admin-" + name, language, scheme);
                });
                stale(page, scheme);
            }
        }
    }

    /** A form that came too late. */
    private void stale(Page page, ColorScheme scheme) {
        var key = fresh("desk");
        make("desks", key, Map.of("name", "قبل"));
        page.navigate(browser.url() + "/desk/admin/desks/" + key);
        change("desks", key, Map.of("name", "ما حفظه زميل"));
        page.fill("#kept-name", "ما كتبته أنا");
        Browser.send(page, page.locator("form[action$='" + key + "'] button.primary"));
        var language = page.getAttribute("html", "lang");
        Browser.look(page, "admin-stale", language, scheme);
    }

    private Piece published(String... topics) {
        var piece = Piece.by(reporter, about(topics)).approved(reporter, editor);
        piece.act(editor, "publish");
        return piece;
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode about(String... topics) {
        var content = Piece.content("خبر " + UUID.randomUUID());
        var named = content.putArray("topics");
        List.of(topics).forEach(named::add);
        return content;
    }

    private static String readers(Piece piece) {
        return NEWSROOM.asSite("main")
                .get("/content/v1/sites/main/articles/id/" + piece.id())
                .text();
    }

    /** The document that waits for its instant. */
    private static String prepared(Piece piece) {
        return String.join(
                "", strings("select convert_from(json, 'UTF8') from newsroom.prepared where article_id = ?", piece));
    }

    /** What followers of the site were told of the story. */
    private static List<String> changes(Piece piece) {
        return strings("select op from live.change where article_id = ? order by position", piece);
    }

    private static List<String> strings(String query, Piece piece) {
        try (var database = NEWSROOM.superuser();
                var statement = database.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(piece.id()));
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list(String topic) {
        return NEWSROOM.asSite("main")
                .get("/content/v1/sites/main/articles?topic=" + topic)
                .text();
    }

    private static void await(Page page, java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 240 && !condition.getAsBoolean(); i++) {
            page.waitForTimeout(250);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void make(String kind, String key, Map<String, ?> settings) {
        admin.with("If-None-Match", "*")
                .put("/api/v1/" + kind + "/" + key, settings)
                .expect(201);
    }

    private void change(String kind, String key, Map<String, ?> settings) {
        var path = "/api/v1/" + kind + "/" + key;
        admin.ifMatch(admin.get(path).expect(200).etag()).put(path, settings).expect(200);
    }

    private int merge(String topic, String into) {
        var path = "/api/v1/topics/" + topic;
        return admin.ifMatch(admin.get(path).expect(200).etag())
                .post(path + "/merge", Map.of("into", into))
                .status();
    }

    private static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
