package org.midad.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Articles;
import org.midad.articles.Policy;
import org.midad.articles.Revision;
import org.midad.articles.Revisions;
import org.midad.articles.Stories;
import org.midad.articles.VersionMoved;
import org.midad.articles.Versions;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.workflow.Action;

/** Making share links and taking them back. */
@ApplicationScoped
public class Sharing {

    @Inject
    PreviewLinks links;

    @Inject
    Articles articles;

    @Inject
    Versions versions;

    @Inject
    Revisions revisions;

    @Inject
    Stories stories;

    @Inject
    Policy policy;

    @Inject
    Catalogue catalogue;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** A link and, this once, what opens it. */
    public record Shared(PreviewLink link, Secret token) {

        /** What opens it; said this once. */
        public String path() {
            return "/preview/s/" + token.text();
        }
    }

    /** @param number of the revision; the newest if absent */
    @Transactional
    public Shared share(Actor actor, UUID id, @Nullable Integer number, PreviewLink.Terms terms) {
        policy.visible(actor, id);
        var article = articles.toChange(id);
        var revision = number == null ? versions.current(id).revision() : revisions.numbered(id, number);
        var leaving = stories.of(versions.meantBy(Action.SHARE, id), revision);
        policy.require(actor, Action.SHARE, leaving);
        if (catalogue.site(terms.site()).isEmpty()) {
            throw InputError.at("/site", "site.unknown", terms.site());
        }
        var now = clock.instant();
        var token = Secret.fresh();
        var link = new PreviewLink(token, article, revision, terms, actor, now);
        revision.keep();
        links.persist(link);
        log.add(entry(actor, Action.SHARE.key(), link, now).detail(link.reader()));
        return new Shared(link, token);
    }

    @Transactional
    public List<PreviewLink.View> list(Actor actor, UUID article, @Nullable UUID after, int most) {
        policy.visible(actor, article);
        return links.ofArticle(article, after, most).stream()
                .map(PreviewLink::view)
                .toList();
    }

    @Transactional
    public void revoke(Actor actor, UUID id) {
        var link = links.findByIdOptional(id).orElseThrow(Refusal::notFound);
        policy.visible(actor, link.article().id());
        var now = clock.instant();
        if (link.isRevoked()) {
            return;
        }
        link.revoke(now);
        log.add(entry(actor, "unshare", link, now));
    }

    /** All links of an article at once. */
    @Transactional
    void revokeAll(Actor actor, UUID article) {
        policy.visible(actor, article);
        revokeAll(actor, article, clock.instant());
    }

    void on(@Observes VersionMoved moved) {
        if (moved.action() == Action.KILL) {
            revokeAll(moved.actor(), moved.version().article().id(), moved.at());
        }
    }

    private void revokeAll(Actor actor, UUID article, Instant now) {
        for (var link : links.notRevoked(article)) {
            link.revoke(now);
            log.add(entry(actor, "unshare", link, now));
        }
    }

    static AuditEntry entry(Actor actor, String action, PreviewLink link, Instant now) {
        Revision revision = link.revision();
        return AuditEntry.of(actor, action, "previewLink", link.id(), now)
                .article(link.article().id())
                .revision(revision.number(), revision.hash());
    }
}
