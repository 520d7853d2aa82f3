package org.midad.desk;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page of the desk says to browsers: keep nothing, and run no script but those this very page names. */
@Singleton
class DeskHeaders {

    private static final int BEFORE_THE_REST = 1_000_000;
    private static final String NONCE = "midad.desk.nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "private, no-store",
            "X-Robots-Tag", "noindex, nofollow",
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final String mediaBase;

    DeskHeaders(@ConfigProperty(name = "midad.media.base-url") String mediaBase) {
        this.mediaBase = mediaBase;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_THE_REST);
    }

    /** What this request's scripts are named by. */
    static String nonce(RoutingContext request) {
        return request.get(NONCE, "");
    }

    private void add(RoutingContext request) {
        if (isPage(request.normalizedPath())) {
            var bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            request.put(NONCE, nonce);
            request.addHeadersEndHandler(done -> {
                HEADERS.forEach(request.response()::putHeader);
                request.response().putHeader("Content-Security-Policy", policy(nonce));
            });
        }
        request.next();
    }

    private String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self'; font-src 'self';"
                + " img-src 'self' data: blob: " + mediaBase + "; connect-src 'self'; frame-src 'self';"
                + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }

    static boolean isPage(String path) {
        return path.equals("/") || path.startsWith("/desk/");
    }
}
