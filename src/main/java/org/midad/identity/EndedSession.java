package org.midad.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A browser whose session was ended here forgets it, and signs in anew on its way to the page it wanted. */
public class EndedSession {

    @ServerResponseFilter
    public void forget(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() == 401
                && request.getMethod().equals("GET")
                && SignIn.isPage(routing.normalizedPath())
                && SessionCookie.sentWith(routing).isPresent()
                && BrowserSignIn.isBrowser(routing)) {
            SessionCookie.forget(routing);
            response.setStatus(303);
            response.setEntity(null);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, wanted(routing));
        }
    }

    // Normalised: what begins with two slashes would lead to another host.
    private static String wanted(RoutingContext routing) {
        var query = routing.request().query();
        return query == null ? routing.normalizedPath() : routing.normalizedPath() + "?" + query;
    }
}
