package org.midad.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.midad.identity.CurrentActor;

/** What one wants by e-mail. */
@Path("/api/v1/me/notification-choices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ChoiceResource {

    @Inject
    Choices choices;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "getNotificationChoices", summary = "What I get by e-mail, and when")
    public Choice show() {
        return choices.of(actor.get());
    }

    @PUT
    @Operation(operationId = "putNotificationChoices", summary = "Choose what I get by e-mail, and when")
    public Choice choose(@Valid @NotNull Choice choice) {
        choices.choose(actor.get(), choice);
        return choices.of(actor.get());
    }
}
