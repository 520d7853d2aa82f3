package org.midad.desk.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.midad.identity.CurrentActor;

/** What is done on one's desks, for as long as a page is open. */
@Path("/desk/events")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class EventsResource {

    @Inject
    CurrentActor actor;

    @Inject
    Readers readers;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@Context SseEventSink sink, @Context Sse sse) {
        readers.add(new Reader(actor.get(), sink, sse));
    }
}
