package org.midad.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Turns what is thrown on a Vert.x route into a {@link Problem}, as {@link Problems} does for REST resources. */
@Singleton
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    public void send(RoutingContext request, Throwable thrown) {
        send(request, thrown, Map.of());
    }

    /** @param headers further header fields of the answer */
    public void send(RoutingContext request, Throwable thrown, Map<String, String> headers) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Too late to say so: an answer that breaks off is at least not taken for a whole one.
            response.reset();
            return;
        }
        var problem = problem(thrown, Languages.wanted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        var body = bytes(problem);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language")
                .putHeader("X-Content-Type-Options", "nosniff");
        headers.forEach(response::putHeader);
        if (problem.status() == 503) {
            response.putHeader("Retry-After", "5");
        }
        if (request.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static Problem problem(Throwable thrown, Locale language) {
        return switch (thrown) {
            case CompletionException wrapped when wrapped.getCause() != null -> problem(wrapped.getCause(), language);
            case Refusal refusal ->
                Problem.of(language, refusal.status(), refusal.key(), refusal.args())
                        .with(refusal.members());
            case InputError input -> Problem.of(language, input);
            case SQLException database -> {
                LOG.warnf("The database did not answer a request: %s", database.getMessage());
                yield Problem.of(language, 503);
            }
            default -> {
                LOG.error("A request failed unexpectedly", thrown);
                yield Problem.of(language, 500);
            }
        };
    }

    private Buffer bytes(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
