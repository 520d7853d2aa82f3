package org.midad.delivery.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.midad.language.Comma;

/** A published article, read from its document or from its entry in lists; what an older one does not say is not there. */
public record Story(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    /** As wide as readers of feeds show it. */
    private static final int WIDE = 1280;

    /** One size or crop of a picture. */
    record Rendition(String name, String url, int width, int height, String type) {}

    public static Story of(byte[] json) {
        try {
            return new Story(JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As others know it: the same wherever it is published and however its address changes. */
    String urn() {
        return "urn:uuid:" + text("id");
    }

    String url() {
        return text("url");
    }

    String locale() {
        return text("locale");
    }

    String headline() {
        return text("headline");
    }

    @Nullable
    String standfirst() {
        return textOrNull("standfirst");
    }

    Instant firstPublished() {
        return Instant.parse(text("firstPublishedAt"));
    }

    Instant published() {
        return Instant.parse(text("publishedAt"));
    }

    List<String> bylines() {
        return each("bylines").map(person -> person.path("name").asText()).toList();
    }

    /** All bylines in one line; empty for none. */
    String by() {
        return String.join(Comma.of(Locale.forLanguageTag(locale())), bylines());
    }

    JsonNode section() {
        return json.path("section");
    }

    /** The names of section and topics. */
    List<String> categories() {
        return Stream.concat(Stream.of(section()), each("topics"))
                .map(named -> named.path("name").asText())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** The whole of it as HTML; a retraction's notice where it was retracted. */
    String html() {
        var notice = json.at("/retraction/note").asText("");
        return notice.isEmpty() ? json.at("/body/html").asText() : "<p>" + Html.escaped(notice) + "</p>";
    }

    /** As a piece of a page in another language, which must be told language and direction. */
    String marked(String html) {
        return "<div lang=\"" + Html.escaped(locale()) + "\" dir=\"" + Html.escaped(text("dir")) + "\">" + html
                + "</div>";
    }

    /** What leads to it. */
    String teaser() {
        var standfirst = standfirst();
        return "<p>" + Html.escaped(standfirst == null ? headline() : standfirst) + "</p>";
    }

    Optional<JsonNode> lead() {
        return Optional.of(json.path("leadImage")).filter(JsonNode::isObject);
    }

    /** The JPEG of the picture on top that feeds name. */
    Optional<Rendition> picture() {
        return lead().flatMap(lead -> renditions(lead)
                .filter(one -> one.type().equals("image/jpeg") && one.name().startsWith("w") && one.width() <= WIDE)
                .max(Comparator.comparingInt(Rendition::width)));
    }

    static Stream<Rendition> renditions(JsonNode picture) {
        return each(picture, "renditions")
                .map(one -> new Rendition(
                        one.path("name").asText(),
                        one.path("url").asText(),
                        one.path("width").asInt(),
                        one.path("height").asInt(),
                        one.path("type").asText()));
    }

    Stream<JsonNode> each(String list) {
        return each(json, list);
    }

    static Stream<JsonNode> each(JsonNode holder, String list) {
        return StreamSupport.stream(holder.path(list).spliterator(), false);
    }

    String text(String field) {
        return json.path(field).asText();
    }

    @Nullable
    String textOrNull(String field) {
        return textOrNull(json, field);
    }

    static @Nullable String textOrNull(JsonNode holder, String field) {
        var value = holder.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
