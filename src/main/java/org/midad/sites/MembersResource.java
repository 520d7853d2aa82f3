package org.midad.sites;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.identity.Directory.Account;
import org.midad.platform.Page;

/** Who is on which desk. */
@Path("/api/v1/desks/{desk}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
@RolesAllowed("admin")
@RunOnVirtualThread
public class MembersResource {

    @Inject
    Memberships memberships;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listMembers", summary = "Who is on the desk, by name")
    public Page<Account> members(
            @RestPath String desk, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return AccountsResource.page(memberships.of(desk), after, limit);
    }

    @PUT
    @Path("{account}")
    @APIResponse(responseCode = "204", description = "They are on it")
    @Operation(
            operationId = "joinDesk",
            summary = "Put somebody on the desk",
            description = "They have the desk's rights with their next token.")
    public void join(@RestPath String desk, @RestPath String account) {
        memberships.join(actor.get(), desk, account);
    }

    @DELETE
    @Path("{account}")
    @APIResponse(responseCode = "204", description = "They are not on it")
    @Operation(operationId = "leaveDesk", summary = "Take somebody off the desk")
    public void leave(@RestPath String desk, @RestPath String account) {
        memberships.leave(actor.get(), desk, account);
    }
}
