package org.midad.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.midad.identity.CurrentActor;

/** Taking one share link back; apart from {@link PreviewLinkResource} for the reason that notes give. */
@Path("/api/v1/preview-links/{link}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "preview")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class PreviewLinkRevocation {

    @Inject
    Sharing sharing;

    @Inject
    CurrentActor actor;

    @DELETE
    @Operation(operationId = "revokePreviewLink", summary = "Take one share link back")
    public void revoke(@RestPath UUID link) {
        sharing.revoke(actor.get(), link);
    }
}
