package org.midad.desk.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.midad.articles.Board;
import org.midad.desk.Frames;
import org.midad.desk.Html;

/** The first page of the desk. */
@Path("/")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class BoardResource {

    @Inject
    Frames frames;

    @Inject
    Board board;

    @GET
    public Response show() {
        var frame = frames.of("board");
        var filter = new Board.Filter(null, null, false, null, null);
        var articles = board.page(frame.actor(), filter, null, 100).items();
        return Html.page(BoardTemplates.board(new BoardPage(frame, articles)));
    }
}
