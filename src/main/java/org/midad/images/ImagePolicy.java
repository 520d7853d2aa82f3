package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.workflow.Action;
import org.midad.workflow.Attempt;
import org.midad.workflow.Given;
import org.midad.workflow.Story;
import org.midad.workflow.Verdict.Allowed;
import org.midad.workflow.Workflow;

/** Says who may do what with an image; asks the workflow, which knows. Every way to an image goes past it. */
@ApplicationScoped
public class ImagePolicy {

    @Inject
    Images images;

    @Inject
    ImageNotes notes;

    @Inject
    Descriptions descriptions;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /** The image, for who may see it; for everybody else there is none. */
    public Image visible(Actor actor, UUID id) {
        var image = images.get(id);
        if (!sees(actor, image)) {
            throw Refusal.notFound();
        }
        return image;
    }

    public boolean sees(Actor actor, Image image) {
        return Workflow.judge(attempt(Action.VIEW, actor, story(image))) instanceof Allowed;
    }

    /** Where the picture was taken is for the editors of its desk. */
    boolean seesPosition(Actor actor, Image image) {
        return actor.edits(image.desk());
    }

    List<Action> actions(Actor actor, Image image) {
        return Workflow.possible(actor, story(image), clock.instant());
    }

    Story story(Image image) {
        return new ImageStory(image, descriptions.of(image), () -> notes.anyBlocking(image.id()));
    }

    private Attempt attempt(Action action, Actor actor, Story story) {
        return new Attempt(action, actor, story, Given.NOTHING, clock.instant());
    }

    /** The desk an upload goes to: the one that is named, else the first of the uploader's own. */
    String deskOf(Actor actor, @Nullable String named) {
        var desk = named == null ? firstOf(actor) : named;
        if (!actor.worksOn(desk)) {
            throw new Refusal(403, "http-403");
        }
        if (!catalogue.hasDesk(desk)) {
            throw InputError.at("/desk", "desk.unknown", desk);
        }
        return desk;
    }

    private static String firstOf(Actor actor) {
        var own = new TreeSet<>(actor.desks());
        if (own.isEmpty()) {
            throw actor.isStaff() ? InputError.at("/desk", "desk.of-image") : new Refusal(403, "http-403");
        }
        return own.first();
    }
}
