package org.midad.identity;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says how whoever asks is recognised: whoever sends a bearer token by that token alone, pages by the session that
 * Keycloak's sign-in has opened in a browser, and the API by that too where the desk calls it. A token has to be meant for
 * us everywhere; what a session may change is guarded by {@link OwnPages}.
 */
@ApplicationScoped
public class SignIn implements TenantResolver {

    static final String SESSION = "desk";

    private static final String RETURN = "/sign-in";

    // Quarkus would else take any path with a segment named like a tenant for that tenant's.
    private static final String TOKEN = OidcUtils.DEFAULT_TENANT_ID;

    @Override
    public String resolve(RoutingContext request) {
        return usesSession(request) ? SESSION : TOKEN;
    }

    static boolean bringsToken(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Whether this is a browser that comes back from Keycloak's sign-in. */
    static boolean isReturn(RoutingContext request) {
        return request.normalizedPath().equals(RETURN);
    }

    /** Whether the answer depends on who is signed in at this browser. */
    static boolean usesSession(RoutingContext request) {
        var path = request.normalizedPath();
        return !bringsToken(request)
                && (isPage(path)
                        || (path.startsWith("/api/")
                                && SessionCookie.sentWith(request).isPresent()));
    }

    static boolean isPage(String path) {
        return path.equals("/")
                || path.equals(RETURN)
                || path.equals("/sign-out")
                || path.startsWith("/desk/")
                || path.startsWith("/preview/articles/")
                || path.startsWith("/preview/sites/");
    }
}
