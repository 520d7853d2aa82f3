package org.midad.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sends a browser to the sign-in page before a page asks who is there; a program gets the page's own answer, a 401 that it
 * can read. Who may see what is not decided here.
 */
@ApplicationScoped
public class BrowserSignIn implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "browser-sign-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (SignIn.bringsToken(request) || !isBrowser(request)) {
            return CheckResult.permit();
        }
        return identity.map(who -> who.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }

    // A script on a page is told that nobody is signed in; it cannot follow to a sign-in page.
    static boolean isBrowser(RoutingContext request) {
        var accept = request.request().getHeader(HttpHeaders.ACCEPT);
        var mode = request.request().getHeader("Sec-Fetch-Mode");
        return accept != null && accept.contains("text/html") && (mode == null || mode.equals("navigate"));
    }
}
