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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.Page;
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
    CurrentActor actor;

    @GET
    @Operation(operationId = "listTopics", summary = "Topics in the order of their keys")
    @APIResponse(responseCode = "200", ref = "Topics")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return shelf.list(
                "from Topic where key > ?1 order by key", List.of(after == null ? "" : after), Page.limit(limit));
    }

    @GET
    @Path("{topic}")
    @Operation(operationId = "getTopic", summary = "A topic")
    @APIResponse(responseCode = "200", ref = "Topic")
    public Response show(@RestPath String topic) {
        return shelf.show(Topic.class, topic);
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
        return shelf.put(
                actor.get(),
                Topic.class,
                topic,
                new Condition(ifMatch, ifNoneMatch),
                settings,
                wanted -> new Topic(topic, wanted));
    }
}
