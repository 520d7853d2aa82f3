package org.midad.images.darkroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a file about its picture: of each field the XMP value, else the IPTC-IIM one, else the EXIF one.
 *
 * @param dateTaken ISO 8601 as far as the file tells: {@code 2024}, {@code 2024-03-05} or {@code 2024-03-05T14:30:00},
 *     with an offset where it names one
 * @param digitalSourceType a URI of IPTC's vocabulary of that name
 */
public record Embedded(
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String headline,
        @Nullable String caption,
        List<String> keywords,
        @Nullable String dateTaken,
        @Nullable String usageTerms,
        @Nullable String digitalSourceType,
        @Nullable Position position) {

    public static final Embedded EMPTY = new Embedded(null, null, null, null, null, List.of(), null, null, null, null);

    public Embedded {
        keywords = List.copyOf(keywords);
    }

    /** The same, without where it was taken. */
    public Embedded withoutPosition() {
        return new Embedded(
                creator,
                credit,
                copyright,
                headline,
                caption,
                keywords,
                dateTaken,
                usageTerms,
                digitalSourceType,
                null);
    }
}
