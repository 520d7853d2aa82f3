package org.midad.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.Cursors;
import org.midad.platform.Page;

/** What one was told. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NotificationResource {

    @Inject
    Notifications notifications;

    @Inject
    CurrentActor actor;

    /** @param upTo the newest that one has read; all before it count as read too */
    @Schema(name = "NotificationsRead")
    public record Read(@NotNull UUID upTo) {}

    @GET
    @Operation(
            operationId = "listNotifications",
            summary = "What I was told, newest first, of articles that I may still see")
    public Page<Notification> list(
            @RestQuery @Nullable Boolean unread,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        int most = Page.limit(limit);
        var found = notifications.of(actor.get(), Boolean.TRUE.equals(unread), Cursors.id(after), most + 1);
        return Page.of(found, most, last -> last.id().toString());
    }

    @POST
    @Path("read")
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(operationId = "readNotifications", summary = "Say that I have read one and all before it")
    public void readUpTo(@Valid @NotNull Read read) {
        notifications.readUpTo(actor.get(), read.upTo());
    }

    @POST
    @Path("{notification}/read")
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(operationId = "readNotification", summary = "Say that I have read one")
    public void read(@RestPath UUID notification) {
        notifications.read(actor.get(), notification);
    }
}
