package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;

/** Signing in, what the session may do and from where, and how it ends. */
class SessionIT {

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
    void a_reporter_signs_in_to_an_arabic_desk_and_out_again() {
        var page = browser.person("reporter", "ar", 1280);

        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        assertThat(page.textContent("h1")).isEqualTo("لوحة التحرير");
        Browser.picture(page, "board-ar-1280");

        page.click(".menu summary");
        page.click(".menu-out");
        page.waitForURL(address -> address.contains("/realms/"));
        page.navigate(browser.url() + "/");
        assertThat(page.url()).contains("/realms/midad/");
    }

    @Test
    void language_and_appearance_are_a_persons_choice() {
        var page = browser.person("editor", "ar", 1280);
        page.click(".menu summary");
        page.click("button[value=en]");
        page.waitForSelector("html[lang=en][dir=ltr]");
        page.click(".menu summary");
        page.click("button[value=dark]");
        page.waitForSelector("html[data-theme=dark]");
        Browser.picture(page, "board-en-dark-1280");
    }

    @Test
    void the_cookie_is_guarded_and_opens_the_api_for_our_pages_alone() {
        var page = browser.person("reporter", "ar", 1280);
        var cookie = session(page);

        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.path).isEqualTo("/");
        assertThat(status(page, "GET", "/api/v1/me", Map.of())).isEqualTo(200);
        assertThat(status(page, "POST", "/api/v1/articles", Map.of())).isEqualTo(403);
        var token = page.getAttribute("meta[name=csrf]", "content");
        assertThat(status(page, "POST", "/api/v1/articles", Map.of("X-CSRF-Token", token + "x")))
                .isEqualTo(403);
        assertThat(status(page, "POST", "/api/v1/articles", Map.of("X-CSRF-Token", token)))
                .as("taken, and found incomplete")
                .isEqualTo(400);
    }

    @Test
    void the_cookie_alone_changes_nothing_from_another_origin() {
        var page = browser.person("reporter", "ar", 1280);
        var token = page.getAttribute("meta[name=csrf]", "content");
        var forged = NEWSROOM.anonymous()
                .with("Cookie", "__Host-midad=" + session(page).value)
                .with("X-CSRF-Token", token);

        forged.with("Origin", "https://evil.example")
                .post("/api/v1/articles", Map.of())
                .expect(403);
        forged.with("Origin", browser.url()).post("/api/v1/articles", Map.of()).expect(400);
        NEWSROOM.anonymous()
                .with("Cookie", "q_session_desk=" + session(page).value)
                .get("/api/v1/me")
                .expect(401);
    }

    @Test
    void a_session_ended_here_is_over_and_its_tokens_were_never_readable() throws SQLException {
        var page = browser.person("sporteditor", "ar", 1280);
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement()) {
            var rows = statement.executeQuery(
                    "select secret_hash, tokens from" + " newsroom.desk_session order by opened_at desc limit 1");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain(session(page).value);
            assertThat(rows.getString(2))
                    .as("five parts: encrypted")
                    .containsPattern("\"id\":\"([^.\"]+\\.){4}[^.\"]+\"");
            statement.executeUpdate("delete from newsroom.desk_session");
        }
        assertThat(status(page, "GET", "/api/v1/me", Map.of())).isEqualTo(401);
        page.navigate(browser.url() + "/desk/planning?view=day&date=2031-03-04");
        assertThat(page.url())
                .as("through Keycloak, which still knows the browser")
                .endsWith("&date=2031-03-04");
        page.waitForSelector("[data-day='2031-03-04']");
    }

    @Test
    void what_stands_in_a_form_outlives_the_session_and_the_network() {
        var piece = Piece.by(NEWSROOM.as("reporter"));
        piece.act(NEWSROOM.as("reporter"), "submit");
        var page = browser.person("editor", "ar", 1280);
        page.navigate(browser.url() + "/desk/articles/" + piece.id());
        page.click("[data-action=return] summary");
        page.fill("[data-action=return] textarea", "نص لا يضيع");
        page.context().setOffline(true);
        page.click("[data-action=return] .step-fields button");
        page.waitForSelector(".toast.alarm");
        assertThat(page.inputValue("[data-action=return] textarea")).isEqualTo("نص لا يضيع");

        page.context().setOffline(false);
        page.context().clearCookies();
        page.click("[data-action=return] .step-fields button");
        page.waitForSelector("#sign-in-again[open]");
        var window = page.context().waitForPage(() -> page.click("#sign-in-again a"));
        // The window closes by itself.
        window.fill("#username", "editor");
        window.fill("#password", "demo");
        window.click("[type=submit]");
        page.waitForSelector(".article-facts .state[data-state=RETURNED]");
        assertThat(page.textContent(".log")).contains("نص لا يضيع");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-midad"))
                .findFirst()
                .orElseThrow();
    }

    private static int status(Page page, String method, String path, Map<String, String> headers) {
        var answer = page.evaluate(
                "async ([method, path, headers]) => (await fetch(path, { method, headers: {...headers,"
                        + " 'Content-Type': 'application/json'}, body: method === 'GET' ? undefined : '{}' })).status",
                java.util.List.of(method, path, headers));
        return ((Number) answer).intValue();
    }
}
