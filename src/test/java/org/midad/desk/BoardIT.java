package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;

/** The board, on which people of a desk see what the others do. */
class BoardIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Caller REPORTER = NEWSROOM.as("reporter");
    private static final Caller EDITOR = NEWSROOM.as("editor");
    private static final long PATIENCE = 60_000;
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
    void a_state_changed_by_one_appears_for_the_other_without_a_reload() {
        var mark = mark();
        var page = browser.person("editor", "ar", 1280);
        page.navigate(browser.url() + "/?q=" + mark);
        page.evaluate("window.sameDocument = true");
        lineStands(page);

        var piece = Piece.by(REPORTER, Piece.content("خبر عاجل " + mark));
        appears(page, "DRAFT", piece);
        piece.act(REPORTER, "submit");
        appears(page, "SUBMITTED", piece);
        assertThat(page.locator(card(piece)).count()).isEqualTo(1);
        assertThat(page.locator("[data-count=SUBMITTED]").textContent()).isEqualTo("1");
        assertThat(page.locator("[data-empty=DRAFT]").isVisible()).isTrue();

        REPORTER.post(piece.path() + "/lease", Map.of());
        piece.act(EDITOR, "claim");
        appears(page, "IN_REVIEW", piece);
        var name = EDITOR.get("/api/v1/me").json().path("name").textValue();
        assertThat(page.locator(card(piece)).textContent()).contains(name);
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void what_one_reads_stays_where_it_is_until_one_asks_for_the_changes() {
        var mark = mark();
        var piece = Piece.by(REPORTER, Piece.content("خبر للقراءة " + mark));
        var page = browser.person("editor", "ar", 1280);
        page.navigate(browser.url() + "/?q=" + mark);
        lineStands(page);
        page.focus(card(piece) + " a");

        piece.act(REPORTER, "submit");
        page.waitForSelector("[data-list=DRAFT] " + card(piece) + "[data-state=SUBMITTED].leaving");
        assertThat(page.evaluate("document.activeElement.closest('[data-card]')?.dataset.card"))
                .as("the focus stays on the card")
                .isEqualTo(piece.id());
        page.locator("[data-news]").click();
        appears(page, "SUBMITTED", piece);
        assertThat(page.locator("[data-news]").isVisible()).isFalse();
    }

    @Test
    void nobody_hears_of_another_desks_work() throws IOException, InterruptedException {
        var politics = listen("editor");
        var sport = listen("sporteditor");
        var piece = Piece.by(REPORTER);
        assertThat(hears(politics, piece.id())).isTrue();
        var theirs = NEWSROOM.as("reporter2")
                .post(
                        "/api/v1/articles",
                        Piece.content("مباراة").put("locale", "ar").put("desk", "sport"))
                .expect(201)
                .json()
                .path("id")
                .textValue();

        // Announcements keep their order: what came before this one would have been heard before it.
        String line;
        do {
            line = sport.poll(PATIENCE, TimeUnit.MILLISECONDS);
            assertThat(line).as("news of their own desk").isNotNull().doesNotContain(piece.id());
        } while (!line.contains(theirs));
        NEWSROOM.as("reader")
                .with("Accept", "text/event-stream")
                .get("/desk/events")
                .expect(403);
        NEWSROOM.anonymous()
                .with("Accept", "text/event-stream")
                .get("/desk/events")
                .expect(401);
    }

    @Test
    void a_lost_database_connection_comes_back_and_open_pages_catch_up() throws SQLException {
        var mark = mark();
        var page = browser.person("editor", "en", 1280);
        page.navigate(browser.url() + "/?view=list&q=" + mark);
        lineStands(page);
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'midad desk watch' and datname = current_database()");
        }
        var piece = Piece.by(REPORTER, Piece.content("بعد الانقطاع " + mark));
        page.waitForSelector("[data-list=all] " + card(piece), patiently());
    }

    @Test
    void who_is_on_no_desk_is_told_why_there_is_nothing() {
        var page = browser.person("admin", "ar", 1280);
        assertThat(page.textContent("main .empty")).contains("لست في أي قسم");
        assertThat(page.locator(".board-column").count()).isZero();
        assertThat(page.locator(".welcome-stops a").first().getAttribute("href"))
                .isEqualTo("/desk/admin/sites");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void a_card_names_its_reviewer_only_while_it_is_reviewed() {
        var mark = mark();
        var reviewed = Piece.by(REPORTER, Piece.content("قيد المراجعة " + mark));
        reviewed.act(REPORTER, "submit");
        reviewed.act(EDITOR, "claim");
        var approved =
                Piece.by(REPORTER, Piece.content("انتهت مراجعته " + mark)).approved(REPORTER, EDITOR);
        var page = browser.person("editor", "ar", 1280);
        page.navigate(browser.url() + "/?q=" + mark);

        assertThat(page.textContent(card(reviewed))).contains("يراجعها");
        assertThat(page.textContent(card(approved))).doesNotContain("يراجعها");
    }

    @Test
    void first_steps_are_shown_until_they_are_put_away_by_each_role() {
        var page = browser.person("reporter", "ar", 1280);
        assertThat(page.locator(".welcome-stops a").count()).isEqualTo(3);
        assertThat(page.textContent(".welcome")).contains("اكتب خبرًا");
        Browser.send(page, page.locator(".welcome button"));
        assertThat(page.locator(".welcome").count()).isZero();

        page.navigate(browser.url() + "/sign-out");
        page.navigate(browser.url() + "/");
        Browser.signIn(page, "editor");
        assertThat(page.textContent(".welcome")).contains("استلم مادة مُرسَلة");
        Browser.send(page, page.locator(".welcome button"));
        page.click(".menu summary");
        Browser.send(page, page.locator("button[name=welcome]"));
        assertThat(page.locator(".welcome-stops a").count()).isEqualTo(4);
        for (int stop = 0; stop < 4; stop++) {
            var answer = page.navigate(
                    browser.url() + page.locator(".welcome-stops a").nth(stop).getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            page.navigate(browser.url() + "/");
        }
    }

    @Test
    void the_board_is_searched_filtered_and_turned_over() {
        var mark = mark();
        var piece = Piece.by(REPORTER, Piece.content("القمّة الأمريكية " + mark));
        var page = browser.person("reporter", "ar", 1280);
        page.fill("#board-q", "الامريكية " + mark);
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("q="));
        assertThat(page.locator("[data-card]").count()).isEqualTo(1);
        assertThat(page.locator(card(piece) + " a").textContent()).contains("الأمريكية");

        page.navigate(browser.url() + "/?mine=true&state=SUBMITTED&q=" + mark);
        assertThat(page.locator("[data-card]").count()).isZero();
        for (int i = 0; i < 52; i++) {
            Piece.by(REPORTER, Piece.content("كثير " + i + " " + mark));
        }
        page.navigate(browser.url() + "/?view=list&q=" + mark);
        assertThat(page.locator("[data-card]").count()).isEqualTo(50);
        page.click("#board-more a");
        page.waitForCondition(() -> page.locator("[data-card]").count() == 53);
        assertThat(page.locator("#board-more a").count()).isZero();
    }

    @Test
    void a_new_article_begins_with_a_form_that_loses_nothing() {
        var page = browser.person("reporter", "ar", 390);
        page.navigate(browser.url() + "/desk/articles/new");
        assertThat(page.locator("#new-desk option").count()).isEqualTo(1);
        page.fill("#new-headline", "ع".repeat(600));
        page.fill("#new-slugline", "قمة-" + mark());
        page.click("main form button.primary");
        page.waitForSelector("#new-headline-fault");
        assertThat(page.inputValue("#new-headline")).hasSize(600);
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        Browser.picture(page, "board-new-ar-390");

        page.fill("#new-headline", "قمة جديدة");
        page.click("main form button.primary");
        page.waitForURL(address -> address.matches(".*/desk/articles/[0-9a-f-]{36}.*"));
        var id = page.url().replaceAll(".*/desk/articles/([0-9a-f-]{36}).*", "$1");
        var made = REPORTER.get("/api/v1/articles/" + id).expect(200).json();
        assertThat(made.at("/content/headline").textValue()).isEqualTo("قمة جديدة");
        assertThat(made.path("slugline").textValue()).startsWith("قمة-");
    }

    @Test
    void the_board_is_readable_in_both_languages_and_schemes() throws SQLException {
        stories();
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {1280, 390}) {
                    var page = browser.stranger(language, width, scheme);
                    page.navigate(browser.url() + "/");
                    Browser.signIn(page, "editor2");
                    look(page, "", language, scheme, width);
                    look(page, "?view=list", language, scheme, width);
                    page.context().close();
                }
            }
        }
    }

    private static void look(Page page, String query, String language, ColorScheme scheme, int width) {
        page.navigate(browser.url() + "/" + query);
        var name = "board" + (query.isEmpty() ? "" : "-list") + "-" + language + "-"
                + scheme.name().toLowerCase(java.util.Locale.ROOT);
        Browser.picture(page, name + "-" + width);
        assertThat(Browser.accessibilityFaults(page)).as(name).isEmpty();
        Browser.assertFits(page, name);
        if (width == 1280 && query.isEmpty()) {
            assertThat(page.locator(".board-column").count()).isEqualTo(7);
            assertThat((Boolean) page.evaluate("(() => { const all = document.querySelector('.board-columns');"
                            + " return all.scrollWidth <= all.clientWidth; })()"))
                    .as("all columns are seen at once: " + name)
                    .isTrue();
        }
    }

    /** One in each state, with all that a card can say. */
    private static void stories() throws SQLException {
        var chief = NEWSROOM.as("chief");
        Piece.by(
                REPORTER,
                Piece.content("وزراء الخارجية يبحثون في القاهرة تطورات الملف الليبي")
                        .put("urgency", 2));
        Piece.by(REPORTER, Piece.content("مسودة عن أسعار القمح")).act(REPORTER, "submit");
        var reviewed = Piece.by(REPORTER, Piece.content("البرلمان يناقش الموازنة العامة"));
        reviewed.act(REPORTER, "submit");
        reviewed.act(EDITOR, "claim");
        var returned = Piece.by(REPORTER, Piece.content("تقرير أعيد لاستكمال المصادر"));
        returned.act(REPORTER, "submit");
        returned.act(EDITOR, "claim");
        returned.act(EDITOR, "return", Map.of("note", "ينقصه مصدر ثانٍ"));
        REPORTER.post(returned.path() + "/lease", Map.of());
        var held = Piece.by(REPORTER, Piece.content("قضية معروضة على المحكمة")).approved(REPORTER, EDITOR);
        held.act(chief, "hold", Map.of("reason", "دعوى"));
        for (var headline : new String[] {"مجدول للمساء", "فات موعده"}) {
            Piece.by(REPORTER, Piece.content(headline))
                    .approved(REPORTER, EDITOR)
                    .act(
                            EDITOR,
                            "schedule",
                            Map.of("dueAt", Instant.now().plusSeconds(7200).toString(), "zone", "Asia/Riyadh"));
        }
        Piece.by(REPORTER, Piece.content("افتتاح المعرض الدولي للكتاب"))
                .approved(REPORTER, EDITOR)
                .act(EDITOR, "publish");
        var unreviewed = Piece.by(REPORTER, Piece.content("زلزال يضرب الساحل"));
        unreviewed.act(chief, "breakGlass", Map.of("reason", "خبر عاجل"));
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement()) {
            statement.executeUpdate("update newsroom.schedule s set state = 'HELD' from newsroom.version v"
                    + " where v.id = s.version_id and v.headline = 'فات موعده'");
        }
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String card(Piece piece) {
        return "[data-card='" + piece.id() + "']";
    }

    private static void appears(Page page, String state, Piece piece) {
        page.waitForSelector("[data-list=" + state + "] " + card(piece) + ":not(.leaving)", patiently());
    }

    private static Page.WaitForSelectorOptions patiently() {
        return new Page.WaitForSelectorOptions().setTimeout(PATIENCE);
    }

    /** The pointer away from what would then stay in place, and time for the page's script to begin. */
    private static void lineStands(Page page) {
        page.mouse().move(1, 1);
        page.waitForCondition(() -> (Boolean) page.evaluate("window.htmx !== undefined"));
    }

    private static boolean hears(BlockingQueue<String> lines, String id) throws InterruptedException {
        String line;
        do {
            line = lines.poll(PATIENCE, TimeUnit.MILLISECONDS);
        } while (line != null && !line.contains(id));
        return line != null;
    }

    /** What is told to somebody, line by line, from when the line stands. */
    private static BlockingQueue<String> listen(String username) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(NEWSROOM.node().url() + "/desk/events"))
                .header("Authorization", "Bearer " + NEWSROOM.tokens().ofPerson("midad-cli", username))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofMinutes(2))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add("ended: " + e.getMessage());
            }
        });
        return lines;
    }
}
