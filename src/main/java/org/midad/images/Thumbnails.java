package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.midad.images.darkroom.Rendition;

/** Where whole prints of many pictures are, for the newsroom's own eyes. */
@ApplicationScoped
public class Thumbnails {

    @Inject
    Images images;

    @Inject
    Descriptions descriptions;

    @Inject
    Prints prints;

    /** Of the small prints; addresses by image. Those that are still being developed have none. */
    @Transactional
    public Map<UUID, String> of(Collection<UUID> ids) {
        return within(Rendition.W320.width(), ids);
    }

    /** Of the widest prints that are no wider than this. */
    @Transactional
    public Map<UUID, String> within(int width, Collection<UUID> ids) {
        var made = prints.within(width, ids);
        var addresses = new HashMap<UUID, String>();
        for (var image : images.ready(ids).values()) {
            var print = made.get(key(image));
            if (print != null) {
                addresses.put(image.id(), "/api/v1/images/" + image.id() + "/renditions/" + print.file());
            }
        }
        return addresses;
    }

    private String key(Image image) {
        return image.id() + "@" + Prints.key(descriptions.of(image).focalPoint());
    }
}
