package org.midad.articles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.midad.identity.CurrentActor;

/** Closing a note; apart from {@link NoteResource} because a resource is found by the longest literal start of its path. */
@Path("/api/v1/notes/{note}/resolve")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NoteResolutionResource {

    @Inject
    NoteService service;

    @Inject
    CurrentActor actor;

    @POST
    public Note.View resolve(@RestPath UUID note) {
        return service.resolve(actor.get(), note);
    }
}
