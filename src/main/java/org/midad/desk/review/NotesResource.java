package org.midad.desk.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.articles.NoteResource.Range;
import org.midad.articles.NoteService;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.platform.InputError;

/** Notes from the pages on which they are read. */
@Path("/desk/articles/{id}/notes")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NotesResource {

    private static final int LONGEST = 4000;

    @Inject
    Frames frames;

    @Inject
    NoteService service;

    @POST
    public Response leave(
            @RestPath UUID id,
            @RestForm @Nullable String text,
            @RestForm @Nullable String blocking,
            @RestForm @Nullable String key,
            @RestForm int start,
            @RestForm int end,
            @RestForm @Nullable String back) {
        var words = words(text);
        var range = key == null || key.isBlank() ? null : new Range(key, start, end).json();
        service.leave(frames.of("board").actor(), id, words, blocking != null, range);
        return back(id, back);
    }

    @POST
    @Path("{note}/replies")
    public Response reply(
            @RestPath UUID id, @RestPath UUID note, @RestForm @Nullable String text, @RestForm @Nullable String back) {
        service.reply(frames.of("board").actor(), note, words(text));
        return back(id, back);
    }

    private static String words(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw InputError.at("/text", "note.length", LONGEST);
        }
        return text.strip();
    }

    @POST
    @Path("{note}/resolve")
    public Response resolve(@RestPath UUID id, @RestPath UUID note, @RestForm @Nullable String back) {
        service.resolve(frames.of("board").actor(), note);
        return back(id, back);
    }

    /** @param page {@code review}, perhaps with what it compares; the article itself if absent */
    private static Response back(UUID id, @Nullable String page) {
        boolean isReview = page != null && page.matches("review(\\?[a-z0-9=&]*)?");
        return Html.seeOther("/desk/articles/" + id + (isReview ? "/" + page : "") + "#notes");
    }
}
