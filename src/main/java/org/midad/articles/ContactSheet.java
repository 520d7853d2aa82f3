package org.midad.articles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.midad.images.Descriptions;
import org.midad.images.Developments.Developed;
import org.midad.images.Image;
import org.midad.workflow.Fault;
import org.midad.workflow.Rule;
import org.midad.workflow.State;

/** The pictures of some stories as they stand now, looked up once. */
record ContactSheet(Map<UUID, Image> images, Set<Developed> developed, Descriptions descriptions) {

    /** What stands in the way of a story because of its pictures, were it to go out to its sites at that instant. */
    List<Fault> faults(Content content, Instant goesOut) {
        var faults = new LinkedHashSet<Fault>();
        for (var use : content.images()) {
            broken(use, content.sites(), goesOut)
                    .forEach(rule -> faults.add(new Fault(use.image().toString(), rule)));
        }
        return List.copyOf(faults);
    }

    private List<Rule> broken(ImageUse use, List<String> sites, Instant goesOut) {
        var image = images.get(use.image());
        if (image == null) {
            return List.of(Rule.IMAGES_APPROVED, Rule.IMAGES_READY, Rule.IMAGE_RIGHTS);
        }
        var broken = new ArrayList<Rule>();
        if (image.state() != State.APPROVED) {
            broken.add(Rule.IMAGES_APPROVED);
        }
        if (!developed.contains(new Developed(image.id(), use.focus(descriptions.forReaders(image))))) {
            broken.add(Rule.IMAGES_READY);
        }
        var rights = descriptions.rights(image);
        if (!image.mayBeShown() || !rights.cover(goesOut) || !sites.stream().allMatch(rights::allow)) {
            broken.add(Rule.IMAGE_RIGHTS);
        }
        return broken;
    }

    /** Which pictures nobody has credited, or described for those who cannot see them, in the story's language. */
    List<String> missing(Content content, Locale locale) {
        var missing = new ArrayList<String>();
        for (var use : content.images()) {
            var image = images.get(use.image());
            if (use.alt() == null && !(image != null && Pictures.describes(image, descriptions, locale))) {
                missing.add(use.place() + "/alt");
            }
            if (use.credit() == null
                    && (image == null || descriptions.forReaders(image).credit() == null)) {
                missing.add(use.place() + "/credit");
            }
        }
        return missing;
    }
}
