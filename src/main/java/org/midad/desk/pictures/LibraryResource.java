package org.midad.desk.pictures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.images.ImageView;
import org.midad.images.Library;
import org.midad.images.Thumbnails;
import org.midad.sites.Catalogue;
import org.midad.workflow.State;

/** The library of pictures. */
@Path("/desk/pictures")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class LibraryResource {

    private static final int A_SCREENFUL = 36;

    @Inject
    Frames frames;

    @Inject
    Library library;

    @Inject
    Thumbnails thumbnails;

    @Inject
    Catalogue catalogue;

    @GET
    public Response show(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String expiresWithin,
            @RestQuery @Nullable String after) {
        var frame = frames.of("pictures");
        var filter = new Library.Filter(said(q), state(state), null, days(expiresWithin), Boolean.TRUE.equals(mine));
        var pictures = library.page(frame.actor(), filter, after, A_SCREENFUL);
        var ids = pictures.items().stream().map(ImageView.Summary::id).toList();
        return Html.page(
                PicturesTemplates.library(new LibraryPage(frame, filter, pictures, thumbnails.of(ids), desks(frame))));
    }

    private List<Catalogue.Named> desks(Frame frame) {
        return catalogue.desks(frame.isEnglish()).stream()
                .filter(desk -> frame.actor().worksOn(desk.key()))
                .toList();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A form's empty choice means any. */
    private static @Nullable State state(@Nullable String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer days(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,3}") ? null : Integer.valueOf(text);
    }
}
