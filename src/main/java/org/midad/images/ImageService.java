package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.language.Legible;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Attempt;
import org.midad.workflow.Given;
import org.midad.workflow.Verdict.Refused;
import org.midad.workflow.Workflow;

/** What people do to images; each method is one deed in one transaction, with its line in the log. */
@ApplicationScoped
public class ImageService {

    @Inject
    Images images;

    @Inject
    ImageRevisions revisions;

    @Inject
    ImageNotes notes;

    @Inject
    ImagePolicy policy;

    @Inject
    Descriptions descriptions;

    @Inject
    Developments developments;

    @Inject
    AuditLog log;

    @Inject
    Event<ImageMoved> moves;

    @Inject
    Clock clock;

    /** What comes along with a step of the workflow. */
    @Schema(name = "ImageStep")
    public record Step(@Nullable String note, @Nullable String reason) {

        public static final Step NOTHING = new Step(null, null);

        public Step {
            note = read("/note", note);
            reason = read("/reason", reason);
        }

        private static @Nullable String read(String pointer, @Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            Legible.objection(text).ifPresent(why -> {
                throw InputError.at(pointer, why);
            });
            return text.strip();
        }

        Given given() {
            return new Given(note != null, reason != null, Optional.empty(), false);
        }
    }

    @Transactional
    public Image edit(Actor editor, UUID id, String ifMatch, ImageContent content) {
        var image = toChange(editor, id, ifMatch);
        var now = clock.instant();
        image.perform(attempt(Action.EDIT, editor, image, Step.NOTHING, now));
        var words = descriptions.words(content, descriptions.embedded(image), image.filename());
        if (!words.json().equals(image.content())) {
            image.write(words, editor, now);
            revisions.keep(image, image.revision(), words.json(), editor, false, now);
            // What readers have of an approved image stays as it is until its new words are approved.
            if (!image.mayBeShown()) {
                developments.refresh(image, descriptions.of(image));
                developments.request(image, descriptions.of(image));
            }
        }
        image.touch();
        log.add(entry(editor, Action.EDIT.key(), image, now));
        return image;
    }

    @Transactional
    public Image perform(Actor actor, UUID id, Action action, Step step, String ifMatch) {
        var image = toChange(actor, id, ifMatch);
        var before = image.state();
        var now = clock.instant();
        image.perform(attempt(action, actor, image, step, now));
        if (action == Action.RETURN && step.note() != null) {
            notes.leave(id, actor, step.note(), false, now);
        }
        if (action == Action.APPROVE) {
            image.grant(descriptions.rights(image));
            developments.refresh(image, descriptions.of(image));
            developments.requestSoon(image, descriptions.of(image));
        }
        image.touch();
        log.add(entry(actor, action.key(), image, now)
                .moved(before.name(), image.state().name())
                .reason(step.reason() == null ? step.note() : step.reason()));
        moves.fire(new ImageMoved(image, action, before, actor, step.reason(), now));
        return image;
    }

    /** Keeps the words of a save that came too late, as a revision that does not count; returns its number. */
    @Transactional
    public int setAside(Actor writer, UUID id, ImageContent content) {
        var image = images.toChange(id);
        var now = clock.instant();
        int number = image.nextRevision();
        var words = descriptions.words(content, descriptions.embedded(image), image.filename());
        revisions.keep(image, number, words.json(), writer, true, now);
        log.add(entry(writer, "setAside", image, now).detail("revision " + number));
        return number;
    }

    @Transactional
    public ImageNotes.View note(Actor author, UUID id, String text, boolean blocking) {
        var image = toComment(author, id);
        Legible.objection(text).ifPresent(why -> {
            throw InputError.at("/text", why);
        });
        var now = clock.instant();
        var note = notes.leave(id, author, text, blocking, now);
        image.touch();
        log.add(entry(author, Action.COMMENT.key(), image, now).reason(text));
        return note;
    }

    @Transactional
    public void resolve(Actor actor, UUID id, UUID note) {
        var image = toComment(actor, id);
        var now = clock.instant();
        if (!notes.resolve(id, note, actor, now)) {
            throw Refusal.notFound();
        }
        image.touch();
        log.add(entry(actor, "resolveNote", image, now));
    }

    private Image toComment(Actor actor, UUID id) {
        var image = images.toChange(id);
        if (Workflow.judge(attempt(Action.COMMENT, actor, image, Step.NOTHING, clock.instant()))
                instanceof Refused refused) {
            throw new ActionRefused(Action.COMMENT, refused);
        }
        return image;
    }

    /** Locks the image for this deed; what one may not see does not exist, and who comes too late is told so. */
    private Image toChange(Actor actor, UUID id, String ifMatch) {
        var image = images.toChange(id);
        if (!policy.sees(actor, image)) {
            throw Refusal.notFound();
        }
        if (!EntityTags.match(ifMatch, image.etag())) {
            throw new Stale();
        }
        return image;
    }

    /** Somebody else changed the image since the writer read it. */
    public static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Attempt attempt(Action action, Actor actor, Image image, Step step, Instant now) {
        return new Attempt(action, actor, policy.story(image), step.given(), now);
    }

    static AuditEntry entry(Actor actor, String action, Image image, Instant now) {
        return AuditEntry.of(actor, action, "image", image.id(), now).revision(image.revision(), image.hash());
    }
}
