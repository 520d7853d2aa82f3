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
import org.midad.articles.ArticleService;
import org.midad.articles.Stale;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.platform.EntityTags;
import org.midad.platform.Refusal;

/** The words of an earlier revision become the newest again. */
@Path("/desk/articles/{id}/revisions/{number}/restore")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class RestoreResource {

    @Inject
    Frames frames;

    @Inject
    ArticleService service;

    @POST
    public Response restore(@RestPath UUID id, @RestPath int number, @RestForm @Nullable String etag) {
        try {
            service.restore(frames.of("board").actor(), id, number, EntityTags.required(etag));
            return Html.seeOther("/desk/articles/" + id);
        } catch (Stale late) {
            throw new Refusal(412, "stale");
        }
    }
}
