package org.midad.images;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.images.darkroom.FocalPoint;

/**
 * What editors say of an image; where they say nothing, what is written in the file counts, except for the alt text, which
 * is for those who cannot see the picture and which nobody but a person can write.
 *
 * @param dateTaken ISO 8601, as far as it is known
 * @param digitalSourceType a URI of IPTC's vocabulary of that name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageContent(
        @Nullable String headline,
        @Nullable String caption,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable String creator,
        @Nullable String copyright,
        @Nullable String usageTerms,
        @Nullable String digitalSourceType,
        @Nullable String dateTaken,
        List<String> keywords,
        @Nullable FocalPoint focalPoint,
        @Nullable Rights rights) {

    public static final ImageContent EMPTY =
            new ImageContent(null, null, null, null, null, null, null, null, null, List.of(), null, null);

    public ImageContent {
        headline = line(headline);
        caption = line(caption);
        alt = line(alt);
        credit = line(credit);
        creator = line(creator);
        copyright = line(copyright);
        usageTerms = line(usageTerms);
        digitalSourceType = line(digitalSourceType);
        dateTaken = line(dateTaken);
        keywords = keywords == null
                ? List.of()
                : keywords.stream()
                        .map(ImageContent::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** When and where it may be shown; always and everywhere where nothing is said. */
    public Rights rightsOrAll() {
        return rights == null ? Rights.ALL : rights;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
