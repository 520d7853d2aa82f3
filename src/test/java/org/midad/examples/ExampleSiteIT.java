package org.midad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.examples.Gazette.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Npm;
import org.midad.Piece;
import org.midad.desk.Browser;
import org.midad.desk.HostileTexts;

/** The example site, and the programs that keep a copy, do what they are there to show. */
class ExampleSiteIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = UUID.randomUUID().toString();

    private static Gazette gazette;
    private static ExampleSite site;

    @BeforeAll
    static void a_newsroom_and_a_site_that_was_just_copied() throws IOException, InterruptedException {
        Npm.prepare();
        gazette = new Gazette();
        site = ExampleSite.installed(gazette.address());
    }

    @AfterEach
    void as_the_demo_has_it() {
        gazette.clear();
    }

    @AfterAll
    static void close() {
        gazette.close();
    }

    @Test
    void every_published_article_has_its_page() throws IOException, InterruptedException {
        var english = gazette.inEnglish("EN-FERRY");
        gazette.awaitLive(true, english);
        site.build();

        var live = gazette.snapshot();
        System.out.printf("Example site: %d articles%n", live.size());
        assertThat(site.objections(live.values())).isEmpty();
    }

    @Test
    void its_pages_can_be_shown_to_everybody() throws IOException, InterruptedException {
        var english = gazette.inEnglish("EN-FERRY");
        gazette.awaitLive(true, english);
        site.build();
        var paths = paths(english);
        try (var host = new StaticHost(site.pages());
                var browser = Browser.open()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    var page = browser.stranger("ar", width, scheme);
                    paths.forEach((name, path) -> {
                        page.navigate(host.url() + path);
                        looked(page, "site-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
                    });
                    page.context().close();
                }
            }
        }
    }

    private static Map<String, String> paths(Piece english) {
        var paths = new LinkedHashMap<String, String>();
        paths.put("front", "/");
        paths.put("section", "/sections/sport");
        paths.put("arabic", path(corrected()));
        paths.put("english", path(live(english)));
        return paths;
    }

    private static void looked(Page page, String name) {
        page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')");
        page.waitForFunction("document.fonts.status === 'loaded' && [...document.images].every(i => i.complete)");
        page.evaluate("Promise.all([...document.images].map(image => image.decode()))");
        assertThat((Integer) page.evaluate("[...document.images].filter(image => image.naturalWidth > 0).length"))
                .as("pictures that have come: " + name)
                .isPositive()
                .isEqualTo(page.evaluate("document.images.length"));
        Browser.picture(page, name);
        Browser.assertFits(page, name);
        assertThat(Browser.accessibilityFaults(page)).as(name).isEmpty();
    }

    @Test
    void who_follows_holds_what_is_live_and_what_was_killed_leaves_the_site() throws IOException, InterruptedException {
        var javaScript = site.file("javascript.json");
        var java = site.file("java.json");
        try (var one = site.inJavaScript(javaScript);
                var another = site.inJava(java);
                var third = site.follow()) {
            var killed = gazette.published("خبر يُقتل بعد نشره");
            var quit = gazette.published("خبر يُسحب من الموقع");
            var kept = gazette.published("خبر يُصوَّب");
            gazette.awaitLive(true, killed, quit, kept);
            var page = pageOf(killed);
            var copies = List.of(javaScript, java, site.copyOfSite());
            awaitSame(copies, one, another, third);
            await("its page is there", () -> Files.exists(page));

            HostileTexts.batches(HostileTexts.all(), 480)
                    .forEach(texts -> gazette.published(HostileTexts.joined(texts)));
            gazette.corrected(kept, "خبر صُوِّب", "كان الرقم خطأ.");
            gazette.takenDown(quit, "unpublish");
            long killing = System.nanoTime();
            gazette.takenDown(killed, "kill");
            await("its page is gone", () -> !Files.exists(page));
            System.out.printf(
                    "Example site: the page of a killed story gone %d ms after the call%n",
                    (System.nanoTime() - killing) / 1_000_000);
            gazette.awaitLive(false, killed, quit);
            awaitSame(copies, one, another, third);
            await("all pages are as they should be", () -> objections().isEmpty());
        }
    }

    @Test
    void who_comes_back_goes_on_from_where_it_stood_and_starts_anew_where_it_cannot()
            throws IOException, InterruptedException {
        for (var language : List.of("javascript", "java")) {
            var file = site.file("again-" + language + ".json");
            Files.deleteIfExists(file);
            followed(language, file, gazette.snapshot());

            // What is only in the copy stays there while it goes on from its position, as no snapshot would leave it.
            var marked = read(file);
            ((ObjectNode) marked.path("articles")).putObject(MARK).put("id", MARK);
            JSON.writeValue(file.toFile(), marked);
            gazette.awaitLive(true, gazette.published("خبر نُشر في الغياب"));
            var expected = new TreeMap<>(gazette.snapshot());
            expected.put(MARK, marked.path("articles").path(MARK));
            followed(language, file, expected);

            JSON.writeValue(file.toFile(), ((ObjectNode) read(file)).put("position", "of-another-site"));
            followed(language, file, gazette.snapshot());
        }
    }

    @Test
    void a_site_that_is_not_public_is_followed_with_tokens() throws IOException, InterruptedException {
        var main = gazette.addressOfMain();
        var client = gazette.clientOfMain();
        var copies = List.of(site.file("main-javascript.json"), site.file("main-java.json"));
        try (var one = site.inJavaScript(main, client, copies.get(0));
                var another = site.inJava(main, client, copies.get(1))) {
            await("copies of a site that needs a token", () -> {
                List.of(one, another).forEach(Program::checkRunning);
                var live = gazette.snapshotOfMain();
                return !live.isEmpty()
                        && copies.stream().allMatch(copy -> articles(copy).equals(live));
            });
        }
    }

    private static void followed(String language, Path file, Map<String, JsonNode> expected)
            throws IOException, InterruptedException {
        try (var program = language.equals("java") ? site.inJava(file) : site.inJavaScript(file)) {
            await(language + " has what it should", () -> {
                program.checkRunning();
                return articles(file).equals(expected);
            });
        }
    }

    private static void awaitSame(List<Path> copies, Program... programs) {
        await("copies hold what is live: " + copies, () -> {
            List.of(programs).forEach(Program::checkRunning);
            var live = gazette.snapshot();
            return copies.stream().allMatch(copy -> articles(copy).equals(live));
        });
    }

    private static Map<String, JsonNode> articles(Path copy) {
        var articles = new TreeMap<String, JsonNode>();
        if (Files.exists(copy)) {
            read(copy)
                    .path("articles")
                    .properties()
                    .forEach(article -> articles.put(article.getKey(), article.getValue()));
        }
        return articles;
    }

    private static JsonNode read(Path copy) {
        try {
            return JSON.readTree(copy.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> objections() {
        try {
            return site.objections(gazette.snapshot().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pageOf(Piece piece) {
        return site.pages().resolve(live(piece).path("slug").asText() + ".html");
    }

    private static JsonNode live(Piece piece) {
        return java.util.Objects.requireNonNull(gazette.snapshot().get(piece.id()));
    }

    private static JsonNode corrected() {
        return gazette.snapshot().values().stream()
                .filter(document -> !document.path("corrections").isEmpty()
                        && document.path("leadImage").isObject()
                        && document.path("retraction").isNull())
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode document) {
        return java.net.URI.create(document.path("url").asText()).getRawPath();
    }
}
