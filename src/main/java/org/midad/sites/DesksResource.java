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

/** Desks: for everybody to read, for admins to set. */
@Path("/api/v1/desks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class DesksResource {

    @Inject
    Shelf shelf;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listDesks", summary = "Desks in the order of their keys")
    @APIResponse(responseCode = "200", ref = "Desks")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return shelf.list(Kind.DESK, after, limit);
    }

    @GET
    @Path("{desk}")
    @Operation(operationId = "getDesk", summary = "A desk")
    @APIResponse(responseCode = "200", ref = "Desk")
    public Response show(@RestPath String desk) {
        return shelf.show(Kind.DESK, desk);
    }

    @PUT
    @Path("{desk}")
    @RolesAllowed("admin")
    @Operation(operationId = "putDesk", summary = "Make or change a desk")
    @APIResponse(responseCode = "200", ref = "Desk")
    @APIResponse(responseCode = "201", ref = "Desk")
    public Response put(
            @RestPath String desk,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Desk.Settings settings) {
        return shelf.put(actor.get(), Kind.DESK, desk, new Condition(ifMatch, ifNoneMatch), settings);
    }
}
