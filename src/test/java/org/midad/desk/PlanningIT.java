package org.midad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.local.Caller;

/** What is due is seen, moved, confirmed and taken back on the desk's calendar. */
class PlanningIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private final Caller reporter = NEWSROOM.as("reporter");
    private final Caller editor = NEWSROOM.as("editor");
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
    void a_story_is_moved_to_another_instant_in_arabic() {
        isMoved("ar");
    }

    @Test
    void a_story_is_moved_to_another_instant_in_english() {
        isMoved("en");
    }

    private void isMoved(String language) {
        var words = Words.in(Locale.of(language));
        var piece = scheduled("2031-03-04T10:30", "Asia/Riyadh");
        var page = browser.person("editor", language, 1280);
        page.navigate(browser.url() + "/desk/planning?view=week&date=2031-03-04");
        assertThat(page.locator("main")).containsText("Asia/Riyadh");
        var due = page.locator("[data-day='2031-03-04'] .due a").filter(having(headline(piece)));
        due.click();
        page.fill("#dueAt", "2031-03-05T18:45");
        Browser.send(page, words.get("planning.move.save"));

        assertThat(page.locator("[data-day='2031-03-05'] .due a").filter(having(headline(piece))))
                .hasCount(1);
        assertThat(page.locator("[data-day='2031-03-04'] .due a").filter(having(headline(piece))))
                .hasCount(0);
        assertThat(piece.state(editor)).isEqualTo("SCHEDULED");
    }

    @Test
    void a_time_that_clocks_skip_is_explained_and_one_shown_twice_is_asked_about() {
        var piece = scheduled("2027-03-27T10:00", "Europe/Berlin");
        var page = entry(piece, "en", "2027-03-27");
        page.fill("#dueAt", "2027-03-28T02:30");
        Browser.send(page, "Move");
        assertThat(page.locator("[role=alert]")).containsText("does not exist");
        assertThat(page.locator("#dueAt")).hasValue("2027-03-28T02:30");

        page.fill("#dueAt", "2027-10-31T02:30");
        Browser.send(page, "Move");
        assertThat(page.locator("[role=alert]")).containsText("twice");
        page.locator("input[value='+01:00']").check();
        Browser.send(page, "Move");
        assertThat(page.locator("[data-day='2027-10-31'] .due a").filter(having(headline(piece))))
                .hasCount(1);
    }

    @Test
    void what_another_editor_changed_meanwhile_is_said_and_the_time_kept() {
        var piece = scheduled("2031-05-06T10:00", "Asia/Riyadh");
        var page = entry(piece, "ar", "2031-05-06");
        piece.act(editor, "hold", Map.of("reason", "دعوى"));
        page.fill("#dueAt", "2031-05-07T11:00");
        Browser.send(page, "نقل");
        assertThat(page.locator("[role=alert]")).containsText("سبقك زميل");
        assertThat(page.locator("#dueAt")).hasValue("2031-05-07T11:00");

        Browser.send(page, "نقل");
        assertThat(page.locator("[role=alert]")).containsText("حجز قانوني");
        assertThat(piece.state(editor)).as("nothing changed").isEqualTo("SCHEDULED");
    }

    @Test
    void what_came_too_late_goes_out_when_an_editor_confirms_it() throws SQLException {
        var piece = scheduled(Instant.now().plus(1, ChronoUnit.HOURS).toString(), "Asia/Riyadh");
        try (var database = NEWSROOM.superuser();
                var statement = database.prepareStatement(
                        "update newsroom.schedule set due_at = now() - interval '20 minutes' where article_id = ?")) {
            statement.setObject(1, UUID.fromString(piece.id()));
            statement.executeUpdate();
        }
        var page = browser.person("editor", "ar", 1280);
        var waiting = page.locator(".banner a").filter(having(headline(piece)));
        page.navigate(browser.url() + "/desk/planning"); // the board's banner leads to the article instead
        for (int i = 0; i < 60 && waiting.count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        waiting.click();
        Browser.send(page, "نفّذ الآن");
        for (int i = 0; i < 60 && !piece.state(editor).equals("PUBLISHED"); i++) {
            page.waitForTimeout(500);
        }
        page.reload();
        assertThat(page.locator(".state")).hasAttribute("data-plan", "FIRED");
        assertThat(page.locator("main")).containsText("متأخرًا");
    }

    @Test
    void a_planned_takedown_is_called_off() {
        var piece = Piece.by(reporter).approved(reporter, editor);
        piece.act(editor, "publish");
        piece.act(editor, "unpublish", Map.of("reason", "انتهى", "dueAt", "2031-06-07T10:00", "zone", "Asia/Riyadh"));
        var page = entry(piece, "en", "2031-06-07");
        Browser.send(page, "Call off the takedown");
        assertThat(page.locator(".state")).hasAttribute("data-plan", "CANCELLED");
    }

    @Test
    void embargoes_and_ending_picture_rights_are_on_the_calendar_too() {
        var content = Piece.content("محظور " + UUID.randomUUID());
        content.putObject("embargo").put("until", "2031-07-08T06:00:00Z");
        Piece.by(reporter, content);
        var picture = Album.withRights(NEWSROOM, Map.of("until", "2031-07-08T07:00:00Z"));
        var page = browser.person("editor", "ar", 1280);
        page.navigate(browser.url() + "/desk/planning?view=day&date=2031-07-08");
        assertThat(page.locator("[data-kind=embargo]"))
                .containsText(content.path("headline").textValue());
        assertThat(page.locator("[data-kind=rights] a[href$='" + picture + "']"))
                .hasCount(1);
    }

    @Test
    void a_reporter_sees_the_calendar_and_changes_nothing() {
        var piece = scheduled("2031-08-09T10:00", "Asia/Riyadh");
        var page = browser.person("reporter", "ar", 390);
        page.navigate(browser.url() + "/desk/planning?view=list&date=2031-08-09&site=main");
        page.locator("td a").filter(having(headline(piece))).click();
        page.waitForSelector("#plan-title");
        assertThat(page.locator("#move-title")).hasCount(0);
    }

    @Test
    void every_view_of_the_calendar_can_be_used_by_everybody() {
        var today = LocalDate.now(RIYADH);
        for (int i = 1; i < 4; i++) {
            scheduled(today.plusDays(i % 2 + 1).atTime(9 + i, 15).toString(), "Asia/Riyadh");
        }
        Album.withRights(
                NEWSROOM, Map.of("until", Instant.now().plus(2, ChronoUnit.DAYS).toString()));
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.stranger(language, 1280, scheme);
                page.navigate(browser.url() + "/desk/planning");
                Browser.signIn(page, "editor");
                for (var view : new String[] {"week", "day", "list"}) {
                    page.navigate(browser.url() + "/desk/planning?view=" + view + "&date=" + today.plusDays(1));
                    Browser.look(page, "planning-" + view, language, scheme);
                }
                page.locator("td a[href*=entries]").first().click();
                Browser.look(page, "planning-entry", language, scheme);
            }
        }
    }

    private Piece scheduled(String dueAt, String zone) {
        var piece = Piece.by(reporter).approved(reporter, editor);
        piece.act(editor, "schedule", Map.of("dueAt", dueAt, "zone", zone));
        return piece;
    }

    private Page entry(Piece piece, String language, String date) {
        var page = browser.person("editor", language, 1280);
        page.navigate(browser.url() + "/desk/planning?view=day&date=" + date);
        page.locator(".due a").filter(having(headline(piece))).click();
        page.waitForSelector("#plan-title");
        return page;
    }

    private String headline(Piece piece) {
        return piece.json(editor).at("/content/headline").textValue();
    }

    private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
