package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.midad.desk.HostileTexts;
import org.midad.local.Caller;

/**
 * Every document of the demo newsroom, and articles whose words are hostile, as ninjs, JSON-LD, RSS, Atom, JSON Feed and in
 * sitemaps: read by others' readers, and by IPTC's schema where that is at hand.
 */
class FormatsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path NINJS =
            Path.of("../shared/real/ninjs-schema_3.1.json").toAbsolutePath();
    private static final String HUB = "https://hub.example/push?a=1&b=2";
    private static final List<String> SITES = List.of("main", "english", "open");

    private final Demo demo = Demo.open();
    private final List<Answer> answers = new ArrayList<>();

    /** One answer for {@code formats.js}. */
    private record Answer(String name, String kind, String body, Map<String, ?> expected) {}

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void others_read_all_of_it_as_it_is_meant() throws IOException, InterruptedException {
        Npm.prepare();
        openIsRunAnotherWay();
        var pair = translated();
        hostile();
        var documents = new LinkedHashMap<String, List<JsonNode>>();
        SITES.forEach(site -> documents.put(site, documents(site)));

        documents.forEach((site, all) -> {
            all.forEach(document -> one(site, document));
            feeds(site, all);
            sitemaps(site, all);
        });

        assertThat(documents("open").stream()
                        .map(document -> document.path("url").asText()))
                .as("every page of a site whose pattern was changed")
                .allMatch(url -> url.matches("https://open.riwaq.example/[a-z]+/20\\d\\d/[^/]+"));
        assertThat(pair.stream()
                        .map(article ->
                                live(article).at("/seo/alternates/0/locale").asText()))
                .containsExactly("en", "ar");
        System.out.printf(
                "Formats: %d documents, %d answers read%s%n",
                documents.values().stream().mapToInt(List::size).sum(),
                answers.size(),
                Files.exists(NINJS) ? "" : "; ninjs not held against IPTC's schema, which is not here");
        assertThat(objections()).isEmpty();
        pair.getLast().act(demo.as("editor"), "unpublish", Map.of("reason", "سبب"));
        await(() -> live(pair.getFirst()).at("/seo/alternates").isEmpty());
    }

    /** Its pages are named anew, and its feeds hold all. */
    private void openIsRunAnotherWay() {
        var admin = demo.as("admin");
        var site = admin.get("/api/v1/sites/open").expect(200);
        var settings = ((ObjectNode) site.json().deepCopy()).without("key");
        ((ObjectNode) settings)
                .put("urlPattern", "/{section}/{yyyy}/{slug}")
                .put("fullFeeds", true)
                .put("hub", HUB)
                .put("publisher", "دار <الرواق> & أبناؤه")
                .put("publisherLogo", "https://open.riwaq.example/logo.png?a=1&b=2");
        admin.ifMatch(site.etag()).put("/api/v1/sites/open", settings).expect(200);
        await(() -> documents("open").stream()
                .allMatch(document -> document.path("url").asText().contains("/20")
                        && document.at("/seo/jsonLd/publisher/logo").isObject()));
    }

    /** An article and its translation, which is published after it: the first one follows by itself. */
    private List<Piece> translated() {
        var ofNothing = Piece.content("ترجمة").put("locale", "ar").put("desk", "politics");
        ofNothing.put("translationOf", java.util.UUID.randomUUID().toString());
        var refused = demo.as("reporter")
                .post("/api/v1/articles", ofNothing)
                .expect(400)
                .json();
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/translationOf");
        var arabic = published(Piece.content("خبر له ترجمة"), "ar", "open");
        var content = Piece.content("News that was translated").put("translationOf", arabic.path());
        var english = published(content, "en", "english");
        await(() -> !live(arabic).at("/seo/alternates").isEmpty());
        return List.of(arabic, english);
    }

    private void hostile() {
        for (var texts : HostileTexts.batches(HostileTexts.all(), 480)) {
            var all = HostileTexts.joined(texts);
            var content =
                    Piece.content(all).put("kicker", all).put("standfirst", all).put("dateline", all);
            content.putArray("bylines").addObject().put("name", all);
            ((ObjectNode) content.at("/body/0/children/0")).put("text", all);
            published(content, "ar", "open");
        }
    }

    private Piece published(ObjectNode content, String locale, String site) {
        content.putArray("sites").add(site);
        var piece = Piece.in(locale, demo.as("reporter"), content).approved(demo.as("reporter"), demo.as("editor"));
        piece.act(demo.as("editor"), "publish");
        await(() -> reader(site).get(path(site) + "/articles/id/" + piece.id()).status() == 200);
        return piece;
    }

    private JsonNode live(Piece piece) {
        var site = piece.json(demo.as("editor")).at("/live/0/site").asText();
        return reader(site)
                .get(path(site) + "/articles/id/" + piece.id())
                .expect(200)
                .json();
    }

    private void one(String site, JsonNode document) {
        var name = site + " " + document.path("slug").asText();
        var ninjs = reader(site)
                .get(path(site) + "/articles/" + encoded(document.path("slug").asText()) + "/ninjs")
                .expect(200);
        assertThat(ninjs.header("Content-Type"))
                .isEqualTo("application/json; profile=\"https://iptc.org/std/ninjs/3.1\"");
        answers.add(new Answer(
                name + " ninjs",
                "ninjs",
                ninjs.text(),
                Map.of(
                        "uri",
                        "urn:uuid:" + document.path("id").asText(),
                        "headline",
                        document.path("headline").asText(),
                        "status",
                        document.path("retraction").isNull() ? "usable" : "canceled",
                        "pictures",
                        pictures(document))));
        answers.add(new Answer(
                name + " JSON-LD", "jsonld", document.at("/seo/jsonLd").toString(), jsonLd(document)));
    }

    private static List<String> pictures(JsonNode document) {
        var lead =
                Stream.of(document.path("leadImage")).filter(JsonNode::isObject).map(picture -> picture.path("id"));
        var body = stream(document.at("/body/portableText"))
                .filter(block -> block.path("_type").asText().equals("image") && block.has("renditions"))
                .map(block -> block.path("image"));
        return Stream.concat(lead, body).map(id -> "urn:uuid:" + id.asText()).toList();
    }

    private static Map<String, Object> jsonLd(JsonNode document) {
        return Map.of(
                "headline", document.path("headline").asText(),
                "url", document.path("url").asText(),
                "language", document.path("locale").asText(),
                "authors", texts(document.path("bylines"), "name"),
                "images", document.path("leadImage").isNull() ? 0 : 3,
                "corrections",
                        stream(document.path("corrections"))
                                .filter(change -> !change.path("kind").asText().equals("update"))
                                .map(change -> change.path("note").asText())
                                .toList(),
                "translations", texts(document.at("/seo/alternates"), "url"));
    }

    private void feeds(String site, List<JsonNode> documents) {
        feed(site, "feed", "", documents);
        for (var kind : Map.of("sections", "section", "topics", "topic", "people", "person")
                .entrySet()) {
            for (var named : items(site, "/" + kind.getKey() + "?limit=100")) {
                var key = named.path(kind.getValue().equals("person") ? "slug" : "key")
                        .asText();
                feed(site, kind.getKey() + "/" + key + "/feed", "&" + kind.getValue() + "=" + key, documents);
            }
        }
        assertThat(reader(site)
                        .get(path(site) + "/topics/nobody-knows-it/feed.rss")
                        .status())
                .isEqualTo(404);
    }

    private void feed(String site, String path, String narrowed, List<JsonNode> documents) {
        var byId = new LinkedHashMap<String, JsonNode>();
        documents.forEach(document -> byId.put(document.path("id").asText(), document));
        var items = items(site, "/articles?limit=40" + narrowed).stream()
                .map(summary ->
                        Objects.requireNonNull(byId.get(summary.path("id").asText())))
                .map(document -> item(site, document))
                .toList();
        for (var form : List.of("rss", "atom", "json")) {
            var expected = new LinkedHashMap<String, @Nullable Object>();
            expected.put("self", base(site) + "/" + path + "." + form);
            expected.put("hub", site.equals("open") ? HUB : null);
            expected.put("language", site.equals("english") ? "en" : "ar");
            expected.put("items", items);
            var feed = reader(site).get(path(site) + "/" + path + "." + form).expect(200);
            answers.add(new Answer(site + " " + path + "." + form, form, feed.text(), expected));
        }
    }

    private static Map<String, @Nullable Object> item(String site, JsonNode document) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("id", "urn:uuid:" + document.path("id").asText());
        item.put("url", document.path("url").asText());
        item.put("title", document.path("headline").asText());
        item.put("locale", document.path("locale").asText());
        item.put("dir", document.path("dir").asText());
        item.put("image", image(document));
        if (site.equals("open") && document.path("retraction").isNull()) {
            item.put("html", document.at("/body/html").asText());
        }
        return item;
    }

    private static @Nullable String image(JsonNode document) {
        return stream(document.at("/leadImage/renditions"))
                .filter(one -> one.path("type").asText().equals("image/jpeg"))
                .filter(one -> one.path("name").asText().startsWith("w")
                        && one.path("width").asInt() <= 1280)
                .max(java.util.Comparator.comparingInt(one -> one.path("width").asInt()))
                .map(one -> one.path("url").asText())
                .orElse(null);
    }

    private void sitemaps(String site, List<JsonNode> documents) {
        var pages = documents.stream()
                .map(document -> document.path("url").asText())
                .toList();
        var all = Stream.concat(Stream.of(base(site) + "/"), pages.stream()).toList();
        sitemap(site, "sitemap.xml", "index", List.of(base(site) + "/sitemap-1.xml"));
        sitemap(site, "sitemap-1.xml", "sitemap", all);
        sitemap(site, "sitemap-news.xml", "sitemap", pages);
        reader(site).get(path(site) + "/sitemap-2.xml").expect(404);
    }

    private void sitemap(String site, String file, String kind, List<String> locations) {
        var sitemap = reader(site).get(path(site) + "/" + file).expect(200);
        assertThat(sitemap.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
        answers.add(new Answer(site + " " + file, kind, sitemap.text(), Map.of("locations", locations)));
    }

    private List<String> objections() throws IOException, InterruptedException {
        var folder = Path.of("target/formats").toAbsolutePath();
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("answers.json").toFile(), answers);
        var command = new ArrayList<>(
                List.of("node", "formats.js", folder.resolve("answers.json").toString()));
        if (Files.exists(NINJS)) {
            command.add(NINJS.toString());
        }
        return Npm.run(Npm.FOLDER, command.toArray(String[]::new))
                .lines()
                .limit(50)
                .toList();
    }

    private List<JsonNode> documents(String site) {
        return items(site, "/articles?limit=100").stream()
                .map(summary -> reader(site)
                        .get(path(site) + "/articles/id/" + summary.path("id").asText())
                        .expect(200)
                        .json())
                .toList();
    }

    private List<JsonNode> items(String site, String path) {
        var page = reader(site).get(path(site) + path).expect(200).json();
        assertThat(page.path("next").isNull() || path.contains("limit=40")).isTrue();
        return stream(page.path("items")).toList();
    }

    private Caller reader(String site) {
        return site.equals("open") ? demo.anonymous() : demo.asSite(site);
    }

    private static String path(String site) {
        return "/content/v1/sites/" + site;
    }

    private static String base(String site) {
        return "https://" + (site.equals("main") ? "www" : site) + ".riwaq.example";
    }

    private static List<String> texts(JsonNode items, String field) {
        return stream(items).map(item -> item.path(field).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void await(BooleanSupplier happened) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It happens within 30 s").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
    }
}
