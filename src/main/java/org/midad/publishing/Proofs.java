package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Article;
import org.midad.articles.ContentReader;
import org.midad.articles.Revision;
import org.midad.language.Slugs;
import org.midad.publishing.DocumentWriter.Circumstances;
import org.midad.sites.Site;

/** Pulls proofs: what a site's readers would get of a revision, made by the same hand as what they do get. */
@ApplicationScoped
public class Proofs {

    @Inject
    DocumentWriter writer;

    @Inject
    ContentReader contents;

    @Inject
    LiveTables live;

    @Inject
    Schedules schedules;

    @Inject
    Session session;

    @Inject
    Typesetter typesetter;

    @Inject
    Clock clock;

    /** Its address, and since when readers know it. */
    private record Known(String slug, Instant since) {}

    @Transactional
    public Proof of(Article article, Revision revision, Site site) {
        var known = known(article, site);
        var since = known.map(Known::since).orElse(null);
        var shown = shown(article, revision, site);
        if (shown.isPresent()) {
            return new Proof(shown.get(), true, since, null);
        }
        var slug = known.map(Known::slug).orElseGet(() -> slug(article, revision));
        var waiting = waiting(article, revision, site);
        if (waiting.isPresent()) {
            var due = waiting.get();
            var publication = Publisher.publication(due.id(), due.version(), due.sites(), due.dueAt(), due.asMove());
            var first = Objects.requireNonNullElse(since, due.dueAt());
            return new Proof(writer.write(publication, site, slug, first).document(), false, since, due.dueAt());
        }
        return new Proof(written(article, revision, new Place(site, slug, since)), false, since, null);
    }

    private record Place(Site site, String slug, @Nullable Instant since) {}

    /** As if it went out now. */
    private Document written(Article article, Revision revision, Place place) {
        var now = clock.instant();
        var corrections = live.corrections(place.site().key(), article.id());
        var first = Objects.requireNonNullElse(place.since(), now);
        var at = new Circumstances(place.site(), place.slug(), first, now, now, corrections, null, true);
        return writer.write(article.id(), article.locale(), revision, at).document();
    }

    /** The very bytes that readers get, where this revision is what they see. */
    private Optional<Document> shown(Article article, Revision revision, Site site) {
        List<byte[]> found = session.createNativeQuery(
                        "select json from live.document where site = ?1 and article_id = ?2 and revision = ?3",
                        byte[].class)
                .setParameter(1, site.key())
                .setParameter(2, article.id())
                .setParameter(3, revision.number())
                .getResultList();
        return found.stream().findFirst().map(typesetter::read);
    }

    private Optional<Schedule> waiting(Article article, Revision revision, Site site) {
        return schedules.waiting(article.id()).stream()
                .filter(schedule -> schedule.deed() == Schedule.Deed.PUBLISH)
                .filter(schedule -> schedule.revisionId().equals(revision.id()))
                .filter(schedule -> schedule.sites().contains(site.key()))
                .findFirst();
    }

    private Optional<Known> known(Article article, Site site) {
        List<Object[]> rows = session.createNativeQuery(
                        "select slug, first_published_at from newsroom.publication where site = ?1 and article_id = ?2",
                        Object[].class)
                .setParameter(1, site.key())
                .setParameter(2, article.id())
                .getResultList();
        return rows.stream().findFirst().map(row -> new Known((String) row[0], (Instant) row[1]));
    }

    // Whether the address is still free is settled when it goes out.
    private String slug(Article article, Revision revision) {
        var content = contents.of(revision);
        return content.slug() == null
                ? Slugs.of(
                        Objects.requireNonNullElse(content.headline(), ""),
                        article.id().toString())
                : Slugs.normalise(content.slug());
    }
}
