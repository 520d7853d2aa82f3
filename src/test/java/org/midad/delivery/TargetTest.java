package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.midad.delivery.SiteQuery.Kind;
import org.midad.delivery.Target.Part;
import org.midad.delivery.formats.Channel.Form;

class TargetTest {

    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Test
    void each_address_has_its_target() {
        assertThat(target("articles")).isEqualTo(new Target.Articles());
        assertThat(target("articles/%D8%B3%D9%84%D8%A7%D9%85")).isEqualTo(new Target.BySlug("سلام", Part.DOCUMENT));
        assertThat(target("articles/a-b/corrections")).isEqualTo(new Target.BySlug("a-b", Part.CORRECTIONS));
        assertThat(target("articles/id/" + ID)).isEqualTo(new Target.ById(ID));
        assertThat(target("articles/id/corrections")).isEqualTo(new Target.BySlug("id", Part.CORRECTIONS));
        assertThat(target("changes")).isEqualTo(new Target.Changes());
        assertThat(target("snapshot")).isEqualTo(new Target.Snapshot());
        assertThat(target("people/salma")).isEqualTo(new Target.OfSite(new SiteQuery.Person("salma")));
        assertThat(target("people/salma/feed.json"))
                .isEqualTo(new Target.OfSite(new SiteQuery.News(Form.JSON, Kind.PERSON, "salma")));
        assertThat(target("sitemap-12.xml")).isEqualTo(new Target.OfSite(new SiteQuery.Sitemap(12)));
    }

    @Test
    void each_target_is_in_openapi_and_nothing_else() throws IOException {
        try (var yaml = Objects.requireNonNull(Target.class.getResourceAsStream("/META-INF/openapi.yaml"))) {
            var documented = new String(yaml.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("  /content/"))
                    .map(line -> line.strip()
                            .replace("{id}", ID.toString())
                            .replace("{sitemap}", "sitemap-3.xml")
                            .replaceAll("[{}]|:$", ""))
                    .map(path -> Objects.requireNonNull(Target.at(path)).target())
                    .toList();

            assertThat(documented).doesNotHaveDuplicates().doesNotContain(new Target.Nothing());
            // All but what is no address, and what one is called that was asked for before.
            assertThat(documented.stream().map(Object::getClass).collect(Collectors.toSet()))
                    .hasSize(Target.class.getPermittedSubclasses().length - 2);
            assertThat(documented.stream().filter(Target.BySlug.class::isInstance))
                    .hasSize(Part.values().length);
        }
    }

    @Test
    void raw_utf8_as_some_clients_send_it_is_read_too() {
        var asTheServerSeesIt = new String(
                "سلام".getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(target("articles/" + asTheServerSeesIt)).isEqualTo(new Target.BySlug("سلام", Part.DOCUMENT));
    }

    @Test
    void everything_else_is_nothing() {
        for (var rest : new String[] {
            "",
            "articles/",
            "articles/a/b",
            "feed.xml",
            "sections/politics",
            "sections/a/b/feed.rss",
            "sections/%FF/feed.rss",
            "sitemap-0.xml",
            "sitemap-01.xml",
            "sitemap-1000000.xml",
            "people/",
            "articles/a/corrections/x",
            "articles/id/x",
            "articles/%FF",
            "change",
            "snapshot/",
            "articles/id/1-1-1-1-1"
        }) {
            assertThat(target(rest)).as(rest).isEqualTo(new Target.Nothing());
        }
        assertThat(Target.at("/content/v1/sites/open")).isEqualTo(new Target.Address("open", new Target.Nothing()));
        assertThat(Target.at("/content/v1/site")).isNull();
    }

    @Test
    void slugs_are_written_as_they_are_read() {
        for (var slug : new String[] {"سلام-في", "plain-1", "é~x", "a b+c"}) {
            assertThat(PathText.decoded(PathText.encoded(slug))).isEqualTo(slug);
        }
        assertThat(PathText.encoded("سلام")).isEqualTo("%D8%B3%D9%84%D8%A7%D9%85");
    }

    private static Target target(String rest) {
        var address = Target.at("/content/v1/sites/open/" + rest);
        return address == null ? new Target.Nothing() : address.target();
    }
}
