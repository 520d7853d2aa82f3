package org.midad.articles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;

/** Who is writing just now; a courtesy among colleagues, the guard is {@code If-Match}. */
@Path("/api/v1/articles/{id}/lease")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class LeaseResource {

    @Inject
    Leases leases;

    @Inject
    CurrentActor actor;

    /** Who holds an article, until when. */
    public record Lease(String holder, String holderName, Instant expiresAt) {}

    /** Takes or renews the lease for 90 s; 409 names whoever has it, {@code takeOver} takes it from them. */
    @POST
    @Operation(operationId = "takeLease", summary = "Take or renew the editing lease for 90 s")
    public Lease take(@RestPath UUID id, @RestQuery @Nullable Boolean takeOver) {
        return leases.take(actor.get(), id, Boolean.TRUE.equals(takeOver));
    }

    @DELETE
    @Operation(operationId = "giveBackLease", summary = "Give the editing lease back")
    public void giveBack(@RestPath UUID id) {
        leases.giveBack(actor.get(), id);
    }
}
