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

/** Sites and their sections: for everybody to read, for admins to set. */
@Path("/api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class SitesResource {

    @Inject
    Shelf shelf;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listSites", summary = "Sites in the order of their keys")
    @APIResponse(responseCode = "200", ref = "Sites")
    public Response sites(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return shelf.list(Kind.SITE, after, limit);
    }

    @GET
    @Path("{site}")
    @Operation(operationId = "getSite", summary = "A site")
    @APIResponse(responseCode = "200", ref = "Site")
    public Response site(@RestPath String site) {
        return shelf.show(Kind.SITE, site);
    }

    @PUT
    @Path("{site}")
    @RolesAllowed("admin")
    @Operation(operationId = "putSite", summary = "Make or change a site")
    @APIResponse(responseCode = "200", ref = "Site")
    @APIResponse(responseCode = "201", ref = "Site")
    public Response putSite(
            @RestPath String site,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Site.Settings settings) {
        return shelf.put(actor.get(), Kind.SITE, site, new Condition(ifMatch, ifNoneMatch), settings);
    }

    @GET
    @Path("{site}/sections")
    @Operation(operationId = "listSections", summary = "Sections in the order of their keys")
    @APIResponse(responseCode = "200", ref = "Sections")
    public Response sections(
            @RestPath String site, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return shelf.list(Kind.sectionOf(site), after, limit);
    }

    @GET
    @Path("{site}/sections/{section}")
    @Operation(operationId = "getSection", summary = "A section")
    @APIResponse(responseCode = "200", ref = "Section")
    public Response section(@RestPath String site, @RestPath String section) {
        return shelf.show(Kind.sectionOf(site), section);
    }

    @PUT
    @Path("{site}/sections/{section}")
    @RolesAllowed("admin")
    @Operation(operationId = "putSection", summary = "Make or change a section")
    @APIResponse(responseCode = "200", ref = "Section")
    @APIResponse(responseCode = "201", ref = "Section")
    public Response putSection(
            @RestPath String site,
            @RestPath String section,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Section.Settings settings) {
        shelf.get(Kind.SITE, site);
        return shelf.put(actor.get(), Kind.sectionOf(site), section, new Condition(ifMatch, ifNoneMatch), settings);
    }
}
