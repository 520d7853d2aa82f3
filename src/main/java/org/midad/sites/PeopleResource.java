package org.midad.sites;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.sites.Shelf.Condition;

/** The people of the bylines: for everybody to read, for admins to set. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class PeopleResource {

    @Inject
    Shelf shelf;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listPeople", summary = "People in the order of their keys")
    @APIResponse(responseCode = "200", ref = "People")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return shelf.list(Kind.PERSON, after, limit);
    }

    @GET
    @Path("{person}")
    @Operation(operationId = "getPerson", summary = "A person")
    @APIResponse(responseCode = "200", ref = "Person")
    public Response show(@RestPath String person) {
        return shelf.show(Kind.PERSON, person);
    }

    @PUT
    @Path("{person}")
    @RolesAllowed("admin")
    @Operation(operationId = "putPerson", summary = "Make or change a person")
    @APIResponse(responseCode = "200", ref = "Person")
    @APIResponse(responseCode = "201", ref = "Person")
    public Response put(
            @RestPath String person,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Person.Settings settings) {
        return shelf.put(actor.get(), Kind.PERSON, person, new Condition(ifMatch, ifNoneMatch), settings);
    }
}
