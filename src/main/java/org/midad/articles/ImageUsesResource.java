package org.midad.articles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.images.ImagePolicy;
import org.midad.platform.Cursors;
import org.midad.platform.Page;

/** Where an image is used, for whoever is about to change or withdraw it. */
@Path("/api/v1/images/{id}/uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "images")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ImageUsesResource {

    @Inject
    ImagePolicy policy;

    @Inject
    ImageUses uses;

    @Inject
    CurrentActor actor;

    @GET
    @Transactional
    @Operation(operationId = "listImageUses", summary = "The articles that use an image, drafts as well as live ones")
    public ImageUses.Uses uses(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        var me = actor.get();
        policy.visible(me, id);
        return uses.of(me, id, Cursors.id(after), Page.limit(limit));
    }
}
