package org.midad.sites;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.EntityTags;
import org.midad.sites.Shelf.Condition;

/** Topics: for everybody to read, for admins to set. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class TopicsResource {

    @Inject
    Shelf shelf;

    @Inject
    Merging merging;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listTopics", summary = "Topics in the order of their keys")
    @APIResponse(responseCode = "200", ref = "Topics")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return shelf.list(Kind.TOPIC, after, limit);
    }

    @GET
    @Path("{topic}")
    @Operation(operationId = "getTopic", summary = "A topic")
    @APIResponse(responseCode = "200", ref = "Topic")
    public Response show(@RestPath String topic) {
        return shelf.show(Kind.TOPIC, topic);
    }

    @PUT
    @Path("{topic}")
    @RolesAllowed("admin")
    @Operation(operationId = "putTopic", summary = "Make or change a topic")
    @APIResponse(responseCode = "200", ref = "Topic")
    @APIResponse(responseCode = "201", ref = "Topic")
    public Response put(
            @RestPath String topic,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Topic.Settings settings) {
        return shelf.put(actor.get(), Kind.TOPIC, topic, new Condition(ifMatch, ifNoneMatch), settings);
    }

    /** @param into key of the topic that stays */
    @Schema(name = "TopicMerge")
    public record Merge(@NotBlank @Size(max = 40) String into) {}

    @POST
    @Path("{topic}/merge")
    @RolesAllowed("admin")
    @Operation(
            operationId = "mergeTopic",
            summary = "Make a topic part of another, which is the answer",
            description =
                    "Articles that name it count as the other's from now on, those that are live too: their documents"
                            + " follow one by one, each with an `update` in the change feed. It cannot be undone.")
    @APIResponse(responseCode = "200", ref = "Topic")
    public Response merge(
            @RestPath String topic, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Merge merge) {
        var into = merging.merge(actor.get(), topic, merge.into(), EntityTags.required(ifMatch));
        return shelf.answer(Response.ok(), into);
    }
}
