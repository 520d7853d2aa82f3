package org.midad.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/**
 * Keeps what Keycloak gave for a signed-in browser on our side, so that a session can be ended here. The browser holds a
 * random secret, which stays the same while Keycloak's tokens are renewed behind it.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DeskSessions implements TokenStateManager {

    private final SessionTable table;

    @Inject
    DeskSessions(SessionTable table) {
        this.table = table;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        // A new sign-in gets a new secret; tokens that are renewed stay behind the one the browser has.
        var held = SessionCookie.sentWith(request).filter(secret -> !SignIn.isReturn(request));
        return context.runBlocking(() -> {
            if (held.isPresent() && table.renew(held.get(), tokens)) {
                return held.get();
            }
            var secret = SessionSecret.next();
            table.open(secret, tokens);
            return secret;
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String secret,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> table.find(secret).orElseThrow(AuthenticationFailedException::new));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String secret, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            table.end(secret);
            return null;
        });
    }
}
