package org.midad.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.CursorText;
import org.midad.platform.Cursors;
import org.midad.platform.InputError;
import org.midad.platform.Page;

/** Webhooks over HTTP: for admins alone, as whoever can set one learns of everything that is published. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed("admin")
public class WebhookResource {

    @Inject
    WebhookService service;

    @Inject
    CurrentActor actor;

    /** @param secret what its deliveries are signed with, said this once; null for a hub */
    @Schema(name = "MadeWebhook")
    public record Made(
            UUID id,
            String site,
            Kind kind,
            String url,
            List<EventType> events,
            List<String> topics,
            @Nullable String description,
            boolean active,
            Instant madeAt,
            @Nullable String secret) {

        static Made of(Webhook.View view, @Nullable String secret) {
            return new Made(
                    view.id(),
                    view.site(),
                    view.kind(),
                    view.url(),
                    view.events(),
                    view.topics(),
                    view.description(),
                    view.active(),
                    view.madeAt(),
                    secret);
        }
    }

    /** @param overlap ISO 8601 duration for which the present secret is signed with as well; PT0S cuts it off at once */
    @Schema(name = "WebhookRotation")
    public record Rotation(@Nullable @Size(max = 30) String overlap) {}

    /** @param formerSecretUntil until when deliveries carry both signatures */
    @Schema(name = "RotatedWebhook")
    public record Rotated(String secret, Instant formerSecretUntil) {}

    /** @param after position in the change feed of the site; all dead letters if absent */
    @Schema(name = "WebhookReplay")
    public record Replay(@Nullable @Min(0) Long after) {}

    /** @param count deliveries that are sent again */
    @Schema(name = "ReplayedWebhook")
    public record Replayed(int count) {}

    @GET
    @Operation(operationId = "listWebhooks", summary = "Webhooks, oldest first")
    public Page<Webhook.View> list(
            @Parameter(description = "Key of a site") @RestQuery @Nullable String site,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        int most = Page.limit(limit);
        var found = service.list(site, Cursors.id(after), most + 1);
        return Page.of(found.stream().map(Webhook::view).toList(), most, last -> last.id()
                .toString());
    }

    @POST
    @Operation(operationId = "createWebhook", summary = "Make a webhook; the answer alone says its secret")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response make(@Valid @NotNull Webhook.Settings settings) {
        var made = service.make(actor.get(), settings);
        return tagged(
                Response.created(URI.create("/api/v1/webhooks/" + made.webhook().id()))
                        .header("Cache-Control", "private, no-store"),
                made.webhook(),
                Made.of(made.webhook().view(), made.secret()));
    }

    @GET
    @Path("{webhook}")
    @Operation(operationId = "getWebhook", summary = "A webhook")
    @APIResponseSchema(value = Webhook.View.class, responseCode = "200")
    public Response show(@RestPath UUID webhook) {
        var found = service.get(webhook);
        return tagged(Response.ok(), found, found.view());
    }

    @PUT
    @Path("{webhook}")
    @Operation(operationId = "putWebhook", summary = "Change a webhook")
    @APIResponseSchema(value = Webhook.View.class, responseCode = "200")
    public Response change(
            @RestPath UUID webhook,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Webhook.Settings settings) {
        var changed = service.change(actor.get(), webhook, ifMatch, settings);
        return tagged(Response.ok(), changed, changed.view());
    }

    @DELETE
    @Path("{webhook}")
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(operationId = "deleteWebhook", summary = "Take a webhook away, with all that was on its way to it")
    public void delete(@RestPath UUID webhook, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(actor.get(), webhook, ifMatch);
    }

    @POST
    @Path("{webhook}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret; the one of before counts for a while as well")
    @APIResponseSchema(value = Rotated.class, responseCode = "200")
    public Response rotate(
            @RestPath UUID webhook,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rotation rotation) {
        var rotated = service.rotate(actor.get(), webhook, ifMatch, length(rotation.overlap()));
        return tagged(
                Response.ok().header("Cache-Control", "private, no-store"),
                rotated.webhook(),
                new Rotated(rotated.secret(), rotated.formerUntil()));
    }

    @GET
    @Path("{webhook}/deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "What was and will be sent to a webhook, newest first")
    public Page<Delivery> deliveries(
            @RestPath UUID webhook,
            @Parameter(description = "WAITING, SENT, COVERED or DEAD") @RestQuery @Nullable String state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        int most = Page.limit(limit);
        var found = service.deliveries(webhook, state(state), position(after), most + 1);
        return Page.of(found, most, last -> CursorText.of(last.position()));
    }

    @POST
    @Path("{webhook}/deliveries/{delivery}/replay")
    @APIResponse(responseCode = "204", description = "On its way")
    @Operation(operationId = "replayWebhookDelivery", summary = "Send one again, whatever became of it")
    public void replay(@RestPath UUID webhook, @RestPath UUID delivery) {
        service.replay(actor.get(), webhook, delivery);
    }

    @POST
    @Path("{webhook}/replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Send all dead letters again, or everything after a position of the feed")
    public Replayed replayAll(@RestPath UUID webhook, @Valid @NotNull Replay replay) {
        return new Replayed(service.replay(actor.get(), webhook, replay.after()));
    }

    private static Response tagged(Response.ResponseBuilder answer, Webhook webhook, Object body) {
        return answer.header("ETag", webhook.tag()).entity(body).build();
    }

    private static Delivery.@Nullable State state(@Nullable String text) {
        try {
            return text == null ? null : Delivery.State.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw InputError.at("state", "parameter.one-of", "WAITING, SENT, COVERED, DEAD");
        }
    }

    private static @Nullable Long position(@Nullable String after) {
        try {
            return after == null
                    ? null
                    : Long.valueOf(CursorText.parts(after, 1).getFirst());
        } catch (NumberFormatException e) {
            throw CursorText.refused();
        }
    }

    private static @Nullable Duration length(@Nullable String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw InputError.at("/overlap", "link.duration");
        }
    }
}
