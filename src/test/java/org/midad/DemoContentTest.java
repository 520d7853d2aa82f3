package org.midad;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.midad.articles.body.Body;
import org.midad.local.pictures.DemoPicture;

/** The demo newsroom is complete, agrees with itself and is set the way a careful copy desk sets Arabic. */
class DemoContentTest {

    private static final Path DEMO = Path.of("src/local/resources/demo");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN_COMMA = Pattern.compile("[,;?](?!\\d)");
    private static final Set<String> UNREAD = Set.of(
            "_key", "_type", "marks", "markDefs", "url", "slugline", "key", "sites", "picture", "digitalSourceType");
    private static final List<String> NEEDED =
            List.of("headline", "standfirst", "bylines", "body", "section", "topics", "urgency", "sites");
    // SUPERSEDED is the first version of whatever was corrected after publication: no article ends as that.
    private static final Set<String> STATES = Set.of(
            "DRAFT",
            "SUBMITTED",
            "IN_REVIEW",
            "RETURNED",
            "APPROVED",
            "SCHEDULED",
            "PUBLISHED",
            "UNPUBLISHED",
            "KILLED",
            "SPIKED");

    private final JsonNode newsroom = read(DEMO.resolve("newsroom.json"));
    private final JsonNode pictures = read(DEMO.resolve("pictures.json"));
    private final List<JsonNode> articles = each(newsroom.get("articles"))
            .map(key -> read(DEMO.resolve("articles").resolve(key.asText() + ".json")))
            .toList();

    @Test
    void every_file_is_listed_once_under_its_own_key() throws IOException {
        try (var files = Files.list(DEMO.resolve("articles"))) {
            assertThat(articles)
                    .extracting(article -> article.get("key").asText() + ".json")
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void every_article_has_what_a_submission_needs() {
        for (var article : articles) {
            var content = article.get("content");
            assertThat(NEEDED).as(name(article)).allMatch(content::hasNonNull);
            assertThat(article.get("slugline").asText()).as(name(article)).isNotBlank();
            assertThat(words(content.get("body"))).as(name(article)).isBetween(150, 450);
        }
    }

    @Test
    void every_section_desk_topic_person_and_site_is_known() {
        for (var article : articles) {
            var content = article.get("content");
            assertThat(keys("desks"))
                    .as(name(article))
                    .contains(article.get("desk").asText());
            assertThat(keys("sections"))
                    .as(name(article))
                    .contains(content.get("section").asText());
            assertThat(each(content.get("topics")).map(JsonNode::asText).toList())
                    .as(name(article))
                    .isNotEmpty()
                    .isSubsetOf(keys("topics"));
            assertThat(each(content.get("sites")).map(JsonNode::asText).toList())
                    .as(name(article))
                    .isNotEmpty()
                    .isSubsetOf(keys("sites"));
            assertThat(each(content.get("bylines"))
                            .map(byline -> byline.get("person").asText())
                            .toList())
                    .as(name(article))
                    .isSubsetOf(each(newsroom.get("people"))
                            .map(person -> person.get("slug").asText())
                            .toList());
        }
    }

    @Test
    void every_state_occurs_and_the_front_pages_are_full() {
        assertThat(articles.stream().map(DemoContentTest::state).collect(toSet()))
                .isEqualTo(STATES);
        assertThat(articles.stream().filter(isIn("ar"))).hasSizeGreaterThanOrEqualTo(24);
        assertThat(articles.stream().filter(isIn("en"))).hasSizeGreaterThanOrEqualTo(6);
        assertThat(live("main")).hasSizeGreaterThanOrEqualTo(14);
        assertThat(live("open")).hasSizeGreaterThanOrEqualTo(14);
        assertThat(live("english")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(live("main"))
                .extracting(article -> article.at("/content/section").asText())
                .containsAll(keys("sections"));
    }

    @Test
    void what_changed_after_publication_says_why_in_public() {
        var corrections = articles.stream()
                .flatMap(article -> each(article.path("corrections")))
                .toList();
        assertThat(corrections)
                .extracting(correction -> correction.get("kind").asText())
                .contains("correction", "clarification", "update", "retraction");
        assertThat(corrections).allSatisfy(correction -> {
            assertThat(correction.get("publicNote").asText()).isNotBlank();
            assertThat(correction.get("patch").isEmpty()).isFalse();
        });
    }

    @Test
    void every_published_article_has_a_picture_on_top() {
        assertThat(articles.stream().filter(article -> state(article).equals("PUBLISHED")))
                .allSatisfy(article -> assertThat(
                                article.at("/content/leadImage/picture").asText())
                        .as(name(article))
                        .isNotBlank());
        assertThat(articles.stream()
                        .flatMap(article -> pictures(article).stream())
                        .collect(toSet()))
                .isEqualTo(each(pictures.get("pictures"))
                        .map(picture -> picture.get("key").asText())
                        .collect(toSet()))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void every_picture_is_drawn_and_described_in_arabic_and_where_it_is_used_in_english_in_that() {
        assertThat(pictures.get("credit").asText()).containsPattern(ARABIC);
        assertThat(each(pictures.get("pictures"))
                        .map(picture -> picture.get("key").asText().toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DemoPicture.values()).map(Enum::name).toList());
        for (var picture : pictures.get("pictures")) {
            var key = picture.get("key").asText();
            assertThat(keys("desks")).contains(picture.get("desk").asText());
            for (var field : List.of("caption", "alt", "keywords")) {
                assertThat(picture.get(field).asText()).as(key).containsPattern(ARABIC);
            }
        }
        prose(pictures).forEach(text -> assertThat(text)
                .doesNotContainPattern(LATIN_COMMA)
                .doesNotContain("ـ", " ،", " .", "\"", "'", "  "));
        for (var article : articles.stream().filter(isIn("en")).toList()) {
            for (var use : article.findParents("picture")) {
                for (var field : List.of("caption", "alt", "credit")) {
                    assertThat(use.path(field).asText()).as(name(article)).matches("[A-Z][^\\p{IsArabic}]+");
                }
            }
        }
    }

    @Test
    void every_body_is_portable_text_of_our_schema() {
        for (var article : articles) {
            var bodies = Stream.concat(
                    Stream.of(article.at("/content/body")),
                    each(article.path("corrections")).map(correction -> correction.at("/patch/body")));
            assertThat(bodies.filter(JsonNode::isArray))
                    .as(name(article))
                    .isNotEmpty()
                    .allSatisfy(
                            body -> assertThat(Body.parse(hung(body)).html()).isNotBlank());
        }
    }

    @Test
    void arabic_is_set_as_arabic() {
        for (var article : articles.stream().filter(isIn("ar")).toList()) {
            assertThat(article.at("/content/headline").asText())
                    .as(name(article))
                    .containsPattern(ARABIC);
            prose(article.get("content")).forEach(text -> assertThat(text)
                    .as("%s: %s", name(article), text)
                    .doesNotContainPattern(LATIN_COMMA)
                    .doesNotContain("ـ", " ،", " .", "،،"));
        }
    }

    @Test
    void no_straight_quotes_no_double_spaces() {
        for (var article : articles) {
            prose(article).forEach(text -> assertThat(text)
                    .as("%s: %s", name(article), text)
                    .doesNotContain("\"", "'", "  ", "\t", "\n"));
        }
    }

    private static Set<String> pictures(JsonNode article) {
        return Set.copyOf(article.findValuesAsText("picture"));
    }

    /** With an id in place of each picture's key, as when it is loaded. */
    private static JsonNode hung(JsonNode body) {
        var hung = body.deepCopy();
        for (var place : hung.findParents("picture")) {
            ((ObjectNode) place).remove("picture");
            ((ObjectNode) place).put("image", "0190a000-0000-7000-8000-000000000000");
        }
        return hung;
    }

    private List<JsonNode> live(String site) {
        return articles.stream()
                .filter(article -> "PUBLISHED".equals(state(article)))
                .filter(article -> each(article.at("/content/sites"))
                        .anyMatch(key -> key.asText().equals(site)))
                .toList();
    }

    private Set<String> keys(String kind) {
        return each(newsroom.get(kind)).map(thing -> thing.get("key").asText()).collect(toSet());
    }

    private static Predicate<JsonNode> isIn(String locale) {
        return article -> article.get("locale").asText().equals(locale);
    }

    private static String state(JsonNode article) {
        return article.get("state").asText();
    }

    private static String name(JsonNode article) {
        return article.get("key").asText();
    }

    /** Every text a reader sees; not keys and addresses, code, or a block that says it is in another language. */
    private static Stream<String> prose(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        if (node.has("lang") || isCode(node)) {
            return Stream.empty();
        }
        return node.isObject()
                ? node.properties().stream()
                        .filter(field -> !UNREAD.contains(field.getKey()))
                        .flatMap(field -> prose(field.getValue()))
                : each(node).flatMap(DemoContentTest::prose);
    }

    private static boolean isCode(JsonNode node) {
        return each(node.path("marks")).anyMatch(mark -> mark.asText().equals("code"));
    }

    private static int words(JsonNode body) {
        return prose(body).mapToInt(text -> text.strip().split("\\s+").length).sum();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.valueStream();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
