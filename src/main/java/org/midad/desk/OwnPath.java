package org.midad.desk;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A place of the desk that a form names to go back to; nobody is sent anywhere else by it. */
final class OwnPath {

    private OwnPath() {}

    static String orBoard(@Nullable String path) {
        if (path == null || !(path.equals("/") || path.startsWith("/?") || path.startsWith("/desk/"))) {
            return "/";
        }
        try {
            var uri = new URI(path);
            return uri.getAuthority() == null && uri.getScheme() == null ? path : "/";
        } catch (java.net.URISyntaxException e) {
            return "/";
        }
    }
}
