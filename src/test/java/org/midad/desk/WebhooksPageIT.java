package org.midad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;
import org.midad.webhooks.Ear;

/** An admin makes a webhook on the desk, sees its secret once, what was sent, and sends dead letters again. */
class WebhooksPageIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static Browser browser;

    private final Caller admin = NEWSROOM.as("admin");
    private final Words arabic = Words.in(Locale.of("ar"));
    private final Ear ear = new Ear(Ear.RESETS);

    @BeforeAll
    static void open() {
        browser = Browser.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** Nobody else's stories go to receivers of this test. */
    @AfterEach
    void nobody_is_told_any_more() {
        ear.close();
        for (var one :
                admin.get("/api/v1/webhooks?limit=100").expect(200).json().path("items")) {
            var path = "/api/v1/webhooks/" + one.path("id").textValue();
            admin.ifMatch(admin.get(path).etag()).delete(path).expect(204);
        }
    }

    @Test
    void a_webhook_from_its_making_to_the_replay_of_dead_letters() {
        var page = browser.person("admin", "ar", 1280);
        page.navigate(browser.url() + "/desk/admin");
        page.click("a[href='/desk/admin/webhooks']");
        page.click("a[href='/desk/admin/webhooks/new']");
        page.selectOption("#webhook-site", "main");
        page.fill("#webhook-url", "http://169.254.169.254/latest");
        page.fill("#webhook-description", "موقع الأخبار");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("#webhook-url-fault")).containsText("ليس عنوانًا عامًا");
        assertThat(page.locator("#webhook-description")).hasValue("موقع الأخبار");

        page.fill("#webhook-url", ear.url());
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("[data-secret]")).containsText("whsec_");
        var secret = page.locator("[data-secret]").textContent();
        var id = id();
        var address = browser.url() + "/desk/admin/webhooks/" + id;
        page.navigate(address);
        assertThat(page.locator("h1")).containsText(ear.url());
        assertThat(page.content()).doesNotContain("whsec_");

        Piece.by(NEWSROOM.as("reporter"))
                .approved(NEWSROOM.as("reporter"), NEWSROOM.as("editor"))
                .act(NEWSROOM.as("editor"), "publish");
        await(page, address, "DEAD");
        assertThat(page.locator("#deliveries tbody tr")).containsText(arabic.get("webhooks.failure.broken"));

        ear.behave(Ear.GOOD);
        Browser.send(page, page.locator("form[action$='/" + id + "/replay'] button"));
        assertThat(page.locator("[role=status].admin-saved")).hasText(arabic.get("webhooks.said.replayed"));
        await(page, address, "SENT");

        Browser.send(page, page.locator("form[action$='/secret'] button"));
        assertThat(page.locator("[data-secret]")).not().hasText(secret);
        assertThat(page.locator("#rotate-title + .hint + p time")).isVisible();

        page.navigate(address);
        var path = "/api/v1/webhooks/" + id;
        admin.ifMatch(admin.get(path).etag())
                .put(
                        path,
                        Map.of(
                                "site",
                                "main",
                                "kind",
                                "notify",
                                "url",
                                ear.url(),
                                "description",
                                "سبق",
                                "active",
                                true))
                .expect(200);
        page.fill("#webhook-description", "ما كتبته أنا");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("[role=alert]")).containsText("غيّر زميل");
        assertThat(page.locator("#webhook-description")).hasValue("ما كتبته أنا");
        Browser.send(page, arabic.get("admin.save"));
        assertThat(page.locator("[role=status].admin-saved")).hasText(arabic.get("webhooks.said.saved"));

        page.click("details summary:has-text('" + arabic.get("webhooks.delete.about") + "')");
        Browser.send(page, arabic.get("webhooks.delete.do"));
        admin.get(path).expect(404);
    }

    @Test
    void every_page_can_be_used_by_everybody_and_by_nobody_but_admins() {
        var made = admin.post(
                        "/api/v1/webhooks",
                        Map.of(
                                "site",
                                "main",
                                "kind",
                                "notify",
                                "url",
                                ear.url(),
                                "description",
                                "موقع الأخبار",
                                "active",
                                true))
                .expect(201);
        var address =
                browser.url() + "/desk/admin/webhooks/" + made.json().path("id").textValue();
        for (int i = 0; i < 2; i++) {
            Piece.by(NEWSROOM.as("reporter"))
                    .approved(NEWSROOM.as("reporter"), NEWSROOM.as("editor"))
                    .act(NEWSROOM.as("editor"), "publish");
        }
        for (var language : new String[] {"ar", "en"}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.stranger(language, 1280, scheme);
                page.navigate(browser.url() + "/desk/admin/webhooks");
                Browser.signIn(page, "admin");
                Browser.look(page, "webhooks", language, scheme);
                page.navigate(browser.url() + "/desk/admin/webhooks/new");
                page.fill("#webhook-url", "http://10.0.0.1/");
                Browser.send(page, page.locator("form[action$='/new'] button.primary"));
                Browser.look(page, "webhook-new", language, scheme);
                await(page, address, "DEAD");
                Browser.send(page, page.locator("form[action$='/secret'] button"));
                Browser.look(page, "webhook", language, scheme);
            }
        }
        var editor = browser.person("chief", "en", 1280);
        for (var path : new String[] {"", "/new"}) {
            var answer = editor.navigate(browser.url() + "/desk/admin/webhooks" + path);
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    /** Of the one that calls this test. */
    private String id() {
        for (var one :
                admin.get("/api/v1/webhooks?limit=100").expect(200).json().path("items")) {
            if (one.path("url").textValue().equals(ear.url())) {
                return one.path("id").textValue();
            }
        }
        throw new AssertionError("Not there: " + ear.url());
    }

    private static void await(Page page, String address, String state) {
        for (int i = 0; i < 120; i++) {
            page.navigate(address);
            if (page.locator("#deliveries .state[data-state=" + state + "]").count() > 0) {
                return;
            }
            page.waitForTimeout(250);
        }
        throw new AssertionError("No delivery is " + state);
    }
}
