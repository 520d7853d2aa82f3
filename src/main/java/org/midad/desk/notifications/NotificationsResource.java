package org.midad.desk.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.notifications.Notifications;
import org.midad.platform.Cursors;
import org.midad.platform.Page;

/** What one was told, and how many of it are new. */
@Path("/desk/notifications")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NotificationsResource {

    private static final String HERE = "/desk/notifications";
    private static final int SHOWN = 30;

    @Inject
    Frames frames;

    @Inject
    Notifications notifications;

    @Inject
    Clock clock;

    @GET
    public Response show(@RestQuery @Nullable Boolean unread, @RestQuery @Nullable String after) {
        var frame = frames.of("notifications");
        boolean onlyNew = Boolean.TRUE.equals(unread);
        var found = notifications.of(frame.actor(), onlyNew, Cursors.id(after), SHOWN + 1);
        var page = Page.of(found, SHOWN, last -> last.id().toString());
        return Html.page(NotificationsTemplates.notifications(
                new NotificationsPage(frame, onlyNew, page.items(), page.next(), clock.instant())));
    }

    /** The bell alone, for pages on which it has rung. */
    @GET
    @Path("bell")
    public Response bell() {
        return Html.page(NotificationsTemplates.bell(frames.of("notifications")));
    }

    @POST
    @Path("read")
    public Response readUpTo(@RestForm UUID upTo) {
        notifications.readUpTo(frames.of("notifications").actor(), upTo);
        return Html.seeOther(HERE);
    }

    @POST
    @Path("{notification}/read")
    public Response read(@RestPath UUID notification) {
        notifications.read(frames.of("notifications").actor(), notification);
        return Html.seeOther(HERE);
    }
}
