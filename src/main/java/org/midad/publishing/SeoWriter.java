package org.midad.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content;
import org.midad.articles.body.Picture;
import org.midad.publishing.Document.Person;
import org.midad.publishing.DocumentWriter.Circumstances;

/** Writes what search engines and social networks look for in a document. */
record SeoWriter(
        Circumstances at,
        String url,
        String locale,
        @Nullable Picture lead) {

    /** As wide as social networks show it. */
    private static final int CARD = 1280;

    Document.Seo write(Content content, String headline, List<Person> bylines) {
        var seo = Optional.ofNullable(content.seo());
        var title = seo.map(Content.Seo::title).orElse(headline);
        var description = seo.map(Content.Seo::description).orElse(content.standfirst());
        return new Document.Seo(
                title,
                description,
                url,
                jsonLd(headline, description, bylines),
                openGraph(title, description),
                List.of());
    }

    /** As schema.org's NewsArticle has it. */
    private Map<String, Object> jsonLd(String headline, @Nullable String description, List<Person> bylines) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", "https://schema.org");
        json.put("@type", "NewsArticle");
        json.put("headline", headline);
        if (description != null) {
            json.put("description", description);
        }
        if (lead != null) {
            json.put("image", crops(lead));
        }
        json.put("inLanguage", locale);
        json.put("mainEntityOfPage", url);
        json.put("datePublished", at.firstPublishedAt().toString());
        json.put("dateModified", at.publishedAt().toString());
        json.put(
                "author",
                bylines.stream()
                        .map(person -> Map.of("@type", "Person", "name", person.name()))
                        .toList());
        json.put(
                "publisher",
                Map.of(
                        "@type",
                        "NewsMediaOrganization",
                        "name",
                        at.site().settings().name()));
        return json;
    }

    /** In the shapes that search engines ask for. */
    private static List<String> crops(Picture lead) {
        return Stream.of("16x9", "4x3", "1x1")
                .flatMap(shape -> lead.jpeg(shape).stream())
                .map(Picture.Rendition::url)
                .toList();
    }

    private Map<String, Object> openGraph(String title, @Nullable String description) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("type", "article");
        graph.put("title", title);
        if (description != null) {
            graph.put("description", description);
        }
        graph.put("url", url);
        graph.put("locale", locale.replace('-', '_'));
        graph.put("site_name", at.site().settings().name());
        Optional.ofNullable(lead).flatMap(picture -> picture.jpeg(CARD)).ifPresent(card -> {
            graph.put("image", card.url());
            graph.put("image:width", card.width());
            graph.put("image:height", card.height());
            graph.put(
                    "image:alt",
                    Objects.requireNonNullElse(Objects.requireNonNull(lead).alt(), ""));
        });
        return graph;
    }
}
