package org.midad.desk.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;

/** What an open board asks for when it hears that something has changed. */
@Path("/desk/board")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class CardResource {

    @Inject
    Frames frames;

    @Inject
    Boards boards;

    /** Nothing (204) where the article is no longer among those looked for. */
    @GET
    @Transactional
    @Path("cards/{id}")
    public Response card(
            @RestPath UUID id,
            @RestQuery @Nullable String view,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String desk,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String q) {
        return boards.card(frames.of("board"), Look.of(view, mine, state, desk, section, q), id)
                .map(card -> Html.page(BoardTemplates.card(card)))
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Transactional
    @Path("banners")
    public Response banners() {
        return Html.page(BoardTemplates.banners(boards.banners(frames.of("board"))));
    }
}
