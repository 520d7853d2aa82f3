package org.midad.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.articles.Content;
import org.midad.articles.ContentReader;
import org.midad.articles.Version;
import org.midad.language.Slugs;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Gzip;
import org.midad.platform.InputError;
import org.midad.publishing.DocumentWriter.Circumstances;
import org.midad.sites.Catalogue;

/** Prepares the documents of a publication as the bytes that will be sent, before its instant comes. */
@ApplicationScoped
class Typesetter {

    @Inject
    ContentReader contents;

    @Inject
    Catalogue catalogue;

    @Inject
    DocumentWriter writer;

    @Inject
    LiveTables live;

    @Inject
    ObjectMapper mapper;

    @Inject
    Session session;

    /** What a site already knows of an article. */
    private record Known(String slug, Instant firstPublishedAt) {}

    void prepare(Publication publication) {
        publication.sites().forEach(site -> prepare(publication, site));
    }

    private void prepare(Publication publication, String siteKey) {
        var version = publication.version();
        var article = version.article();
        var content = contents.of(version.revision());
        var site = catalogue.site(siteKey).orElseThrow(() -> InputError.at("/sites", "site.unknown", siteKey));
        var known = known(siteKey, article.id());
        var slug = slug(content, known, siteKey, article.id());
        var first = known.map(Known::firstPublishedAt).orElse(publication.at());
        live.prepare(prepared(publication, writer.write(publication, site, slug, first)));
    }

    /** Sets a document once more, the same but for names, and for pictures, of which only those remain that have rights then. */
    Document prepareAgain(UUID id, Version version, Document document, Instant at) {
        var site = catalogue.site(document.site()).orElseThrow();
        var again = new Publication(id, version, List.of(site.key()), document.publishedAt(), null, null);
        var written = writer.write(version, Circumstances.again(document, site, at));
        live.prepare(prepared(again, written));
        return written.document();
    }

    private Prepared prepared(Publication publication, DocumentWriter.Written written) {
        var version = publication.version();
        var article = version.article();
        var content = contents.of(version.revision());
        var document = written.document();
        var json = bytes(document);
        return new Prepared(
                publication.id(),
                document.site(),
                article.id(),
                document.slug(),
                Slugs.folded(document.slug()),
                article.locale(),
                Objects.requireNonNullElse(content.section(), ""),
                document.topics().stream().map(Document.Subject::key).toList(),
                content.people().stream().filter(key -> !key.isEmpty()).toList(),
                version.number(),
                version.revision().number(),
                version.revision().hash(),
                json,
                Gzip.packed(json),
                bytes(document.summary()),
                CanonicalJson.sha256Hex(json),
                null,
                document.firstPublishedAt(),
                document.publishedAt(),
                document.updatedAt(),
                publication.kind() == null ? null : publication.kind().key(),
                publication.publicNote(),
                written.pictures().stream()
                        .map(picture -> UUID.fromString(picture.id()))
                        .distinct()
                        .toList(),
                Gallery.hashes(written.pictures()),
                new Prepared.Page(document.url(), written.story(), SitemapEntry.of(document)));
    }

    /** An address once given stays, unless the editor asks for another one. */
    private String slug(Content content, Optional<Known> known, String site, UUID article) {
        if (content.slug() == null && known.isPresent()) {
            return known.get().slug();
        }
        var wished = content.slug() == null
                ? Slugs.of(Objects.requireNonNullElse(content.headline(), ""), article.toString())
                : Slugs.normalise(content.slug());
        var slug = wished;
        for (int i = 2; isAnothers(site, slug, article); i++) {
            slug = wished + "-" + i;
        }
        return slug;
    }

    private boolean isAnothers(String site, String slug, UUID article) {
        return !session.createNativeQuery(
                        "select 1 from live.address where site = ?1 and folded_slug = ?2 and article_id <> ?3")
                .setParameter(1, site)
                .setParameter(2, Slugs.folded(slug))
                .setParameter(3, article)
                .getResultList()
                .isEmpty();
    }

    private Optional<Known> known(String site, UUID article) {
        List<Object[]> rows = session.createNativeQuery(
                        "select slug, first_published_at from newsroom.publication where site = ?1 and article_id = ?2",
                        Object[].class)
                .setParameter(1, site)
                .setParameter(2, article)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Known((String) row[0], (Instant) row[1]));
    }

    Document read(byte[] json) {
        return read(json, Document.class);
    }

    Document.Summary readSummary(byte[] json) {
        return read(json, Document.Summary.class);
    }

    private <T> T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
