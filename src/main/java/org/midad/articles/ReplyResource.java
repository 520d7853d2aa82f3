package org.midad.articles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.midad.identity.CurrentActor;

/** Answers to notes; they are listed with the notes of their article. */
@Path("/api/v1/notes/{note}/replies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notes")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ReplyResource {

    @Inject
    NoteService service;

    @Inject
    CurrentActor actor;

    /** An answer. */
    @Schema(name = "NewReply")
    public record NewReply(@NotBlank @Size(max = 4000) String text) {}

    @POST
    @Operation(operationId = "replyToNote", summary = "Answer a note, below it")
    @APIResponseSchema(value = Note.View.class, responseCode = "201")
    public Response reply(@RestPath UUID note, @Valid @NotNull NewReply reply) {
        var left = service.reply(actor.get(), note, reply.text());
        return Response.created(URI.create("/api/v1/notes/" + note + "/replies"))
                .entity(left)
                .build();
    }
}
