package org.midad.desk.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.articles.NoteResource.Range;
import org.midad.articles.NoteService;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.platform.InputError;

/** Notes from the pages on which they are read. */
@Path("/desk/articles/{id}/notes")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NotesResource {

    @Inject
    Frames frames;

    @Inject
    NoteService service;

    @Inject
    ArticlePages pages;

    @POST
    public Response leave(
            @RestPath UUID id,
            @RestForm @Nullable String text,
            @RestForm @Nullable String blocking,
            @RestForm @Nullable String key,
            @RestForm int start,
            @RestForm int end,
            @RestForm @Nullable String back) {
        var frame = frames.of("board");
        var typed = new TypedNote(or(key), or(text), blocking != null, start, end, "");
        var range = typed.key().isBlank() ? null : new Range(typed.key(), start, end).json();
        return leave(frame, id, back, typed, words -> service.leave(frame.actor(), id, words, typed.blocking(), range));
    }

    @POST
    @Path("{note}/replies")
    public Response reply(
            @RestPath UUID id, @RestPath UUID note, @RestForm @Nullable String text, @RestForm @Nullable String back) {
        var frame = frames.of("board");
        var typed = TypedNote.none(note.toString()).says(or(text));
        return leave(frame, id, back, typed, words -> service.reply(frame.actor(), note, words));
    }

    /** What cannot be left is shown again on the page it was typed on. */
    private Response leave(Frame frame, UUID id, @Nullable String back, TypedNote typed, Consumer<String> deed) {
        try {
            deed.accept(typed.words());
            return back(id, back);
        } catch (InputError wrong) {
            var fault = wrong.findings().getFirst().detail().in(frame.language());
            return Html.page(400, pages.again(frame, id, or(back), typed.with(fault)));
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    @POST
    @Path("{note}/resolve")
    public Response resolve(@RestPath UUID id, @RestPath UUID note, @RestForm @Nullable String back) {
        service.resolve(frames.of("board").actor(), note);
        return back(id, back);
    }

    /** @param page {@code review}, perhaps with what it compares; the article itself if absent */
    private static Response back(UUID id, @Nullable String page) {
        boolean isReview = page != null && ArticlePages.isReview(page);
        return Html.seeOther("/desk/articles/" + id + (isReview ? "/" + page : "") + "#notes");
    }
}
