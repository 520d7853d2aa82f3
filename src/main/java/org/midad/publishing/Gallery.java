package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.midad.articles.Content;
import org.midad.articles.ImageUse;
import org.midad.articles.Pictures;
import org.midad.articles.body.ImageBlock;
import org.midad.articles.body.Picture;
import org.midad.images.Descriptions;
import org.midad.images.Image;
import org.midad.images.Images;
import org.midad.images.Prints;
import org.midad.workflow.State;

/** Says how the pictures of a story look to a site's readers at an instant; those without rights then are not there. */
@ApplicationScoped
class Gallery {

    private static final Set<State> LOST = Set.of(State.WITHDRAWN, State.SPIKED);

    @Inject
    Images images;

    @Inject
    Descriptions descriptions;

    @Inject
    Prints prints;

    @ConfigProperty(name = "midad.media.base-url")
    String base;

    /**
     * For whom.
     *
     * @param trial a proof for the newsroom's eyes: pictures that are still to be approved or developed are in it
     */
    record Showing(String site, Locale locale, Instant at, boolean trial) {}

    /** By the place they have in the story, in reading order. */
    Map<String, Picture> pictures(Content content, Showing showing) {
        var uses = content.images();
        var found = images.ready(uses.stream().map(ImageUse::image).collect(Collectors.toSet()));
        var pictures = new LinkedHashMap<String, Picture>();
        for (var use : uses) {
            var image = found.get(use.image());
            if (image != null && isShown(image, showing)) {
                var picture = picture(use, image, showing.locale());
                if (showing.trial() || !picture.renditions().isEmpty()) {
                    pictures.put(use.place(), picture);
                }
            }
        }
        return pictures;
    }

    private boolean isShown(Image image, Showing showing) {
        var rights = descriptions.rights(image);
        var allowed = showing.trial() ? !LOST.contains(image.state()) : image.mayBeShown();
        return allowed && rights.cover(showing.at()) && rights.allow(showing.site());
    }

    private Picture picture(ImageUse use, Image image, Locale locale) {
        var described = descriptions.forReaders(image);
        var focus = use.focus(described);
        var speaks = Pictures.speaks(image, locale);
        return new Picture(
                image.id().toString(),
                use.alt() == null && speaks ? described.alt() : use.alt(),
                use.caption() == null && speaks ? described.caption() : use.caption(),
                use.credit() == null ? described.credit() : use.credit(),
                image.original().width(),
                image.original().height(),
                new ImageBlock.FocalPoint(focus.x(), focus.y()),
                image.original().colour(),
                new Picture.Rights(
                        described.creator(),
                        described.copyright(),
                        described.usageTerms(),
                        described.digitalSourceType()),
                prints.of(image.id(), focus).stream().map(this::rendition).toList());
    }

    private Picture.Rendition rendition(Prints.Made made) {
        return new Picture.Rendition(
                base + "/media/" + made.image() + "/" + made.file(),
                made.width(),
                made.height(),
                made.format().mediaType(),
                made.name());
    }

    /** The part of their hashes that is in their addresses. */
    static List<String> hashes(List<Picture> pictures) {
        return pictures.stream()
                .flatMap(picture -> picture.renditions().stream())
                .map(one -> one.url()
                        .substring(one.url().lastIndexOf('-') + 1, one.url().lastIndexOf('.')))
                .distinct()
                .toList();
    }
}
