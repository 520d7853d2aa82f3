package org.midad.images;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.midad.identity.Actor;
import org.midad.identity.CurrentActor;
import org.midad.platform.Refusal;
import org.midad.store.ObjectStore;

/** The files of an image, for the newsroom's own eyes; readers get theirs from delivery. */
@Path("/api/v1/images/{id}")
@Tag(name = "images")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ImageFilesResource {

    @Inject
    ImagePolicy policy;

    @Inject
    Descriptions descriptions;

    @Inject
    Prints prints;

    @Inject
    ObjectStore store;

    @Inject
    CurrentActor actor;

    /** Where a file is in the store, and what it is. */
    private record Kept(String key, String mediaType) {}

    @GET
    @Path("original")
    @Operation(operationId = "getOriginal", summary = "The file as it was uploaded, byte for byte")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "image/jpeg"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/webp"),
                @Content(mediaType = "image/tiff"),
                @Content(mediaType = "image/heic"),
                @Content(mediaType = "image/avif")
            })
    public Response original(@RestPath UUID id) {
        var kept = original(actor.get(), id);
        return file(kept, "attachment")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @GET
    @Path("renditions/{file}")
    @Operation(operationId = "getImageRendition", summary = "One rendition, named as the image's renditions name it")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = "image/webp"), @Content(mediaType = "image/jpeg")})
    public Response rendition(@RestPath UUID id, @RestPath String file) {
        // Its name is of its bytes; the same browser under another session asks again.
        return file(rendition(actor.get(), id, file), "inline")
                .header("Cache-Control", "private, max-age=86400, immutable")
                .header("Vary", "Authorization, Cookie")
                .build();
    }

    @Transactional
    Kept original(Actor me, UUID id) {
        var image = policy.visible(me, id);
        // It says where it was taken: that is for its desk's editors and for who made it.
        if (!policy.seesPosition(me, image) && !image.contributors().contains(me.id())) {
            throw new Refusal(403, "http-403");
        }
        return new Kept(Originals.key(image.hash()), image.original().format().mediaType());
    }

    @Transactional
    Kept rendition(Actor me, UUID id, String file) {
        var image = policy.visible(me, id);
        return prints.of(id, descriptions.of(image).focalPoint()).stream()
                .filter(made -> made.file().equals(file))
                .map(made -> new Kept(made.key(), made.format().mediaType()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Response.ResponseBuilder file(Kept kept, String disposition) {
        var bytes = store.read(kept.key()).orElseThrow(Refusal::notFound);
        return Response.ok(bytes, kept.mediaType())
                .header("Content-Disposition", disposition)
                .header("X-Content-Type-Options", "nosniff");
    }
}
