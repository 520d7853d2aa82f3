package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.language.Legible;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;

/** Leaving a note on an article, and closing it. */
@ApplicationScoped
public class NoteService {

    @Inject
    Articles articles;

    @Inject
    Versions versions;

    @Inject
    Notes notes;

    @Inject
    Policy policy;

    @Inject
    AuditLog log;

    @Inject
    Event<NoteLeft> told;

    @Inject
    Clock clock;

    @Transactional
    public Note.View leave(Actor author, UUID id, String text, boolean blocking, @Nullable String range) {
        var article = toChange(author, id);
        var version = versions.current(id);
        policy.require(author, Action.COMMENT, version);
        Legible.objection(text).ifPresent(why -> {
            throw InputError.at("/text", why);
        });
        var now = clock.instant();
        var note = new Note(version, author, text, blocking, range, now);
        version.revision().keep();
        notes.persist(note);
        article.touch();
        log.add(AuditEntry.of(author, Action.COMMENT.key(), "note", note.view().id(), now)
                .article(id)
                .reason(text));
        told.fire(new NoteLeft(article, note.view(), author, Set.of(), now));
        return note.view();
    }

    @Transactional
    public Note.View resolve(Actor actor, UUID noteId) {
        var note = notes.findByIdOptional(noteId).orElseThrow(Refusal::notFound);
        var article = toChange(actor, note.articleId());
        policy.require(actor, Action.COMMENT, versions.current(article.id()));
        if (note.needsSomeoneElseThan(actor)) {
            throw new Refusal(403, "http-403");
        }
        if (note.open()) {
            close(note, actor, article);
        }
        return note.view();
    }

    private void close(Note note, Actor actor, Article article) {
        var now = clock.instant();
        note.resolve(actor, now);
        if (note.postReview()) {
            versions.list("article.id = ?1 and postReview", article.id()).forEach(Version::reviewedAfterwards);
        }
        article.touch();
        log.add(AuditEntry.of(actor, "resolveNote", "note", note.view().id(), now)
                .article(article.id()));
    }

    private Article toChange(Actor actor, UUID id) {
        var article = articles.toChange(id);
        if (!actor.worksOn(article.desk())) {
            throw Refusal.notFound();
        }
        return article;
    }
}
