package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.midad.identity.Actor;
import org.midad.images.Descriptions;
import org.midad.images.Developments;
import org.midad.images.Image;
import org.midad.images.ImagePolicy;
import org.midad.images.Images;
import org.midad.platform.Finding;
import org.midad.platform.InputError;

/** The pictures in stories: which a writer may take, what is to be made of them, and how they stand. */
@ApplicationScoped
public class Pictures {

    private final Images images;
    private final ImagePolicy policy;
    private final Descriptions descriptions;
    private final Developments developments;

    @Inject
    Pictures(Images images, ImagePolicy policy, Descriptions descriptions, Developments developments) {
        this.images = images;
        this.policy = policy;
        this.descriptions = descriptions;
        this.developments = developments;
    }

    /**
     * Refuses words with pictures that the writer may not see, and in the same way those that do not exist; what was in the
     * story before may stay in it, whoever put it there.
     */
    void require(Actor writer, Content content, Collection<UUID> before) {
        var uses = content.images();
        var found = images.ready(uses.stream().map(ImageUse::image).collect(Collectors.toSet()));
        var findings = new ArrayList<Finding>();
        for (var use : uses) {
            var image = found.get(use.image());
            if (!before.contains(use.image()) && (image == null || !policy.sees(writer, image))) {
                findings.add(Finding.at(use.pointer() + "/image", "image.unknown"));
            }
        }
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
    }

    /** Asks for renditions around the points that the story itself names. */
    void develop(Content content) {
        var uses = content.images().stream()
                .filter(use -> use.focalPoint() != null)
                .toList();
        var found = images.ready(uses.stream().map(ImageUse::image).collect(Collectors.toSet()));
        for (var use : uses) {
            var image = found.get(use.image());
            if (image != null) {
                var described = descriptions.forReaders(image);
                developments.request(image, described, use.focus(described));
            }
        }
    }

    ContactSheet sheet(Collection<UUID> ids) {
        return new ContactSheet(images.ready(ids), developments.done(ids), descriptions);
    }

    /** All that is missing from a version before a colleague is asked to look at it. */
    List<String> missing(Version version, Content content, Supplier<ContactSheet> sheet) {
        var missing = new ArrayList<>(Completeness.missing(content));
        if (!version.images().isEmpty()) {
            missing.addAll(sheet.get()
                    .missing(content, Locale.forLanguageTag(version.article().locale())));
        }
        return missing;
    }

    /** Whether the image has an alt text that says something in the story's language. */
    static boolean describes(Image image, Descriptions descriptions, Locale locale) {
        return speaks(image, locale) && descriptions.forReaders(image).alt() != null;
    }

    /** Whether the image's own words are in the story's language. */
    public static boolean speaks(Image image, Locale locale) {
        return Locale.forLanguageTag(image.locale()).getLanguage().equals(locale.getLanguage());
    }
}
