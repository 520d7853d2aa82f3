package org.midad.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content;
import org.midad.articles.body.Picture;
import org.midad.publishing.Document.Alternate;
import org.midad.publishing.Document.Named;
import org.midad.publishing.Document.Person;
import org.midad.publishing.Document.Subject;
import org.midad.publishing.DocumentWriter.Circumstances;

/** Writes what search engines and social networks look for in a document. */
record SeoWriter(
        Circumstances at,
        String url,
        String locale,
        @Nullable Picture lead,
        Named section,
        List<Subject> topics,
        List<Alternate> alternates) {

    private static final Set<String> CORRECTIVE = Set.of("correction", "clarification", "retraction");

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
                alternates);
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
            json.put("image", images(lead));
        }
        json.put("inLanguage", locale);
        json.put("url", url);
        json.put("mainEntityOfPage", url);
        json.put("articleSection", section.name());
        if (!topics.isEmpty()) {
            json.put("keywords", topics.stream().map(Subject::name).toList());
        }
        json.put("datePublished", at.firstPublishedAt().toString());
        json.put("dateModified", at.publishedAt().toString());
        json.put(
                "author",
                bylines.stream()
                        .map(person -> Map.of("@type", "Person", "name", person.name()))
                        .toList());
        json.put("publisher", publisher());
        var corrections = corrections();
        if (!corrections.isEmpty()) {
            json.put("correction", corrections);
        }
        if (!alternates.isEmpty()) {
            json.put(
                    "workTranslation",
                    alternates.stream().map(SeoWriter::translation).toList());
        }
        return json;
    }

    private Map<String, Object> publisher() {
        var settings = at.site().settings();
        var publisher = typed("NewsMediaOrganization");
        publisher.put("name", settings.publisherName());
        publisher.put("url", settings.baseUrl());
        if (settings.publisherLogo() != null) {
            var logo = typed("ImageObject");
            logo.put("url", settings.publisherLogo());
            publisher.put("logo", logo);
        }
        return publisher;
    }

    /** What was wrong before, in the words readers were told; an update is no correction. */
    private List<Map<String, Object>> corrections() {
        return at.corrections().stream()
                .filter(change -> CORRECTIVE.contains(change.kind()))
                .map(change -> {
                    var comment = typed("CorrectionComment");
                    comment.put("text", change.note());
                    comment.put("datePublished", change.at().toString());
                    return comment;
                })
                .toList();
    }

    private static Map<String, Object> translation(Alternate alternate) {
        var translation = typed("NewsArticle");
        translation.put("url", alternate.url());
        translation.put("inLanguage", alternate.locale());
        return translation;
    }

    /** In the shapes that search engines ask for. */
    private static List<Map<String, Object>> images(Picture lead) {
        return Stream.of("16x9", "4x3", "1x1")
                .flatMap(shape -> lead.jpeg(shape).stream())
                .map(shape -> image(lead, shape))
                .toList();
    }

    private static Map<String, Object> image(Picture lead, Picture.Rendition shape) {
        var image = typed("ImageObject");
        image.put("url", shape.url());
        image.put("width", shape.width());
        image.put("height", shape.height());
        putIfThere(image, "caption", lead.caption());
        putIfThere(image, "creditText", lead.credit());
        putIfThere(image, "copyrightNotice", lead.rights().copyright());
        return image;
    }

    private static Map<String, Object> typed(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }

    private static void putIfThere(Map<String, Object> thing, String name, @Nullable String value) {
        if (value != null) {
            thing.put(name, value);
        }
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
