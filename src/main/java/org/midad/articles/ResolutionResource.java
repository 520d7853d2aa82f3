package org.midad.articles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.midad.identity.CurrentActor;

/** Notes that are dealt with; apart from {@link NoteResource} because a resource class answers below one path only. */
@Path("/api/v1/notes/{note}/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notes")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ResolutionResource {

    @Inject
    NoteService service;

    @Inject
    CurrentActor actor;

    @POST
    @Operation(operationId = "resolveNote", summary = "Say that a note is dealt with")
    public Note.View resolve(@RestPath UUID note) {
        return service.resolve(actor.get(), note);
    }
}
