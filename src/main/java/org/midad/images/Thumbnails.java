package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** A print, and how large it is in pixels. */
    public record Thumbnail(String url, int width, int height) {}

    /** Of the small prints; addresses by image. Those that are still being developed have none. */
    @Transactional
    public Map<UUID, String> of(Collection<UUID> ids) {
        return within(Rendition.W320.width(), ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().url()));
    }

    /** The widest prints that are no wider than this. */
    @Transactional
    public Map<UUID, Thumbnail> within(int width, Collection<UUID> ids) {
        var made = prints.within(width, ids);
        var thumbnails = new HashMap<UUID, Thumbnail>();
        for (var image : images.ready(ids).values()) {
            var print = made.get(key(image));
            if (print != null) {
                var url = "/api/v1/images/" + image.id() + "/renditions/" + print.file();
                thumbnails.put(image.id(), new Thumbnail(url, print.width(), print.height()));
            }
        }
        return thumbnails;
    }

    private String key(Image image) {
        return image.id() + "@" + Prints.key(descriptions.of(image).focalPoint());
    }
}
