package org.midad.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.workflow.State;

/**
 * An article as the newsroom's API shows it: its open version, else the latest.
 *
 * @param version number of the version
 * @param revision number of the revision
 * @param hash SHA-256 of the content's canonical JSON
 * @param live where readers see it now
 * @param actions what the asking actor may do to it now
 * @param missing content fields without which it cannot be submitted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Article")
public record ArticleView(
        UUID id,
        String locale,
        String desk,
        @Nullable String slugline,
        int version,
        State state,
        int revision,
        String hash,
        Content content,
        List<Live> live,
        List<String> actions,
        List<String> missing,
        List<String> contributors,
        List<String> authors,
        @Nullable String submittedBy,
        @Nullable String claimedBy,
        @Nullable String approvedBy,
        @Nullable String legalHold,
        boolean embargoLifted,
        boolean postReview,
        Instant createdAt,
        Instant changedAt) {

    /** One site that shows the article. */
    public record Live(String site, String slug, @Nullable String url, int version, Instant since) {}

    /** What readers were told about a change after publication. */
    public record PublicChange(String kind, String note, int revision, Instant at, List<String> sites) {}

    /** An article on the board. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ArticleSummary")
    public record Summary(
            UUID id,
            String locale,
            String desk,
            @Nullable String slugline,
            @Nullable String headline,
            @Nullable String section,
            @Nullable Integer urgency,
            int version,
            State state,
            int revision,
            List<String> contributors,
            @Nullable String claimedBy,
            boolean legalHold,
            boolean postReview,
            Instant changedAt) {

        static Summary of(Version version, int revision) {
            var article = version.article();
            return new Summary(
                    article.id(),
                    article.locale(),
                    article.desk(),
                    article.slugline(),
                    version.headline(),
                    version.section(),
                    version.urgency(),
                    version.number(),
                    version.state(),
                    revision,
                    version.contributors(),
                    version.claimedBy(),
                    article.legalHold() != null,
                    version.postReview(),
                    version.changedAt());
        }
    }
}
