package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.midad.identity.Actor;
import org.midad.images.darkroom.Embedded;
import org.midad.workflow.Action;

/** Shows images to those whose business they are. */
@ApplicationScoped
public class ImageViews {

    @Inject
    ImagePolicy policy;

    @Inject
    Descriptions descriptions;

    @Inject
    Prints prints;

    @Inject
    Developments developments;

    /** An image together with the tag that a write must bring. */
    public record Shown(ImageView image, String etag) {}

    @Transactional
    public Shown show(Actor actor, UUID id) {
        var image = policy.visible(actor, id);
        var original = image.original();
        var described = descriptions.of(image);
        // Asked before the renditions are: when they come in between, "all made" would stand beside an empty list.
        var developed = developments.done(id, described.focalPoint());
        var view = new ImageView(
                id,
                image.state(),
                image.desk(),
                image.locale(),
                image.filename(),
                original.format().mediaType(),
                original.width(),
                original.height(),
                original.bytes(),
                image.hash(),
                original.colour(),
                image.revision(),
                descriptions.content(image),
                embedded(actor, image),
                described,
                renditions(id, described),
                developed,
                policy.actions(actor, image).stream().map(Action::key).toList(),
                described.missing(),
                image.contributors(),
                image.authors(),
                image.submittedBy(),
                image.approvedBy(),
                image.createdAt(),
                image.changedAt());
        return new Shown(view, image.etag());
    }

    /** Does something to an image and shows what it made of it, before anyone else can change that again. */
    @Transactional
    Shown after(Runnable deed, Actor actor, UUID id) {
        deed.run();
        return show(actor, id);
    }

    private Embedded embedded(Actor actor, Image image) {
        var all = descriptions.embedded(image);
        return policy.seesPosition(actor, image) ? all : all.withoutPosition();
    }

    private List<ImageView.Rendition> renditions(UUID id, Described described) {
        return prints.of(id, described.focalPoint()).stream()
                .map(made -> new ImageView.Rendition(
                        made.name(),
                        made.format().mediaType(),
                        made.width(),
                        made.height(),
                        "/api/v1/images/" + id + "/renditions/" + made.file()))
                .toList();
    }

    ImageView.Summary summary(Image image) {
        var described = descriptions.of(image);
        var original = image.original();
        return new ImageView.Summary(
                image.id(),
                image.state(),
                image.desk(),
                image.locale(),
                image.filename(),
                described.caption(),
                described.alt(),
                described.credit(),
                original.width(),
                original.height(),
                original.colour(),
                image.rightsUntil(),
                image.changedAt());
    }
}
