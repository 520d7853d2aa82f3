package org.midad.delivery.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.delivery.formats.Channel.Form;
import org.w3c.dom.Document;

/** Documents in others' standards, whatever they hold: also what the newsroom would not take but an old backup may have. */
class FormatsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final SiteCard SITE = new SiteCard(
            "open",
            "الرواق & <شركاه>",
            "ar",
            "https://open.example",
            true,
            "https://hub.example/?a=1&b=2",
            "دار الرواق",
            "https://open.example/logo.png");

    static Stream<String> hostile() {
        return Stream.of(
                "]]></title><script>alert(1)</script>",
                "<![CDATA[ x ]]> & &amp; &#x0; &lt;",
                "حرف\u0000 وآخر\u000b وثالث\u001f\ufffe\uffff",
                "نصف زوج \ud800 ونصفه الآخر \udc00",
                "\"quotes\" 'and' <!-- comment --> <?pi ?>",
                "\u202e\u2067قلب\u2069 الاتجاه 😀");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void every_feed_can_be_read_whatever_the_words(String words) throws Exception {
        var channel = new Channel(SITE, words, "sections/politics/feed", List.of(story(words)), Instant.EPOCH);

        var rss = parsed(channel.written(Form.RSS));
        var atom = parsed(channel.written(Form.ATOM));
        var json = JSON.readTree(channel.written(Form.JSON));

        assertThat(rss.getElementsByTagName("title").item(2).getTextContent()).isEqualTo(sayable(words));
        assertThat(atom.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(sayable(words));
        assertThat(json.at("/items/0/title").textValue()).isEqualTo(encodable(words));
        assertThat(rss.getElementsByTagName("script").getLength()).isZero();
        assertThat(rss.getElementsByTagName("content:encoded").item(0).getTextContent())
                .startsWith("<div lang=\"ar\" dir=\"rtl\">")
                .endsWith("</div>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void the_news_sitemap_can_be_read_whatever_the_words(String words) throws Exception {
        var news = parsed(Sitemaps.news(SITE, List.of(story(words))));

        assertThat(news.getElementsByTagNameNS(NEWS, "title").item(0).getTextContent())
                .isEqualTo(sayable(words));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void ninjs_is_json_whatever_the_words(String words) throws IOException {
        var item = JSON.readTree(Ninjs.of(story(words)));

        assertThat(item.at("/headlines/0/value").textValue()).isEqualTo(encodable(words));
    }

    @Test
    void feeds_name_themselves_and_their_hub() throws Exception {
        var channel = new Channel(SITE, null, "feed", List.of(story("خبر")), Instant.EPOCH);
        var atom = new String(channel.written(Form.ATOM), UTF_8);

        assertThat(atom)
                .contains(
                        "rel=\"self\"",
                        "https://open.example/feed.atom",
                        "rel=\"hub\"",
                        "https://hub.example/?a=1&amp;b=2");
        assertThat(new String(channel.written(Form.RSS), UTF_8))
                .contains("<url>https://open.example/logo.png</url>")
                .doesNotContain("<width>-1");
        assertThat(parsed(channel.written(Form.RSS)).getDocumentElement().getAttribute("xml:lang"))
                .isEqualTo("ar");
    }

    @Test
    void a_retracted_story_is_canceled_and_says_why() throws IOException {
        var json = (ObjectNode) story("خبر").json().deepCopy();
        json.putObject("retraction").put("note", "سُحب لعدم صحته.").put("at", "2026-03-01T10:00:00Z");
        json.putArray("corrections").addObject().put("kind", "retraction").put("note", "سُحب لعدم صحته.");

        var item = JSON.readTree(Ninjs.of(new Story(json)));

        assertThat(item.path("pubStatus").asText()).isEqualTo("canceled");
        assertThat(item.path("edNote").asText()).isEqualTo("سُحب لعدم صحته.");
    }

    @Test
    void what_is_known_of_rights_and_topics_is_passed_on() throws IOException {
        var item = JSON.readTree(Ninjs.of(story("خبر")));
        var picture = item.at("/associations/0");

        assertThat(item.at("/subjects/1/uri").asText()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/11000000");
        assertThat(picture.path("copyrightNotice").asText()).isEqualTo("© سلمى");
        assertThat(picture.at("/digitalSourceType/uri").asText())
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
        assertThat(picture.at("/renditions/0/poi").toString()).isEqualTo("{\"x\":256,\"y\":128}");
        assertThat(picture.at("/renditions/1/aspectRatio").asText()).isEqualTo("16:9");
    }

    private static Story story(String words) {
        var json = JSON.createObjectNode();
        json.put("id", "0199a0c2-0000-7000-8000-000000000001")
                .put("site", "open")
                .put("slug", "خبر");
        json.put("url", "https://open.example/%D8%AE%D8%A8%D8%B1")
                .put("locale", "ar")
                .put("dir", "rtl");
        json.put("headline", words)
                .put("kicker", words)
                .put("standfirst", words)
                .put("dateline", words);
        json.putArray("bylines").addObject().put("name", words);
        json.putObject("section").put("key", "politics").put("name", words);
        json.putArray("topics")
                .addObject()
                .put("key", "elections")
                .put("name", words)
                .put("medtop", "medtop:11000000");
        json.putObject("body").put("html", "<p>" + Html.escaped(words) + "</p>").put("text", words);
        json.put("firstPublishedAt", "2026-03-01T08:00:00Z")
                .put("publishedAt", "2026-03-01T09:30:00Z")
                .put("revision", 3);
        json.set("leadImage", picture(words));
        return new Story(json);
    }

    private static JsonNode picture(String words) {
        var picture = JSON.createObjectNode().put("id", "0199a0c2-0000-7000-8000-000000000002");
        picture.put("caption", words).put("credit", words).put("alt", words);
        picture.putObject("focalPoint").put("x", 0.4).put("y", 0.3);
        picture.putObject("rights")
                .put("copyright", "© سلمى")
                .put("digitalSourceType", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
        var renditions = picture.putArray("renditions");
        for (var one : List.of("w640 640 427", "16x9 1280 720")) {
            var part = one.split(" ", -1);
            renditions
                    .addObject()
                    .put("name", part[0])
                    .put("type", "image/jpeg")
                    .put("url", "https://midad.example/media/x/" + part[0] + "-1f.jpg")
                    .put("width", Integer.parseInt(part[1]))
                    .put("height", Integer.parseInt(part[2]));
        }
        return picture;
    }

    private static Document parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** UTF-8 cannot say half a pair. */
    private static String encodable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static String sayable(String text) {
        return text.replaceAll("[\\x00\\x0b\\x1f\\ufffe\\uffff]", "\ufffd")
                .codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
