package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content;
import org.midad.articles.ContentReader;
import org.midad.articles.ImageUse;
import org.midad.articles.Move;
import org.midad.articles.Revision;
import org.midad.articles.Version;
import org.midad.articles.body.Body;
import org.midad.articles.body.Picture;
import org.midad.language.Direction;
import org.midad.publishing.Document.Named;
import org.midad.publishing.Document.Person;
import org.midad.publishing.Document.Subject;
import org.midad.sites.Catalogue;
import org.midad.sites.PagePattern;
import org.midad.sites.Site;

/** Writes the document of one revision for one site: resolves every reference, so that reading it is one row. */
@ApplicationScoped
public class DocumentWriter {

    private final ContentReader contents;
    private final Catalogue catalogue;
    private final LiveTables live;
    private final Gallery gallery;
    private final Translations translations;
    private final ZoneId zone;

    @Inject
    DocumentWriter(
            ContentReader contents,
            Catalogue catalogue,
            LiveTables live,
            Gallery gallery,
            Translations translations,
            @ConfigProperty(name = "midad.zone") ZoneId zone) {
        this.contents = contents;
        this.catalogue = catalogue;
        this.live = live;
        this.gallery = gallery;
        this.translations = translations;
        this.zone = zone;
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

    /**
     * A document, and the pictures in it.
     *
     * @param story what it is a translation in; null where it is none
     */
    record Written(
            Document document,
            List<Picture> pictures,
            @Nullable UUID story) {}

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

    Written write(UUID article, String localeTag, Revision revision, Circumstances at) {
        var content = contents.of(revision);
        var locale = Locale.forLanguageTag(localeTag);
        var site = at.site();
        var section = section(site.key(), content.section());
        var url = site.page(new PagePattern.Place(
                article, at.slug(), section.key(), at.firstPublishedAt().atZone(zone)));
        var story = translations.story(article, content.translationOf());
        var alternates = translations.of(article, story, site.key(), localeTag);
        var english = !locale.getLanguage().equals("ar");
        var topics = topics(content, english);
        var headline = Optional.ofNullable(content.headline()).orElse("");
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
                section,
                topics,
                content.urgency(),
                text(content, at.retraction(), pictures),
                lead,
                at.firstPublishedAt(),
                at.publishedAt(),
                at.updatedAt(),
                revision.number(),
                revision.hash(),
                List.copyOf(at.corrections()),
                at.retraction(),
                new SeoWriter(at, url, localeTag, lead, section, topics, alternates).write(content, headline, bylines));
        return new Written(document, List.copyOf(pictures.values()), story);
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

    private List<Subject> topics(Content content, boolean english) {
        return content.topics().stream()
                .flatMap(key -> catalogue.topic(key, english).stream())
                .map(topic -> new Subject(topic.key(), topic.name(), topic.medtop()))
                .distinct()
                .toList();
    }
}
