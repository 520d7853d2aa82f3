package org.midad.desk.review;

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
import org.midad.articles.Policy;
import org.midad.desk.Html;
import org.midad.identity.CurrentActor;
import org.midad.notifications.Addressees;

/** Whom a note on an article can name, offered while the name is typed. */
@Path("/desk/articles/{id}/colleagues")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ColleaguesResource {

    @Inject
    CurrentActor actor;

    @Inject
    Policy policy;

    @Inject
    Addressees addressees;

    /** @param q how the name begins */
    @GET
    @Transactional
    public Response begun(@RestPath UUID id, @RestQuery @Nullable String q) {
        var me = actor.get();
        var desk = policy.visible(me, id).desk();
        return Html.page(ReviewTemplates.colleagues(addressees.begun(me, desk, q == null ? "" : q)));
    }
}
