package org.midad.desk.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;

/** The first page of the desk. */
@Path("/")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class BoardResource {

    @Inject
    Frames frames;

    @Inject
    Boards boards;

    @GET
    @Transactional
    public Response show(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String desk,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after) {
        var look = Look.of(view, mine, state, desk, section, q);
        var frame = frames.of("board");
        var welcome = Welcome.of(frame, frames.welcomed()).orElse(null);
        return Html.page(BoardTemplates.board(boards.page(frame, look, after, welcome)));
    }
}
