package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.midad.images.Intake.Order;
import org.midad.images.darkroom.Unusable;
import org.midad.platform.Refusal;
import org.midad.store.ObjectStore;
import org.midad.store.StoreUnavailable;

/**
 * Takes pictures in, in steps that may each be the last one: a pending row, the file in quarantine, a look at it, the file
 * under its hash, the row ready. Whatever is cut short leaves no ready row without its object; the sweeper takes the rest.
 */
@ApplicationScoped
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    @Inject
    Intake intake;

    @Inject
    ObjectStore store;

    @Inject
    DarkroomKey darkroom;

    /** The image, and whether it is a new one. */
    record Taken(UUID image, boolean isNew) {}

    Taken take(Order order, Upload.File file) {
        var known = intake.known(order, file.hash());
        if (known.isPresent()) {
            return new Taken(known.get(), false);
        }
        var id = intake.begin(order, file);
        try {
            var image = look(id, order, file);
            return new Taken(image, image.equals(id));
        } catch (Unusable e) {
            LOG.infof("Upload %s is refused: %s", id, e.getMessage());
            forget(id);
            throw Unusables.refusal(e);
        } catch (Refusal e) {
            intake.giveUp(id);
            throw e;
        }
    }

    private UUID look(UUID id, Order order, Upload.File file) throws Unusable {
        store.put(Originals.quarantine(id), file.path(), "application/octet-stream");
        var picture = darkroom.darkroom().inspect(file.path());
        var embedded = darkroom.darkroom().read(file.path());
        store.putOnce(Originals.key(file.hash()), file.path(), picture.format().mediaType());
        var image = intake.finish(id, order, file, picture, embedded);
        leaveQuarantine(id);
        return image;
    }

    private void forget(UUID id) {
        intake.giveUp(id);
        leaveQuarantine(id);
    }

    private void leaveQuarantine(UUID id) {
        try {
            store.remove(Originals.quarantine(id));
        } catch (StoreUnavailable e) {
            LOG.warnf("%s stays in quarantine until it is swept: %s", id, e.getMessage());
        }
    }
}
