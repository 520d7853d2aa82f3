package org.midad.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.midad.platform.Face;

/**
 * Gives the session's cookie the name that browsers guard: {@code __Host-} means sent by this very host, over a secure
 * connection (browsers count localhost as one), and settable by no neighbour. Quarkus knows it by another name, under
 * which nobody can send one.
 */
@Singleton
public class SessionCookie {

    /** What browsers keep. */
    public static final String NAME = "__Host-midad";

    private static final String INSIDE = "q_session_" + SignIn.SESSION;

    /** After {@link org.midad.platform.PathGuard} and delivery, before anything reads a cookie. */
    private static final int EARLY = 2_000_000;

    private final Face face;

    SessionCookie(Face face) {
        this.face = face;
    }

    void register(@Observes Filters filters) {
        if (face.isNewsroom()) {
            filters.register(SessionCookie::rename, EARLY);
        }
    }

    /** The secret that a browser sent as its session, if it did. */
    public static Optional<String> sentWith(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(INSIDE)).map(Cookie::getValue);
    }

    /** Has the browser forget its session. */
    static void forget(RoutingContext request) {
        request.response().addCookie(guarded("", 0));
    }

    private static void rename(RoutingContext request) {
        var headers = request.request().headers();
        var sent = headers.get(HttpHeaders.COOKIE);
        if (sent != null) {
            headers.set(HttpHeaders.COOKIE, inside(sent));
        }
        request.addHeadersEndHandler(done -> outside(request));
        request.next();
    }

    private static String inside(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(INSIDE))
                .map(cookie -> cookie.startsWith(NAME + "=") ? INSIDE + cookie.substring(NAME.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void outside(RoutingContext request) {
        for (var cookie : request.response().removeCookies(INSIDE, false)) {
            // What the browser has sent is among them.
            if (!((ServerCookie) cookie).isChanged()) {
                continue;
            }
            request.response().addCookie(guarded(cookie.getValue(), cookie.getMaxAge()));
        }
    }

    private static Cookie guarded(String secret, long maxAge) {
        return Cookie.cookie(NAME, secret)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(maxAge);
    }
}
