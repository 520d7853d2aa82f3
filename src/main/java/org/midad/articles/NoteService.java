package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var version = toComment(author, id);
        return keep(version, author, new Note(version, author, text, blocking, range, clock.instant()), Set.of());
    }

    /** Answers a note; a reply to a reply is one more in the same thread. */
    @Transactional
    public Note.View reply(Actor author, UUID noteId, String text) {
        var note = notes.findByIdOptional(noteId).orElseThrow(Refusal::notFound);
        var version = toComment(author, note.articleId());
        var thread = notes.thread(note.thread()).stream().map(Note::author).collect(Collectors.toUnmodifiableSet());
        return keep(version, author, note.reply(version, author, text, clock.instant()), thread);
    }

    private Note.View keep(Version version, Actor author, Note note, Set<String> thread) {
        var view = note.view();
        Legible.objection(view.text()).ifPresent(why -> {
            throw InputError.at("/text", why);
        });
        var article = version.article();
        version.revision().keep();
        notes.persist(note);
        article.touch();
        log.add(AuditEntry.of(author, Action.COMMENT.key(), "note", view.id(), view.createdAt())
                .article(article.id())
                .reason(view.text()));
        told.fire(new NoteLeft(article, view, author, thread, view.createdAt()));
        return view;
    }

    /** With a thread goes everything in it. */
    @Transactional
    public Note.View resolve(Actor actor, UUID noteId) {
        var thread = notes.findByIdOptional(noteId).map(Note::thread).orElseThrow(Refusal::notFound);
        var note = notes.findById(thread);
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

    private Version toComment(Actor author, UUID id) {
        toChange(author, id);
        var version = versions.current(id);
        policy.require(author, Action.COMMENT, version);
        return version;
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
