package org.midad.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Article;
import org.midad.articles.Revision;
import org.midad.articles.Versions;
import org.midad.language.Dates;
import org.midad.publishing.Document;
import org.midad.publishing.Proof;
import org.midad.publishing.Proofs;
import org.midad.sites.Catalogue;
import org.midad.sites.Site;
import org.midad.workflow.State;

/** Makes pages of proofs. */
@ApplicationScoped
class PreviewPages {

    @Inject
    Proofs proofs;

    @Inject
    Versions versions;

    @Inject
    Catalogue catalogue;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    /** Who looks, and until when they may, if they do so by a link. */
    record Reader(String name, @Nullable Instant until) {}

    PreviewPage of(Article article, Revision revision, Site site, Reader reader) {
        var proof = proofs.of(article, revision, site);
        var document = proof.document();
        var says = new Says(Locale.forLanguageTag(article.locale()));
        return new PreviewPage(
                article.locale(),
                site.settings().name(),
                marker(revision, proof, reader, says),
                story(proof, says),
                document.corrections().reversed().stream()
                        .map(change -> new PreviewPage.Change(change.kind(), says.moment(change.at()), change.note()))
                        .toList(),
                document.retraction() == null ? null : document.retraction().note());
    }

    PreviewPage of(PreviewLink link) {
        return of(link.article(), link.revision(), site(link), new Reader(link.reader(), link.expiresAt()));
    }

    /** Tells nothing of the story: what is behind it may be looked at by robots. */
    PreviewDoor door(PreviewLink link, Secret token) {
        var locale = link.article().locale();
        return new PreviewDoor(
                locale,
                site(link).settings().name(),
                link.createdByName(),
                "/preview/s/" + token.text(),
                new Says(Locale.forLanguageTag(locale)).moment(link.expiresAt()));
    }

    private Site site(PreviewLink link) {
        return catalogue.site(link.site()).orElseThrow();
    }

    private PreviewPage.Marker marker(Revision revision, Proof proof, Reader reader, Says says) {
        var until = reader.until();
        return new PreviewPage.Marker(
                state(revision).name(),
                revision.number(),
                says.moment(revision.savedAt()),
                proof.live(),
                reader.name(),
                until == null ? null : says.moment(until));
    }

    private State state(Revision revision) {
        return versions.findById(revision.versionId()).state();
    }

    private static PreviewPage.Story story(Proof proof, Says says) {
        var document = proof.document();
        var published = proof.firstPublishedAt();
        var isChanged = proof.live() && !document.updatedAt().equals(published);
        return new PreviewPage.Story(
                blankIsNone(document.section().name()),
                document.kicker(),
                document.headline(),
                document.standfirst(),
                document.bylines().stream()
                        .map(person -> new PreviewPage.Byline(person.name(), null))
                        .toList(),
                document.dateline(),
                published == null ? null : says.moment(published),
                isChanged ? says.moment(document.updatedAt()) : null,
                proof.due() == null ? null : says.moment(proof.due()),
                Plates.lead(document),
                Plates.inBody(document),
                document.body().html(),
                topics(document));
    }

    private static List<String> topics(Document document) {
        return document.topics().stream().map(Document.Subject::name).toList();
    }

    private static @Nullable String blankIsNone(String text) {
        return text.isBlank() ? null : text;
    }

    /** Says instants in a language, by the newsroom's clock. */
    private final class Says {

        private final Locale locale;

        Says(Locale locale) {
            this.locale = locale;
        }

        Moment moment(Instant at) {
            var iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
            return new Moment(iso, Dates.dayAndTime(at, zone, locale));
        }
    }
}
