package org.midad.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.Body;
import org.midad.language.Slugs;

/**
 * The words of an article and where they are to go: everything that an editor approves, and nothing else. Immutable; its
 * canonical JSON is what is hashed and sealed.
 *
 * @param section key of a section that each of its sites has
 * @param slug wished-for part of the address; made from the headline where absent
 * @param translationOf id of the article that this is a translation of
 * @param urgency 1 (flash) to 9 (whenever), as in IPTC's ninjs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Content(
        @Nullable String kicker,
        @Nullable String headline,
        @Nullable String standfirst,
        List<Byline> bylines,
        @Nullable String dateline,

        @JsonDeserialize(using = BodyJson.Reader.class)
        @JsonSerialize(using = BodyJson.Writer.class)
        @Schema(ref = "PortableText")
        @Nullable
        Body body,

        @Nullable String section,
        List<String> topics,
        @Nullable LeadImage leadImage,
        @Nullable String slug,
        @Nullable Embargo embargo,
        @Nullable Integer urgency,
        @Nullable Seo seo,
        @Nullable String translationOf,
        List<String> sites) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public Content {
        kicker = line(kicker);
        headline = line(headline);
        standfirst = line(standfirst);
        bylines = list(bylines);
        dateline = line(dateline);
        section = line(section);
        topics = list(topics);
        slug = slug(line(slug));
        translationOf = id(line(translationOf));
        sites = list(sites);
    }

    /** Who wrote it: a person of the newsroom, or just a name. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Byline(@Nullable String person, @Nullable String name) {

        public Byline {
            person = line(person);
            name = line(name);
        }
    }

    /** The picture on top; {@code caption, alt, credit} override the image's own in this story. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LeadImage(
            @Nullable String image,
            @Nullable String caption,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable FocalPoint focalPoint) {

        public LeadImage {
            caption = line(caption);
            alt = line(alt);
            credit = line(credit);
        }
    }

    /** The centre of interest, 0..1 from the top left of the picture. */
    @Schema(name = "LeadFocalPoint")
    public record FocalPoint(double x, double y) {}

    /** What search engines show instead of headline and standfirst. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Seo(@Nullable String title, @Nullable String description) {

        public Seo {
            title = line(title);
            description = line(description);
        }
    }

    /** One spelling for what looks the same, and nothing at all for what is only space. */
    static @Nullable String line(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    // What only needs tidying is tidied; what is no slug at all is left for the limits to refuse.
    private static @Nullable String slug(@Nullable String wished) {
        var tidy = wished == null ? "" : Slugs.normalise(wished);
        return tidy.isEmpty() ? wished : tidy;
    }

    // People paste the address of the article's page; the id in it is what is meant.
    private static @Nullable String id(@Nullable String pasted) {
        var found = pasted == null ? null : ID.matcher(pasted);
        return found != null && found.find() ? found.group().toLowerCase(Locale.ROOT) : pasted;
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The pictures it uses, in reading order. */
    public List<ImageUse> images() {
        return ImageUse.in(this);
    }

    public List<String> people() {
        return bylines.stream().map(b -> b.person() == null ? "" : b.person()).toList();
    }
}
