package org.midad.desk.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.identity.Colleague;
import org.midad.identity.Colleagues;
import org.midad.notifications.Choice;
import org.midad.notifications.Choices;
import org.midad.notifications.Kind;
import org.midad.notifications.MailSettings;
import org.midad.notifications.Timing;

/** The form with what one wants by e-mail. */
@Path("/desk/notifications/choices")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ChoicesResource {

    @Inject
    Frames frames;

    @Inject
    Choices choices;

    @Inject
    Colleagues colleagues;

    @Inject
    MailSettings mail;

    @GET
    public Response show(@RestQuery @Nullable Boolean saved) {
        var frame = frames.of("notifications");
        var me = frame.actor();
        var email = colleagues.find(me.id()).map(Colleague::email);
        return Html.page(NotificationsTemplates.choices(
                new ChoicesPage(frame, choices.of(me), mail.host().isPresent(), email, Boolean.TRUE.equals(saved))));
    }

    @POST
    public Response choose(MultivaluedMap<String, String> form) {
        var mails = new EnumMap<Kind, Timing>(Kind.class);
        for (var kind : Kind.values()) {
            mails.put(kind, timing(form, kind).orElse(Timing.NEVER));
        }
        var language = "en".equals(form.getFirst("language")) ? "en" : "ar";
        choices.choose(frames.of("notifications").actor(), new Choice(language, mails));
        return Html.seeOther("/desk/notifications/choices?saved=true");
    }

    private static Optional<Timing> timing(MultivaluedMap<String, String> form, Kind kind) {
        return Arrays.stream(Timing.values())
                .filter(timing -> timing.name().equals(form.getFirst(kind.key())))
                .findFirst();
    }
}
