package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.images.Image.Original;
import org.midad.images.Image.Phase;
import org.midad.images.darkroom.Embedded;
import org.midad.images.darkroom.Picture;
import org.midad.workflow.State;

/** The rows of an upload, one transaction each: pending before anything is stored, ready when everything is. */
@ApplicationScoped
class Intake {

    @Inject
    Images images;

    @Inject
    ImageRevisions revisions;

    @Inject
    Descriptions descriptions;

    @Inject
    ImagePolicy policy;

    @Inject
    Developments developments;

    @Inject
    AuditLog log;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** What the uploader says of the file. */
    record Order(Actor uploader, String desk, String locale, ImageContent content) {}

    /** The image that this file already is, as far as the uploader may see it; their own desk's first. */
    @Transactional
    Optional<UUID> known(Order order, String hash) {
        return images
                .list(
                        "hash = ?1 and phase = ?2 and state <> ?3 order by case when desk = ?4 then 0 else 1 end,"
                                + " createdAt",
                        hash,
                        Phase.READY,
                        State.SPIKED,
                        order.desk())
                .stream()
                .filter(image -> policy.sees(order.uploader(), image))
                .map(Image::id)
                .findFirst();
    }

    @Transactional
    UUID begin(Order order, Upload.File file) {
        lock(file.hash());
        var image =
                new Image(order.uploader(), order.desk(), order.locale(), file.name(), file.hash(), clock.instant());
        images.persist(image);
        return image.id();
    }

    /** The row for this file, ready; the first one's where another upload of the same file was faster. */
    @Transactional
    UUID finish(UUID id, Order order, Upload.File file, Picture picture, Embedded embedded) {
        lock(file.hash());
        var first = images.find(
                        "hash = ?1 and phase = ?2 and state <> ?3 and desk = ?4",
                        file.hash(),
                        Phase.READY,
                        State.SPIKED,
                        order.desk())
                .firstResultOptional();
        if (first.isPresent()) {
            images.deleteById(id);
            return first.get().id();
        }
        var image = images.findById(id);
        var now = clock.instant();
        var words = descriptions.words(order.content(), embedded, file.name());
        image.ready(Original.of(picture, file.bytes()), descriptions.json(embedded), words, now);
        revisions.keep(image, image.revision(), words.json(), order.uploader(), false, now);
        developments.request(image, descriptions.of(image));
        log.add(ImageService.entry(order.uploader(), "upload", image, now).moved("", State.DRAFT.name()));
        return id;
    }

    @Transactional
    void giveUp(UUID id) {
        images.deleteById(id);
    }

    /** Held until the transaction ends: the sweeper must not judge a file while somebody is about to name it. */
    void lock(String hash) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, hash)
                .getResultList();
    }
}
