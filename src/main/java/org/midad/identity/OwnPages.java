package org.midad.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Refusal;

/**
 * Lets a browser's session change something only from our own pages: the browser says where the request comes from
 * ({@code Origin}, {@code Sec-Fetch-Site}), and the page knows a token that no other page can read. Who brings a bearer
 * token needs neither, as no browser sends that by itself.
 */
@ApplicationScoped
public class OwnPages {

    /** In a header for scripts, in a field of this name for forms. */
    public static final String HEADER = "X-CSRF-Token";

    public static final String FIELD = "csrf";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @ConfigProperty(name = "midad.base-url")
    String baseUrl;

    /** For the forms and scripts of a page; empty where nobody is signed in. */
    public static String tokenFor(RoutingContext request) {
        return SessionCookie.sentWith(request).map(SessionSecret::csrfToken).orElse("");
    }

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var routing = context.unwrap(RoutingContext.class);
        if (HARMLESS.contains(request.getMethod()) || !SignIn.usesSession(routing)) {
            return;
        }
        var secret = SessionCookie.sentWith(routing);
        if (secret.isEmpty()) {
            return;
        }
        var token = token(context, request.getMediaType(), routing);
        if (!isFromHere(routing) || token == null || !SessionSecret.isCsrfToken(secret.get(), token)) {
            throw new Refusal(403, "not-from-our-page");
        }
    }

    private boolean isFromHere(RoutingContext routing) {
        var origin = routing.request().getHeader("Origin");
        if (origin != null) {
            return origin.equals(origin(baseUrl)) || origin.endsWith("://" + authority(routing));
        }
        var site = routing.request().getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    private static String authority(RoutingContext routing) {
        return String.valueOf(routing.request().authority());
    }

    private static String origin(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static @Nullable String token(
            ResteasyReactiveRequestContext request, @Nullable MediaType type, RoutingContext routing) {
        var sent = routing.request().getHeader(HEADER);
        if (sent != null || !isForm(type)) {
            return sent;
        }
        return request.getFormParameter(FIELD, true, false) instanceof String text ? text : null;
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                        || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type));
    }
}
