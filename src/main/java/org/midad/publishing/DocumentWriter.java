package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content;
import org.midad.articles.ContentReader;
import org.midad.articles.ImageUse;
import org.midad.articles.Move;
import org.midad.articles.Version;
import org.midad.articles.body.Body;
import org.midad.articles.body.Picture;
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
    private final Gallery gallery;

    @Inject
    DocumentWriter(ContentReader contents, Catalogue catalogue, LiveTables live, Gallery gallery) {
        this.contents = contents;
        this.catalogue = catalogue;
        this.live = live;
        this.gallery = gallery;
    }

    /**
     * What a document says beyond the words themselves.
     *
     * @param updatedAt the instant from which it holds: its pictures are those that have rights then
     * @param trial a proof, which no reader gets
     */
    record Circumstances(
            Site site,
            String slug,
            Instant firstPublishedAt,
            Instant publishedAt,
            Instant updatedAt,
            List<Document.Correction> corrections,
            Document.@Nullable Retraction retraction,
            boolean trial) {

        /** Those of a document that is the same but for its pictures from some instant on. */
        static Circumstances again(Document document, Site site, Instant at) {
            return new Circumstances(
                    site,
                    document.slug(),
                    document.firstPublishedAt(),
                    document.publishedAt(),
                    at,
                    document.corrections(),
                    document.retraction(),
                    false);
        }
    }

    /** A document, and the pictures in it. */
    record Written(Document document, List<Picture> pictures) {}

    Written write(Publication publication, Site site, String slug, Instant firstPublishedAt) {
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
                new Circumstances(
                        site,
                        slug,
                        firstPublishedAt,
                        publication.at(),
                        publication.at(),
                        corrections,
                        retraction,
                        false));
    }

    Written write(Version version, Circumstances at) {
        return write(version.article().id(), version.article().locale(), version.revision(), at);
    }

    Written write(java.util.UUID article, String localeTag, org.midad.articles.Revision revision, Circumstances at) {
        var content = contents.of(revision);
        var locale = Locale.forLanguageTag(localeTag);
        var site = at.site();
        var url = site.settings().baseUrl() + "/" + encoded(at.slug());
        var headline = Optional.ofNullable(content.headline()).orElse("");
        var english = !locale.getLanguage().equals("ar");
        var bylines = bylines(content, english);
        // A retraction's notice stands in the story's place, and in that of its pictures.
        var pictures = at.retraction() != null
                ? Map.<String, Picture>of()
                : gallery.pictures(content, new Gallery.Showing(site.key(), locale, at.updatedAt(), at.trial()));
        var lead = pictures.values().stream().findFirst().orElse(null);
        var document = new Document(
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
                text(content, at.retraction(), pictures),
                lead,
                at.firstPublishedAt(),
                at.publishedAt(),
                at.updatedAt(),
                revision.number(),
                revision.hash(),
                List.copyOf(at.corrections()),
                at.retraction(),
                new SeoWriter(at, url, localeTag, lead).write(content, headline, bylines));
        return new Written(document, List.copyOf(pictures.values()));
    }

    private static Document.Text text(
            Content content, Document.@Nullable Retraction retraction, Map<String, Picture> pictures) {
        var words = content.body() == null || retraction != null ? Body.EMPTY : content.body();
        var body = words.pictured(block -> Optional.ofNullable(pictures.get(ImageUse.place(block))));
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
                .distinct()
                .toList();
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
