package org.midad.images;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.CurrentActor;
import org.midad.platform.CursorText;
import org.midad.platform.Cursors;
import org.midad.platform.Page;
import org.midad.platform.Refusal;

/** What was said of an image before, remarks on it, and the log. */
@Path("/api/v1/images/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "images")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ImageHistoryResource {

    @Inject
    ImagePolicy policy;

    @Inject
    ImageRevisions revisions;

    @Inject
    ImageNotes notes;

    @Inject
    ImageService service;

    @Inject
    Descriptions descriptions;

    @Inject
    AuditLog log;

    @Inject
    CurrentActor actor;

    /** A remark. */
    public record NewImageNote(
            @NotBlank @Size(max = 4000) String text,
            @Nullable Boolean blocking) {}

    @GET
    @Path("revisions")
    @Transactional
    @Operation(operationId = "listImageRevisions", summary = "Every save, latest first")
    public Page<ImageRevisions.Row> revisions(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        policy.visible(actor.get(), id);
        int most = Page.limit(limit);
        return Page.of(revisions.of(id, number(after), most + 1), most, last -> Integer.toString(last.revision()));
    }

    @GET
    @Path("revisions/{number}")
    @Transactional
    @Operation(operationId = "getImageRevision", summary = "What was said in one save")
    public ImageContent revision(@RestPath UUID id, @RestPath int number) {
        policy.visible(actor.get(), id);
        return revisions.content(id, number).map(descriptions::content).orElseThrow(Refusal::notFound);
    }

    @GET
    @Path("history")
    @Transactional
    @Operation(operationId = "getImageHistory", summary = "Who did what when")
    public Page<AuditEntry.View> history(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        policy.visible(actor.get(), id);
        int most = Page.limit(limit);
        var entries = log.of("image", id, Cursors.id(after), most + 1).stream()
                .map(AuditEntry::view)
                .toList();
        return Page.of(entries, most, last -> last.id().toString());
    }

    @GET
    @Path("notes")
    @Transactional
    @Operation(operationId = "listImageNotes", summary = "Remarks, in the order they were made")
    public Page<ImageNotes.View> notes(@RestPath UUID id) {
        policy.visible(actor.get(), id);
        return new Page<>(notes.of(id), null);
    }

    @POST
    @Path("notes")
    @Operation(operationId = "noteOnImage", summary = "Leave a remark")
    @APIResponseSchema(value = ImageNotes.View.class, responseCode = "201")
    public Response leave(@RestPath UUID id, @Valid @NotNull NewImageNote note) {
        var left = service.note(actor.get(), id, note.text(), Boolean.TRUE.equals(note.blocking()));
        return Response.created(URI.create("/api/v1/images/" + id + "/notes"))
                .entity(left)
                .build();
    }

    @POST
    @Path("notes/{note}/resolve")
    @Operation(operationId = "resolveImageNote", summary = "Close a remark")
    @APIResponse(responseCode = "204", description = "It is closed")
    public Response resolve(@RestPath UUID id, @RestPath UUID note) {
        service.resolve(actor.get(), id, note);
        return Response.noContent().build();
    }

    private static int number(@Nullable String after) {
        try {
            return after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw CursorText.refused();
        }
    }
}
