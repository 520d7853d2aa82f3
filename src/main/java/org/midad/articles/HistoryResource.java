package org.midad.articles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.diff.ContentDiff;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.CurrentActor;
import org.midad.platform.CursorText;
import org.midad.platform.Cursors;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Refusal;

/** What happened to an article: its revisions, what they changed, and the log. */
@Path("/api/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class HistoryResource {

    @Inject
    Policy policy;

    @Inject
    Revisions revisions;

    @Inject
    ContentReader contents;

    @Inject
    SetAside setAside;

    @Inject
    AuditLog log;

    @Inject
    CurrentActor actor;

    /** A revision in the list of all. */
    public record RevisionSummary(
            int revision,
            UUID version,
            String hash,
            String author,
            String authorName,
            Instant createdAt,
            Instant savedAt) {

        static RevisionSummary of(Revision revision) {
            return new RevisionSummary(
                    revision.number(),
                    revision.versionId(),
                    revision.hash(),
                    revision.author(),
                    revision.authorName(),
                    revision.createdAt(),
                    revision.savedAt());
        }
    }

    /** A revision with its words. */
    @Schema(name = "Revision")
    public record RevisionView(
            int revision,
            UUID version,
            String hash,
            String author,
            String authorName,
            Instant createdAt,
            Instant savedAt,
            Content content) {}

    @GET
    @Path("revisions")
    @Transactional
    @Operation(operationId = "listRevisions", summary = "All revisions, newest first")
    public Page<RevisionSummary> revisions(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        policy.visible(actor.get(), id);
        int most = Page.limit(limit);
        return Page.of(revisions.ofArticle(id, number(after), most + 1), most, last -> Integer.toString(last.number()))
                .map(RevisionSummary::of);
    }

    @GET
    @Path("revisions/{number}")
    @Transactional
    @Operation(operationId = "getRevision", summary = "A revision with its words")
    public RevisionView revision(@RestPath UUID id, @RestPath int number) {
        policy.visible(actor.get(), id);
        var revision = revisions.numbered(id, number);
        return new RevisionView(
                revision.number(),
                revision.versionId(),
                revision.hash(),
                revision.author(),
                revision.authorName(),
                revision.createdAt(),
                revision.savedAt(),
                contents.of(revision));
    }

    /** What one would have to change in revision {@code with} to get to this one. */
    @GET
    @Path("revisions/{number}/diff")
    @Transactional
    @Operation(
            operationId = "compareRevisions",
            summary = "What leads from another revision to this one, field by field")
    public ContentDiff diff(
            @RestPath UUID id, @RestPath int number, @Parameter(required = true) @RestQuery @Nullable Integer with) {
        policy.visible(actor.get(), id);
        if (with == null) {
            throw InputError.at("with", "revision.with");
        }
        return ContentDiff.between(
                contents.tree(revisions.numbered(id, with).content()),
                contents.tree(revisions.numbered(id, number).content()));
    }

    @GET
    @Path("history")
    @Transactional
    @Operation(operationId = "listHistory", summary = "The log of the article, oldest first")
    public Page<AuditEntry.View> history(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        policy.visible(actor.get(), id);
        int most = Page.limit(limit);
        var entries = log.ofArticle(id, Cursors.id(after), most + 1).stream()
                .map(AuditEntry::view)
                .toList();
        return Page.of(entries, most, last -> last.id().toString());
    }

    /** Words of a save that came too late. */
    @GET
    @Path("set-aside/{kept}")
    @Operation(operationId = "getSetAside", summary = "Words of a save that came too late")
    public Content setAside(@RestPath UUID id, @RestPath UUID kept) {
        policy.visible(actor.get(), id);
        return setAside.find(id, kept).orElseThrow(Refusal::notFound);
    }

    /** What is missing or doubtful in the version under way; house style joins in with its own package. */
    @GET
    @Path("checks")
    @Transactional
    @Operation(operationId = "listChecks", summary = "What is missing or doubtful in the version under way")
    public Page<Check> checks(@RestPath UUID id) {
        policy.visible(actor.get(), id);
        List<Check> findings = checks.of(id);
        return new Page<>(findings, null);
    }

    @Inject
    Checks checks;

    private static int number(@Nullable String after) {
        try {
            return after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw CursorText.refused();
        }
    }
}
