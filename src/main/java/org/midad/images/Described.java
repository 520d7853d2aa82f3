package org.midad.images;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.images.darkroom.CreditLine;
import org.midad.images.darkroom.Embedded;
import org.midad.images.darkroom.FocalPoint;

/** What holds of an image: an editor's word, else the file's. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Described(
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
        FocalPoint focalPoint) {

    static Described of(ImageContent said, Embedded written) {
        var credit = first(said.credit(), written.credit());
        return new Described(
                first(said.headline(), written.headline()),
                first(said.caption(), written.caption()),
                said.alt(),
                credit == null ? first(said.creator(), written.creator()) : credit,
                first(said.creator(), written.creator()),
                first(said.copyright(), written.copyright()),
                first(said.usageTerms(), written.usageTerms()),
                first(said.digitalSourceType(), written.digitalSourceType()),
                first(said.dateTaken(), written.dateTaken()),
                said.keywords().isEmpty() ? written.keywords() : said.keywords(),
                said.focalPoint() == null ? FocalPoint.CENTRE : said.focalPoint());
    }

    /** What must be said before a colleague is asked to look at it. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (credit == null) {
            missing.add("credit");
        }
        if (alt == null) {
            missing.add("alt");
        }
        return missing;
    }

    /** What goes into its renditions. */
    CreditLine line() {
        return new CreditLine(creator, credit, copyright, usageTerms, digitalSourceType);
    }

    private static @Nullable String first(@Nullable String said, @Nullable String written) {
        return said != null ? said : written == null || written.isBlank() ? null : written;
    }
}
