package org.midad.desk.writing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.articles.NoteService;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.desk.review.TypedNote;
import org.midad.platform.InputError;

/** The notes beside the text that is written; each answer is the panel as it is then. */
@Path("/desk/articles/{id}/write/notes")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class WritingNotesResource {

    @Inject
    Frames frames;

    @Inject
    NotesPanels panels;

    @Inject
    NoteService service;

    @GET
    public Response notes(@RestPath UUID id) {
        return panel(200, frames.of("writing"), id, null);
    }

    @POST
    @Path("{note}/replies")
    public Response reply(@RestPath UUID id, @RestPath UUID note, @RestForm @Nullable String text) {
        var frame = frames.of("writing");
        var typed = TypedNote.none(note.toString()).says(text == null ? "" : text);
        try {
            service.reply(frame.actor(), note, typed.words());
            return panel(200, frame, id, null);
        } catch (InputError wrong) {
            return panel(
                    400,
                    frame,
                    id,
                    typed.with(wrong.findings().getFirst().detail().in(frame.language())));
        }
    }

    @POST
    @Path("{note}/resolve")
    public Response resolve(@RestPath UUID id, @RestPath UUID note) {
        var frame = frames.of("writing");
        service.resolve(frame.actor(), note);
        return panel(200, frame, id, null);
    }

    private Response panel(int status, Frame frame, UUID id, @Nullable TypedNote typed) {
        return Html.page(status, WritingTemplates.notes(panels.of(frame, id, typed)));
    }
}
