package org.midad.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.Picture;

/** What a site gets of an article: complete, with every reference resolved. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Document(
        UUID id,
        String site,
        String slug,
        String url,
        String locale,
        String dir,
        @Nullable String kicker,
        String headline,
        @Nullable String standfirst,
        List<Person> bylines,
        @Nullable String dateline,
        Named section,
        List<Subject> topics,
        @Nullable Integer urgency,
        Text body,
        @Nullable Picture leadImage,
        Instant firstPublishedAt,
        Instant publishedAt,
        Instant updatedAt,
        int revision,
        String hash,
        List<Correction> corrections,
        @Nullable Retraction retraction,
        Seo seo) {

    /** A person of the newsroom, or only a name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Person(@Nullable String key, String name) {}

    /** A section. */
    public record Named(String key, String name) {}

    /** A topic, with its code among the IPTC's Media Topics where it has one. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Subject(String key, String name, @Nullable String medtop) {}

    /** The body in its three forms. */
    public record Text(ArrayNode portableText, String html, String text) {}

    /** One public note on a change after publication. */
    public record Correction(String kind, String note, Instant at) {}

    /** The story is wrong; this notice stands in its place. */
    public record Retraction(String note, Instant at) {}

    /** What search engines and social networks look for. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Seo(
            String title,
            @Nullable String description,
            String canonical,
            Map<String, Object> jsonLd,
            Map<String, Object> openGraph,
            List<Alternate> alternates) {}

    /** The same story in another language. */
    public record Alternate(String locale, String url) {}

    /** The entry of the document in lists. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Summary(
            UUID id,
            String slug,
            String url,
            String locale,
            String dir,
            @Nullable String kicker,
            String headline,
            @Nullable String standfirst,
            List<Person> bylines,
            Named section,
            List<Subject> topics,
            @Nullable Picture leadImage,
            Instant firstPublishedAt,
            Instant publishedAt,
            Instant updatedAt,
            int revision) {}

    Summary summary() {
        return new Summary(
                id,
                slug,
                url,
                locale,
                dir,
                kicker,
                headline,
                standfirst,
                bylines,
                section,
                topics,
                leadImage,
                firstPublishedAt,
                publishedAt,
                updatedAt,
                revision);
    }
}
