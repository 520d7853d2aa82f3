package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content;
import org.midad.articles.ContentReader;
import org.midad.articles.Move;
import org.midad.articles.body.Body;
import org.midad.language.Direction;
import org.midad.publishing.Document.Named;
import org.midad.publishing.Document.Person;
import org.midad.sites.Catalogue;
import org.midad.sites.Site;

/** Writes the document of one revision for one site: resolves every reference, so that reading it is one row. */
@ApplicationScoped
public class DocumentWriter {

    private final ContentReader contents;
    private final Catalogue catalogue;
    private final LiveTables live;

    @Inject
    DocumentWriter(ContentReader contents, Catalogue catalogue, LiveTables live) {
        this.contents = contents;
        this.catalogue = catalogue;
        this.live = live;
    }

    /** What a document says beyond the words themselves. */
    record Circumstances(
            Site site,
            String slug,
            Instant firstPublishedAt,
            Instant publishedAt,
            List<Document.Correction> corrections,
            Document.@Nullable Retraction retraction) {}

    Document write(Publication publication, Site site, String slug, Instant firstPublishedAt) {
        var corrections = new ArrayList<>(
                live.corrections(site.key(), publication.version().article().id()));
        var kind = publication.kind();
        var note = publication.publicNote();
        if (kind != null && note != null) {
            corrections.add(new Document.Correction(kind.key(), note, publication.at()));
        }
        var retraction = kind == Move.Kind.RETRACTION
                ? new Document.Retraction(Objects.requireNonNull(note), publication.at())
                : null;
        return write(
                publication.version(),
                new Circumstances(site, slug, firstPublishedAt, publication.at(), corrections, retraction));
    }

    Document write(org.midad.articles.Version version, Circumstances at) {
        return write(version.article().id(), version.article().locale(), version.revision(), at);
    }

    Document write(java.util.UUID article, String localeTag, org.midad.articles.Revision revision, Circumstances at) {
        var content = contents.of(revision);
        var locale = Locale.forLanguageTag(localeTag);
        var site = at.site();
        var url = site.settings().baseUrl() + "/" + encoded(at.slug());
        var headline = Optional.ofNullable(content.headline()).orElse("");
        var english = !locale.getLanguage().equals("ar");
        var bylines = bylines(content, english);
        return new Document(
                article,
                site.key(),
                at.slug(),
                url,
                localeTag,
                Direction.of(locale).html(),
                content.kicker(),
                headline,
                content.standfirst(),
                bylines,
                content.dateline(),
                section(site.key(), content.section()),
                topics(content, english),
                text(content, at.retraction()),
                null,
                at.firstPublishedAt(),
                at.publishedAt(),
                at.publishedAt(),
                revision.number(),
                revision.hash(),
                List.copyOf(at.corrections()),
                at.retraction(),
                seo(content, headline, bylines, url, at, localeTag));
    }

    private Document.Text text(Content content, Document.@Nullable Retraction retraction) {
        var body = content.body() == null || retraction != null ? Body.EMPTY : content.body();
        return new Document.Text(body.toJson(), body.html(), body.text());
    }

    private List<Person> bylines(Content content, boolean english) {
        return content.bylines().stream().map(byline -> byline(byline, english)).toList();
    }

    private Person byline(Content.Byline byline, boolean english) {
        var key = byline.person();
        if (key == null) {
            return new Person(null, Objects.requireNonNullElse(byline.name(), ""));
        }
        return catalogue
                .person(key, english)
                .map(person -> new Person(person.key(), person.name()))
                .orElseGet(() -> new Person(null, key));
    }

    private Named section(String site, @Nullable String key) {
        var wanted = key == null ? "" : key;
        return catalogue
                .section(site, wanted)
                .map(found -> new Named(found.key(), found.name()))
                .orElseGet(() -> new Named(wanted, wanted));
    }

    private List<Named> topics(Content content, boolean english) {
        return content.topics().stream()
                .flatMap(key -> catalogue.topic(key, english).stream())
                .map(topic -> new Named(topic.key(), topic.name()))
                .toList();
    }

    private static Document.Seo seo(
            Content content, String headline, List<Person> bylines, String url, Circumstances at, String locale) {
        var seo = Optional.ofNullable(content.seo());
        var title = seo.map(Content.Seo::title).orElse(headline);
        var description = seo.map(Content.Seo::description).orElse(content.standfirst());
        return new Document.Seo(
                title,
                description,
                url,
                jsonLd(headline, description, bylines, url, at, locale),
                openGraph(title, description, url, at, locale),
                List.of());
    }

    /** As schema.org's NewsArticle has it. */
    private static Map<String, Object> jsonLd(
            String headline,
            @Nullable String description,
            List<Person> bylines,
            String url,
            Circumstances at,
            String locale) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", "https://schema.org");
        json.put("@type", "NewsArticle");
        json.put("headline", headline);
        if (description != null) {
            json.put("description", description);
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

    private static Map<String, Object> openGraph(
            String title, @Nullable String description, String url, Circumstances at, String locale) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("type", "article");
        graph.put("title", title);
        if (description != null) {
            graph.put("description", description);
        }
        graph.put("url", url);
        graph.put("locale", locale.replace('-', '_'));
        graph.put("site_name", at.site().settings().name());
        return graph;
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
