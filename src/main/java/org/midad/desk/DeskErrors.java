package org.midad.desk;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.midad.platform.Problem;

/** People get a page where scripts get a problem, which the page they are on then shows. */
public class DeskErrors {

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        var path = request.getUriInfo().getPath();
        if (response.getEntity() instanceof Problem problem
                && (path.equals("/") || path.startsWith("/desk/"))
                && isNavigation(request)) {
            var language = Frames.language(routing);
            var page = new ErrorPage(language, problem.status(), problem.title(), problem.detail());
            response.setEntity(DeskTemplates.error(page).render(), null, Html.TYPE);
        }
    }

    private static boolean isNavigation(ContainerRequestContext request) {
        var accept = request.getHeaderString("Accept");
        return accept != null && accept.contains("text/html") && request.getHeaderString("HX-Request") == null;
    }
}
