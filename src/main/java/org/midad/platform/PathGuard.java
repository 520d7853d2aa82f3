package org.midad.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses, before anything else sees them, addresses that are none, and paths that two readers of a path may read in two
 * ways: so what is allowed by one name cannot be reached by another. {@link Main} leaves the first to it alone.
 */
@Singleton
class PathGuard {

    /** Before every other filter and route; those with a lower number come later. */
    static final int FIRST = Integer.MAX_VALUE - 10;

    private static final String AMBIGUOUS = "/\\%;";

    /** What stands in a path as it is: RFC 3986's pchar but the semicolon, which some take for a parameter. */
    private static final boolean[] IN_PATH = table("-._~!$&'()*+,=:@/");

    /** Not all who ask for an Arabic slug by hand encode it. Others than delivery are not ready for its bytes. */
    private static final String DELIVERY = "/content/";

    private static final boolean[] IN_QUERY = table("-._~!$&'()*+,=:@/;?[]");

    private final ProblemAnswers problems;

    PathGuard(ProblemAnswers problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        if (request.request().path() != null && isPlain(request.request().uri())) {
            request.next();
        } else {
            problems.send(request, new Refusal(400, "http-400"));
        }
    }

    static boolean isPlain(String address) {
        // Looked at for each request: bytes cost a fraction of what characters do.
        var bytes = address.getBytes(ISO_8859_1);
        int question = address.indexOf('?');
        int end = question < 0 ? bytes.length : question;
        return isPlainPath(bytes, end, address.startsWith(DELIVERY))
                && !hasDotSegment(address, end)
                && isQuery(bytes, end + 1);
    }

    private static boolean isPlainPath(byte[] address, int end, boolean isOfDelivery) {
        for (int i = 0; i < end; i++) {
            byte b = address[i];
            if (b == '%') {
                int decoded = Percent.byteAt(address, i + 1, end);
                if (decoded < 0x20 || decoded == 0x7F || AMBIGUOUS.indexOf(decoded) >= 0) {
                    return false;
                }
                i += 2;
            } else if (b < 0 ? !isOfDelivery : !IN_PATH[b]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuery(byte[] address, int start) {
        for (int i = start; i < address.length; i++) {
            byte b = address[i];
            boolean isWritten = b == '%' ? Percent.byteAt(address, i + 1, address.length) >= 0 : b > 0 && IN_QUERY[b];
            if (!isWritten) {
                return false;
            }
        }
        return true;
    }

    /** "." and ".." as whole segments, also encoded; clients take them out before they ask. */
    private static boolean hasDotSegment(String address, int end) {
        if (!address.startsWith(".") && !address.contains("/.") && !address.contains("%2")) {
            return false;
        }
        var path = address.substring(0, end).replace("%2e", ".").replace("%2E", ".");
        for (var segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] table(String marks) {
        var table = new boolean[0x80];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0;
        }
        return table;
    }
}
