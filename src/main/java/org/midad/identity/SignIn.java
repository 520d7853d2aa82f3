package org.midad.identity;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says how whoever asks is recognised: pages by the session that Keycloak's sign-in has opened in a browser, everything
 * else, and whoever sends a bearer token, by that token alone. So no cookie opens the API, and a token has to be meant for
 * us on pages too.
 */
@ApplicationScoped
public class SignIn implements TenantResolver {

    private static final String SESSION = "desk";

    // Quarkus would else take any path with a segment named like a tenant for that tenant's.
    private static final String TOKEN = OidcUtils.DEFAULT_TENANT_ID;

    @Override
    public String resolve(RoutingContext request) {
        return isPage(request.normalizedPath()) && !bringsToken(request) ? SESSION : TOKEN;
    }

    static boolean bringsToken(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static boolean isPage(String path) {
        return path.equals("/sign-in") || path.startsWith("/preview/articles/");
    }
}
