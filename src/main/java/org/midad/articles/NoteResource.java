package org.midad.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.Cursors;
import org.midad.platform.Page;

/** Notes on articles over HTTP. */
@Path("/api/v1/articles/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notes")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NoteResource {

    @Inject
    NoteService service;

    @Inject
    Notes notes;

    @Inject
    Policy policy;

    @Inject
    CurrentActor actor;

    /**
     * A remark.
     *
     * @param range where in the text: block {@code key}, {@code start} and {@code end} in UTF-16 units
     */
    public record NewNote(
            @NotBlank @Size(max = 4000) String text,
            @Nullable Boolean blocking,
            @Nullable Range range) {}

    /** Part of one block's text. */
    public record Range(@NotBlank @Size(max = 64) String key, int start, int end) {

        private static final ObjectReader READER = new ObjectMapper().readerFor(Range.class);

        public String json() {
            var json = new ObjectNode(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance);
            return json.put("key", key).put("start", start).put("end", end).toString();
        }

        /** Of a note that is on one. */
        public static Range of(Note.View note) {
            try {
                return READER.readValue(note.range());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Stored range cannot be read", e);
            }
        }
    }

    @GET
    @Operation(operationId = "listNotes", summary = "The notes on an article, oldest first")
    public Page<Note.View> list(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        policy.visible(actor.get(), id);
        int most = Page.limit(limit);
        var views = notes.ofArticle(id, Cursors.id(after), most + 1).stream()
                .map(Note::view)
                .toList();
        return Page.of(views, most, last -> last.id().toString());
    }

    @POST
    @Operation(operationId = "leaveNote", summary = "Leave a note; a blocking one stops approval")
    @APIResponseSchema(value = Note.View.class, responseCode = "201")
    public Response leave(@RestPath UUID id, @Valid @NotNull NewNote note) {
        var range = note.range() == null ? null : note.range().json();
        var left = service.leave(actor.get(), id, note.text(), Boolean.TRUE.equals(note.blocking()), range);
        return Response.created(URI.create("/api/v1/articles/" + id + "/notes"))
                .entity(left)
                .build();
    }
}
