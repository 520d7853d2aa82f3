package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.identity.Actor;
import org.midad.workflow.Action;

/** Shows articles to the people whose desk they are on. */
@ApplicationScoped
public class ArticleViews {

    @Inject
    Session session;

    @Inject
    Policy policy;

    @Inject
    Versions versions;

    @Inject
    ContentReader contents;

    @Inject
    Stories stories;

    /** An article together with the tag that a write must bring. */
    public record Shown(ArticleView article, String etag) {}

    @Transactional
    public Shown show(Actor actor, UUID id) {
        var article = policy.visible(actor, id);
        var version = versions.current(id);
        var revision = version.revision();
        var content = contents.of(revision);
        var view = new ArticleView(
                id,
                article.locale(),
                article.desk(),
                article.slugline(),
                version.number(),
                version.state(),
                revision.number(),
                revision.hash(),
                content,
                live(id),
                policy.actions(actor, id).stream().map(Action::key).toList(),
                stories.of(version).missing(),
                version.contributors(),
                version.authors(),
                version.submittedBy(),
                version.claimedBy(),
                version.approvedBy(),
                article.legalHold(),
                version.embargoLifted(),
                version.postReview(),
                article.createdAt(),
                version.changedAt());
        return new Shown(view, article.etag());
    }

    /** Does something to an article and shows what it made of it, before anyone else can change that again. */
    @Transactional
    Shown after(Runnable deed, Actor actor, UUID id) {
        deed.run();
        return show(actor, id);
    }

    /** What readers were told about changes after publication, on whichever sites; the newest first. */
    public List<ArticleView.PublicChange> publicChanges(UUID article) {
        return session
                .createNativeQuery(
                        "select kind, note, revision, at, string_agg(site, ' ' order by site) from live.correction"
                                + " where article_id = ?1 group by kind, note, revision, at order by at desc",
                        Object[].class)
                .setParameter(1, article)
                .getResultList()
                .stream()
                .map(row -> new ArticleView.PublicChange(
                        (String) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        (Instant) row[3],
                        List.of(((String) row[4]).split(" "))))
                .toList();
    }

    /** Where readers see it. */
    public List<ArticleView.Live> live(UUID article) {
        return session
                .createNativeQuery(
                        "select site, slug, url, version, published_at from live.document where article_id = ?1 order by site",
                        Object[].class)
                .setParameter(1, article)
                .getResultList()
                .stream()
                .map(row -> new ArticleView.Live(
                        (String) row[0], (String) row[1], (String) row[2], (Integer) row[3], (Instant) row[4]))
                .toList();
    }
}
