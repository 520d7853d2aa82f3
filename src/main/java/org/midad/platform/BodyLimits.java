package org.midad.platform;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How much may be sent to us: an upload of pictures is large, everything else is not. */
@Singleton
class BodyLimits {

    /** Where pictures are uploaded. */
    private static final String UPLOADS = "/api/v1/images";

    private static final long USUAL = 2L << 20;

    private final ProblemAnswers problems;

    BodyLimits(ProblemAnswers problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        // After Quarkus has noted its own limit (order -2), before anything reads the body.
        filters.register(this::check, 1);
    }

    private void check(RoutingContext request) {
        if (isUpload(request)) {
            request.next();
            return;
        }
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLong(length)) {
            problems.send(request, new Refusal(413, "http-413"));
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        request.next();
    }

    private static boolean isUpload(RoutingContext request) {
        return request.request().method() == HttpMethod.POST && UPLOADS.equals(request.normalizedPath());
    }

    private static boolean tooLong(String length) {
        return length.length() > 12 || Long.parseLong(length) > USUAL;
    }
}
