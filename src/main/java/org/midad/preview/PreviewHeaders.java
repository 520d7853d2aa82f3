package org.midad.preview;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer under /preview says to browsers and robots, errors and redirects too: keep nothing, pass nothing on. */
@Singleton
class PreviewHeaders {

    private static final int BEFORE_THE_REST = 1_000_000;

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "private, no-store",
            "X-Robots-Tag",
            "noindex, nofollow, noarchive",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff");

    /** What is live has pictures that everybody may load, from where readers load them; all others are within their page. */
    private static final String FRONT_PAGES = "/preview/sites/";

    private static final String SHARED = "/preview/s/";

    private final String mediaBase;

    PreviewHeaders(@ConfigProperty(name = "midad.media.base-url") String mediaBase) {
        this.mediaBase = mediaBase;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_THE_REST);
    }

    private void add(RoutingContext request) {
        if (request.normalizedPath().startsWith("/preview")) {
            var policy = contents(request.normalizedPath());
            request.addHeadersEndHandler(done -> {
                HEADERS.forEach(request.response()::putHeader);
                request.response().putHeader("Content-Security-Policy", policy);
            });
        }
        request.next();
    }

    // The desk shows a preview beside the text; what a share link opens stands in nobody's frame.
    private String contents(String path) {
        var pictures = path.startsWith(FRONT_PAGES) ? "data: " + mediaBase : "data:";
        var framing = path.startsWith(SHARED) ? "'none'" : "'self'";
        return "default-src 'none'; style-src 'self'; font-src 'self'; img-src " + pictures
                + "; form-action 'self'; frame-ancestors " + framing + "; base-uri 'none'";
    }
}
