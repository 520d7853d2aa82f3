package org.midad.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scripts, styles and typefaces of our pages, from memory and compressed once. Browsers keep one for a year whose address
 * says its version ({@code ?…}), any other for a day.
 */
@Singleton
class AssetFiles {

    /** After {@link PathGuard} and delivery. */
    private static final int EARLY = 1_500_000;

    private static final String FOLDER = "META-INF/resources";
    private static final Pattern FILE = Pattern.compile("/assets/[a-z]+/[a-z0-9][a-z0-9.-]*\\.([a-z0-9]+)");
    private static final String VERSIONED = "public, max-age=31536000, immutable";
    private static final String UNVERSIONED = "public, max-age=86400";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=UTF-8", "js", "text/javascript; charset=UTF-8", "woff2", "font/woff2");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();
    private final Face face;

    AssetFiles(Face face) {
        this.face = face;
    }

    /** One file; a typeface is compressed as it is. */
    private record Asset(
            String type,
            String etag,
            Buffer plain,
            @Nullable Buffer packed) {}

    void register(@Observes Filters filters) {
        // Who works on them wants to see each change.
        if (face.isNewsroom() && LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            filters.register(this::serve, EARLY);
        }
    }

    private void serve(RoutingContext request) {
        var path = request.request().path();
        if (path == null
                || !path.startsWith("/assets/")
                || !isRead(request.request().method())) {
            request.next();
            return;
        }
        var asset = known.get(path);
        if (asset != null) {
            answer(request, asset);
        } else if (FILE.matcher(path).matches()) {
            request.vertx()
                    .executeBlocking(() -> read(path))
                    .onSuccess(found -> found.ifPresentOrElse(file -> answer(request, file), request::next))
                    .onFailure(request::fail);
        } else {
            request.next();
        }
    }

    private static void answer(RoutingContext request, Asset asset) {
        var response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, request.request().query() == null ? UNVERSIONED : VERSIONED)
                .putHeader(HttpHeaders.ETAG, asset.etag())
                .putHeader("X-Content-Type-Options", "nosniff");
        if (asset.packed() != null) {
            response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
        }
        if (asset.etag().equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type());
        var body = asset.plain();
        if (asset.packed() != null && Gzip.isTaken(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = asset.packed();
        }
        if (request.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    private Optional<Asset> read(String path) throws IOException {
        var name = FILE.matcher(path);
        var type = name.matches() ? TYPES.get(name.group(1)) : null;
        if (type == null) {
            return Optional.empty();
        }
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                // Not kept: anybody can think of any number of names.
                return Optional.empty();
            }
            var bytes = in.readAllBytes();
            var asset = new Asset(
                    type,
                    // Weak: the same for both ways of sending it.
                    "W/\"" + CanonicalJson.sha256Hex(bytes).substring(0, 20) + "\"",
                    Buffer.buffer(bytes),
                    type.startsWith("text/") ? Buffer.buffer(Gzip.packed(bytes)) : null);
            known.put(path, asset);
            return Optional.of(asset);
        }
    }

    private static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }
}
