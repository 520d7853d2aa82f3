package org.midad.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.identity.CurrentActor;
import org.midad.images.ImageService.Stale;
import org.midad.images.ImageService.Step;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;
import org.midad.workflow.State;

/** Images over HTTP: the library, one image, saving, and every step of the workflow. */
@Path("/api/v1/images")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "images")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ImageResource {

    @Inject
    ImageService service;

    @Inject
    ImageViews views;

    @Inject
    Library library;

    @Inject
    Descriptions descriptions;

    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listImages", summary = "The library, latest change first")
    public Page<ImageView.Summary> library(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable State state,
            @RestQuery("desk") @Nullable String ofDesk,
            @RestQuery @Nullable Integer expiresWithin,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        var filter = new Library.Filter(q, state, ofDesk, expiresWithin, Boolean.TRUE.equals(mine));
        return library.page(actor.get(), filter, after, Page.limit(limit));
    }

    @GET
    @Path("forecast")
    @Operation(operationId = "forecastImageRights", summary = "How many images' rights end within 1, 7 and 30 days")
    public Library.Forecast forecast() {
        return library.forecast(actor.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImage", summary = "One image, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(schema = @Schema(implementation = ImageView.class)))
    public Response show(@RestPath UUID id) {
        return shown(views.show(actor.get(), id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "saveImage", summary = "Save all that is said of an image")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(schema = @Schema(implementation = ImageView.class)))
    public Response edit(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ImageContent.class))) @Nullable
                    ObjectNode image)
            throws JsonProcessingException {
        var tag = EntityTags.required(ifMatch);
        var me = actor.get();
        views.show(me, id);
        if (image == null) {
            throw InputError.at("", "image.object");
        }
        var content = descriptions.read(image);
        try {
            return shown(views.after(() -> service.edit(me, id, tag, content), me, id));
        } catch (Stale e) {
            throw tooLate(me, id, content);
        }
    }

    @POST
    @Path("{id}/actions/{action}")
    @Operation(operationId = "performOnImage", summary = "Take a step of the workflow")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(schema = @Schema(implementation = ImageView.class)))
    public Response perform(
            @RestPath UUID id,
            @RestPath String action,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Step step) {
        var tag = EntityTags.required(ifMatch);
        var wanted = Action.of(action)
                .filter(a -> !a.hasOwnCall() && a.isDoneTo(Matter.IMAGE))
                .orElseThrow(Refusal::notFound);
        var me = actor.get();
        var with = step == null ? Step.NOTHING : step;
        try {
            return shown(views.after(() -> service.perform(me, id, wanted, with, tag), me, id));
        } catch (Stale e) {
            throw tooLate(me, id, null);
        }
    }

    /** The 412 for a late write: how the image is now, which fields differ, and where the late words were put. */
    private Refusal tooLate(Actor writer, UUID id, @Nullable ImageContent words) {
        var members = new LinkedHashMap<String, Object>();
        if (words != null) {
            int number = service.setAside(writer, id, words);
            members.put("kept", "/api/v1/images/" + id + "/revisions/" + number);
        }
        var current = views.show(writer, id);
        members.put("etag", current.etag());
        members.put("current", current.image());
        members.put(
                "fields",
                words == null ? List.of() : differing(words, current.image().content()));
        return new Refusal(412, "stale", members);
    }

    private List<String> differing(ImageContent mine, ImageContent theirs) {
        ObjectNode one = mapper.valueToTree(mine);
        ObjectNode other = mapper.valueToTree(theirs);
        var names = new java.util.TreeSet<String>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !one.path(name).equals(other.path(name)))
                .toList();
    }

    static Response shown(ImageViews.Shown shown) {
        return shown(shown, Response.ok());
    }

    static Response shown(ImageViews.Shown shown, Response.ResponseBuilder answer) {
        return answer.entity(shown.image())
                .header("ETag", shown.etag())
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
