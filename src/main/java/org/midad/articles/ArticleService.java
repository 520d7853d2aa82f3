package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;
import org.midad.workflow.Attempt;
import org.midad.workflow.State;

/** What people do to articles; each method is one deed in one transaction, with its line in the log. */
@ApplicationScoped
public class ArticleService {

    @Inject
    Articles articles;

    @Inject
    Versions versions;

    @Inject
    Revisions revisions;

    @Inject
    Notes notes;

    @Inject
    Stories stories;

    @Inject
    ContentReader contents;

    @Inject
    Pictures pictures;

    @Inject
    Policy policy;

    @Inject
    AuditLog log;

    @Inject
    Event<VersionMoved> moves;

    @Inject
    Clock clock;

    @Transactional
    public Version create(Actor author, NewArticle order) {
        policy.mayWriteOn(author, order.desk());
        pictures.require(author, order.content(), List.of());
        var now = clock.instant();
        var article = new Article(author, order.desk(), order.locale(), order.slugline(), now);
        var version = Version.first(article, author, contents.seal(order.content(), order.slugline()), now);
        articles.persist(article);
        persist(version);
        pictures.develop(order.content());
        log.add(entry(author, "create", version, now).moved("", State.DRAFT.name()));
        return version;
    }

    /** What a new article starts from. */
    public record NewArticle(
            String locale, String desk, @Nullable String slugline, Content content) {

        public NewArticle {
            slugline = Content.line(slugline);
            var findings = ContentLimits.brokenBySlugline(slugline);
            if (!findings.isEmpty()) {
                throw new InputError(findings);
            }
        }
    }

    /** Saves new words; folds into the last revision where that is still the same bit of work. */
    @Transactional
    public Version edit(Actor editor, UUID id, String ifMatch, Content content, @Nullable String slugline) {
        var article = toChange(editor, id, ifMatch, content);
        var version = versions.meantBy(Action.EDIT, id);
        var now = clock.instant();
        version.perform(attempt(Action.EDIT, editor, version, Move.NOTHING, now));
        pictures.require(editor, content, version.images());
        article.rename(slugline);
        write(version, contents.seal(content, slugline), content, editor, now);
        pictures.develop(content);
        article.touch();
        log.add(entry(editor, Action.EDIT.key(), version, now));
        return version;
    }

    /** Makes the words of an earlier revision those of the version under way. */
    @Transactional
    public Version restore(Actor editor, UUID id, int number, String ifMatch) {
        var article = toChange(editor, id, ifMatch, null);
        var content = contents.of(revisions.numbered(id, number));
        var version = versions.meantBy(Action.EDIT, id);
        var now = clock.instant();
        version.perform(attempt(Action.EDIT, editor, version, Move.NOTHING, now));
        version.revision().keep();
        write(version, contents.seal(content, article.slugline()), content, editor, now);
        article.touch();
        log.add(entry(editor, "restoreRevision", version, now).detail("from revision " + number));
        return version;
    }

    /** Takes a step of the workflow. */
    @Transactional
    public Version perform(Actor actor, UUID id, Action action, Move move, String ifMatch) {
        var article = toChange(actor, id, ifMatch, null);
        var version = versions.meantBy(action, id);
        var now = clock.instant();
        return perform(article, version, new Step(action, actor, move), now);
    }

    private record Step(Action action, Actor actor, Move move) {

        /** A takedown at an instant: readers keep the story until then, and its state says so. */
        boolean isForLater() {
            return action == Action.UNPUBLISH && move.dueAt() != null;
        }
    }

    private Version perform(Article article, Version version, Step step, Instant now) {
        var before = version.state();
        var attempt = attempt(step.action(), step.actor(), version, step.move(), now);
        if (step.isForLater()) {
            version.promise(attempt);
        } else {
            makePlace(version, attempt);
            version.perform(attempt);
            consequences(article, version, step, now);
        }
        var result = step.action().opensVersion() ? reopen(version, step.actor(), now) : version;
        article.touch();
        log.add(entry(step.actor(), step.action().key(), result, now)
                .moved(before.name(), result.state().name())
                .reason(
                        step.move().reason() == null
                                ? step.move().note()
                                : step.move().reason()));
        moves.fire(new VersionMoved(version, step.action(), before, step.actor(), step.move(), now));
        return result;
    }

    private void consequences(Article article, Version version, Step step, Instant now) {
        var move = step.move();
        switch (step.action()) {
            case RETURN -> note(version, step.actor(), Objects.requireNonNull(move.note()), now);
            case BREAK_GLASS ->
                notes.persist(Note.postReview(version, step.actor(), Objects.requireNonNull(move.reason()), now));
            case KILL -> spikeOpenVersion(version, now);
            case HOLD -> article.hold(Objects.requireNonNull(move.reason()));
            case LIFT_HOLD -> article.liftHold();
            case EDIT,
                    SUBMIT,
                    RECALL,
                    CLAIM,
                    APPROVE,
                    SCHEDULE,
                    UNSCHEDULE,
                    REVISE,
                    UNPUBLISH,
                    WITHDRAW,
                    SPIKE,
                    RESTORE,
                    VIEW,
                    COMMENT,
                    SHARE,
                    LIFT_EMBARGO -> {}
        }
    }

    private void note(Version version, Actor author, String text, Instant now) {
        notes.persist(new Note(version, author, text, false, null, now));
    }

    /**
     * Supersedes what a version is about to replace with the readers; flushed before that goes out, as the database lets
     * only one be live.
     */
    public void makePlace(Version next, Attempt attempt) {
        boolean goesOut = attempt.action() == Action.PUBLISH || attempt.action() == Action.BREAK_GLASS;
        var replaced = goesOut ? versions.replacedBy(next) : List.<Version>of();
        if (!replaced.isEmpty()) {
            next.promise(attempt);
            replaced.forEach(old -> old.supersede(attempt.now()));
            versions.flush();
        }
    }

    private void spikeOpenVersion(Version killed, Instant now) {
        var current = versions.current(killed.article().id());
        if (current.state().open()) {
            current.spike(now);
        }
    }

    private Version reopen(Version earlier, Actor opener, Instant now) {
        earlier.revision().keep();
        var version = Version.after(earlier, opener, now);
        persist(version);
        return version;
    }

    private void persist(Version version) {
        revisions.persist(version.revision());
        versions.persist(version);
    }

    private void write(Version version, SealableContent words, Content content, Actor by, Instant now) {
        var before = version.revision();
        if (!Objects.equals(contents.of(before).embargo(), content.embargo())) {
            version.embargoChanged();
        }
        version.write(words, by, now);
        if (!version.revision().equals(before)) {
            before.keep();
            revisions.persist(version.revision());
        }
    }

    /** Locks the article for this deed; what one may not see does not exist, and who comes too late is told so. */
    private Article toChange(Actor actor, UUID id, String ifMatch, @Nullable Content words) {
        var article = articles.toChange(id);
        if (!actor.worksOn(article.desk())) {
            throw Refusal.notFound();
        }
        if (!EntityTags.match(ifMatch, article.etag())) {
            throw new Stale(words);
        }
        return article;
    }

    private Attempt attempt(Action action, Actor actor, Version version, Move move, Instant now) {
        return new Attempt(action, actor, stories.of(version), move.given(), now);
    }

    private static AuditEntry entry(Actor actor, String action, Version version, Instant now) {
        return AuditEntry.of(actor, action, "version", version.id(), now)
                .article(version.article().id())
                .revision(version.revision().number(), version.revision().hash());
    }
}
