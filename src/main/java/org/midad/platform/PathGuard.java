package org.midad.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses, before anything else sees them, paths that two readers of a path may read in two ways: so what is allowed by
 * one name cannot be reached by another.
 */
@Singleton
class PathGuard {

    /** Before every other filter and route; those with a lower number come later. */
    static final int FIRST = Integer.MAX_VALUE - 10;

    private static final String AMBIGUOUS = "/\\%;";

    private final ProblemAnswers problems;

    PathGuard(ProblemAnswers problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        var path = request.request().path();
        if (path != null && isPlain(path)) {
            request.next();
        } else {
            problems.send(request, new Refusal(400, "http-400"));
        }
    }

    static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x20 || c == 0x7F || c == ';' || c == '\\') {
                return false;
            }
            if (c == '%') {
                int decoded = decodedAt(path, i + 1);
                if (decoded < 0x20 || decoded == 0x7F || AMBIGUOUS.indexOf(decoded) >= 0) {
                    return false;
                }
                i += 2;
            }
        }
        return !hasDotSegment(path);
    }

    private static int decodedAt(String path, int at) {
        if (at + 2 > path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at), 16);
        int low = Character.digit(path.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** "." and ".." as whole segments, also encoded; clients take them out before they ask. */
    private static boolean hasDotSegment(String path) {
        if (path.indexOf('.') < 0 && path.indexOf("%2") < 0) {
            return false;
        }
        for (var segment : path.replace("%2e", ".").replace("%2E", ".").split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
