package org.midad.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleView;
import org.midad.articles.ArticleViews;
import org.midad.articles.Content;
import org.midad.articles.ImageUse;
import org.midad.articles.Note;
import org.midad.articles.Notes;
import org.midad.articles.Policy;
import org.midad.articles.Versions;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.desk.Frame;
import org.midad.images.Thumbnails;
import org.midad.preview.Sharing;
import org.midad.publishing.Schedules;
import org.midad.sites.Catalogue;
import org.midad.sites.Catalogue.Named;

/** Gathers what is known of an article. */
@ApplicationScoped
class Dossiers {

    /** Of notes, links and lines of the log; more than a page can show in a way that is read. */
    static final int MOST = 500;

    /** Of the text in pixels, on a screen with two of them to each of the page's. */
    private static final int PAGE_WIDTH = 1280;

    private final ArticleViews articles;
    private final Policy policy;
    private final Versions versions;
    private final Notes notes;
    private final AuditLog log;
    private final Sharing sharing;
    private final Schedules schedules;
    private final Catalogue catalogue;
    private final Thumbnails prints;
    private final Clock clock;

    @Inject
    Dossiers(
            ArticleViews articles,
            Policy policy,
            Versions versions,
            Notes notes,
            AuditLog log,
            Sharing sharing,
            Schedules schedules,
            Catalogue catalogue,
            Thumbnails prints,
            Clock clock) {
        this.articles = articles;
        this.policy = policy;
        this.versions = versions;
        this.notes = notes;
        this.log = log;
        this.sharing = sharing;
        this.schedules = schedules;
        this.catalogue = catalogue;
        this.prints = prints;
        this.clock = clock;
    }

    @Transactional
    Dossier of(Frame frame, UUID id) {
        var actor = frame.actor();
        var shown = articles.show(actor, id);
        var article = shown.article();
        return new Dossier(
                article,
                shown.etag(),
                policy.actions(actor, id),
                policy.hindered(actor, id),
                versions.wasPublic(id),
                catalogue.desk(article.desk(), frame.isEnglish()),
                article.content().sites().stream().map(this::named).toList(),
                section(article.content()),
                bylines(article),
                prints.within(
                        PAGE_WIDTH,
                        article.content().images().stream().map(ImageUse::image).collect(Collectors.toSet())),
                article.live().stream().map(this::place).toList(),
                planned(id),
                notes.ofArticle(id, null, MOST).stream().map(Note::view).toList(),
                log.ofArticle(id, null, MOST).stream().map(AuditEntry::view).toList(),
                articles.publicChanges(id),
                sharing.list(actor, id, null, MOST),
                clock.instant());
    }

    private Named named(String site) {
        return new Named(site, catalogue.siteName(site));
    }

    private @Nullable String section(Content content) {
        var key = content.section();
        if (key == null) {
            return null;
        }
        return content.sites().stream()
                .map(site -> catalogue.section(site, key))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Named::name)
                .orElse(key);
    }

    private List<String> bylines(ArticleView article) {
        boolean english = article.locale().startsWith("en");
        return article.content().bylines().stream()
                .map(byline -> Optional.ofNullable(byline.name())
                        .or(() -> Optional.ofNullable(byline.person())
                                .flatMap(person -> catalogue.person(person, english))
                                .map(Named::name))
                        .orElse(""))
                .toList();
    }

    private Dossier.Place place(ArticleView.Live live) {
        return new Dossier.Place(
                catalogue.siteName(live.site()),
                Objects.requireNonNullElse(live.url(), ""),
                live.version(),
                live.since());
    }

    private List<Dossier.Planned> planned(UUID id) {
        return schedules.waiting(id).stream()
                .map(schedule -> new Dossier.Planned(
                        schedule.deed().key(),
                        schedule.dueAt(),
                        schedule.zone(),
                        schedule.sites().stream().map(catalogue::siteName).toList()))
                .toList();
    }
}
