package org.midad.delivery.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a document as IPTC's ninjs 3.1, for those who take news in from many houses. */
public final class Ninjs {

    public static final String TYPE = "application/json; profile=\"https://iptc.org/std/ninjs/3.1\"";

    private static final String SCHEMA = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final String PLAIN = "text/plain";
    private static final Pattern SHAPE = Pattern.compile("(\\d+)x(\\d+)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Story story;
    private final ObjectNode item = JsonNodeFactory.instance.objectNode();

    private Ninjs(Story story) {
        this.story = story;
    }

    public static byte[] of(Story story) {
        return new Ninjs(story).written().toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode written() {
        item.put("uri", story.urn());
        item.putObject("standard").put("name", "ninjs").put("version", "3.1").put("schema", SCHEMA);
        item.put("type", "text").put("representationType", "full");
        item.put("version", story.text("revision"));
        item.put("firstCreated", story.firstPublished().toString());
        item.put("versionCreated", story.published().toString());
        standing();
        if (story.json().path("urgency").isInt()) {
            item.put("urgency", story.json().path("urgency").asInt());
        }
        item.put("language", story.locale());
        words();
        people();
        place();
        subjects();
        item.putArray("altIds").addObject().put("role", "slug").put("value", story.text("slug"));
        item.putArray("renditions")
                .addObject()
                .put("name", "web")
                .put("href", story.url())
                .put("contentType", "text/html");
        pictures();
        return item;
    }

    /** A retracted story is to be taken down wherever it went; readers' notes on other changes go along with it. */
    private void standing() {
        var retraction = story.json().at("/retraction/note").asText("");
        item.put("pubStatus", retraction.isEmpty() ? "usable" : "canceled");
        var notes = story.each("corrections")
                .map(change -> change.path("note").asText())
                .collect(Collectors.joining("\n"));
        if (!notes.isEmpty()) {
            item.put("edNote", notes);
        }
        var publisher = story.json().at("/seo/jsonLd/publisher/name").asText("");
        if (!publisher.isEmpty()) {
            item.put("copyrightHolder", publisher);
        }
    }

    private void words() {
        item.put("title", story.headline());
        var headlines = item.putArray("headlines");
        text(headlines, "main", story.headline());
        text(headlines, "kicker", story.textOrNull("kicker"));
        if (story.standfirst() != null) {
            text(item.putArray("descriptions"), "summary", story.standfirst());
        }
        var plain = story.json().at("/body/text").asText();
        if (!plain.isBlank()) {
            var bodies = item.putArray("bodies");
            counted(bodies.addObject(), plain)
                    .put("contentType", "application/xhtml+xml")
                    .put("value", story.marked(story.html()));
            counted(bodies.addObject(), plain).put("contentType", PLAIN).put("value", plain);
        }
    }

    private static ObjectNode counted(ObjectNode body, String plain) {
        return body.put("role", "main")
                .put("charCount", plain.codePointCount(0, plain.length()))
                .put("wordCount", SPACE.split(plain.strip()).length);
    }

    private void people() {
        if (story.bylines().isEmpty()) {
            return;
        }
        item.put("by", story.by());
        var people = item.putArray("people");
        story.each("bylines").forEach(byline -> {
            var person =
                    people.addObject().put("name", byline.path("name").asText()).put("rel", "author");
            put(person, "literal", Story.textOrNull(byline, "key"));
        });
    }

    private void place() {
        var dateline = story.textOrNull("dateline");
        if (dateline != null) {
            item.put("located", dateline);
            item.putArray("places").addObject().put("name", dateline).put("rel", "dateline");
        }
    }

    private void subjects() {
        var subjects = item.putArray("subjects");
        subject(subjects, story.section(), "section");
        story.each("topics").forEach(topic -> subject(subjects, topic, "about"));
    }

    private static void subject(ArrayNode subjects, JsonNode named, String relation) {
        var key = Story.textOrNull(named, "key");
        if (key == null) {
            return;
        }
        var subject =
                subjects.addObject().put("name", named.path("name").asText()).put("rel", relation);
        subject.put("literal", key);
        var code = Story.textOrNull(named, "medtop");
        if (code != null && code.matches("medtop:\\d+")) {
            subject.put("uri", TOPICS + code.substring("medtop:".length()));
        }
    }

    /** That on top, then those of the body in reading order. */
    private void pictures() {
        var associations = JsonNodeFactory.instance.arrayNode();
        story.lead()
                .ifPresent(lead -> picture(
                        associations.addObject(), "lead", lead.path("id").asText(), lead));
        for (var block : story.json().at("/body/portableText")) {
            if (block.path("_type").asText().equals("image") && block.has("renditions")) {
                var name = "picture-" + block.path("_key").asText();
                picture(associations.addObject(), name, block.path("image").asText(), block);
            }
        }
        if (!associations.isEmpty()) {
            item.set("associations", associations);
        }
    }

    private void picture(ObjectNode into, String name, String id, JsonNode picture) {
        into.put("name", name).put("rel", name.equals("lead") ? "lead" : "illustration");
        into.put("uri", "urn:uuid:" + id).put("type", "picture").put("pubStatus", "usable");
        into.put("language", story.locale());
        var descriptions = JsonNodeFactory.instance.arrayNode();
        text(descriptions, "caption", Story.textOrNull(picture, "caption"));
        text(descriptions, "alt", Story.textOrNull(picture, "alt"));
        if (!descriptions.isEmpty()) {
            into.set("descriptions", descriptions);
        }
        rights(into, picture);
        var renditions = into.putArray("renditions");
        Story.renditions(picture).forEach(one -> rendition(renditions.addObject(), one, picture.path("focalPoint")));
    }

    private static void rights(ObjectNode into, JsonNode picture) {
        var rights = picture.path("rights");
        var creator = Story.textOrNull(rights, "creator");
        put(into, "by", creator == null ? Story.textOrNull(picture, "credit") : creator);
        put(into, "copyrightNotice", Story.textOrNull(rights, "copyright"));
        put(into, "usageTerms", Story.textOrNull(rights, "usageTerms"));
        var credit = Story.textOrNull(picture, "credit");
        if (credit != null) {
            into.putArray("infoSources").addObject().put("name", credit).put("role", "credit");
        }
        var source = Story.textOrNull(rights, "digitalSourceType");
        if (source != null) {
            into.putObject("digitalSourceType").put(isAddress(source) ? "uri" : "literal", source);
        }
    }

    private static void rendition(ObjectNode into, Story.Rendition one, JsonNode focus) {
        var form = one.type().substring(one.type().indexOf('/') + 1);
        into.put("name", one.name() + "-" + form).put("href", one.url()).put("contentType", one.type());
        into.put("width", one.width()).put("height", one.height());
        var shape = SHAPE.matcher(one.name());
        if (shape.matches()) {
            into.put("aspectRatio", shape.group(1) + ":" + shape.group(2));
        } else if (focus.isObject()) {
            into.putObject("poi")
                    .put("x", (int) Math.round(focus.path("x").asDouble() * one.width()))
                    .put("y", (int) Math.round(focus.path("y").asDouble() * one.height()));
        }
    }

    private static void text(ArrayNode into, String role, @Nullable String text) {
        if (text != null) {
            into.addObject().put("role", role).put("contentType", PLAIN).put("value", text);
        }
    }

    private static void put(ObjectNode into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
