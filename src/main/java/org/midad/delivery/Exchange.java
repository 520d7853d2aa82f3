package org.midad.delivery;

import static io.vertx.core.http.HttpHeaders.ACCEPT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.IF_MODIFIED_SINCE;
import static io.vertx.core.http.HttpHeaders.IF_NONE_MATCH;
import static io.vertx.core.http.HttpHeaders.LOCATION;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Gzip;
import org.midad.platform.ProblemAnswers;

/** One request and its answer. All of it runs on the request's event loop; what has to be read first is awaited there. */
final class Exchange {

    private static final int NOT_MODIFIED = 304;
    private static final int MOVED = 301;

    private final RoutingContext request;
    private final ProblemAnswers problems;
    private final Tally tally;
    private Instant admittedUntil = Instant.MAX;

    Exchange(RoutingContext request, ProblemAnswers problems, Tally tally) {
        this.request = request;
        this.problems = problems;
        this.tally = tally;
    }

    RoutingContext request() {
        return request;
    }

    String path() {
        return request.request().path();
    }

    @Nullable
    String query() {
        return request.request().query();
    }

    @Nullable
    String header(CharSequence name) {
        return request.request().getHeader(name);
    }

    /** Notes when the reader's token runs out: an answer that goes on ends by then. */
    void admitUntil(Instant expires) {
        admittedUntil = expires;
    }

    boolean isAdmittedAt(Instant now) {
        return now.isBefore(admittedUntil);
    }

    Context context() {
        return request.vertx().getOrCreateContext();
    }

    /** Goes on with what was read, at once where it is here already; failures become problems. */
    <T> void when(CompletableFuture<T> reading, Consumer<T> then) {
        when(reading, then, this::problem);
    }

    <T> void when(CompletableFuture<T> reading, Consumer<T> then, Consumer<Throwable> otherwise) {
        if (reading.state() == Future.State.SUCCESS) {
            attempt(() -> then.accept(reading.resultNow()));
        } else {
            var context = context();
            reading.whenComplete((found, failure) -> context.runOnContext(onLoop -> {
                if (failure == null) {
                    attempt(() -> then.accept(found));
                } else {
                    attempt(() -> otherwise.accept(failure));
                }
            }));
        }
    }

    void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            problem(e);
        }
    }

    void send(Answer answer, CharSequence cacheControl) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        var asked = request.request().headers();
        var variant = answer.variant(Gzip.isTaken(asked.get(ACCEPT_ENCODING)));
        var headers = response.headers();
        headers.add(CACHE_CONTROL, cacheControl);
        if (Conditions.notModified(
                asked.get(IF_NONE_MATCH), asked.get(IF_MODIFIED_SINCE), variant.etag(), answer.lastModified())) {
            tally.count(Tally.Outcome.NOT_MODIFIED);
            variant.notModified().addTo(headers);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            tally.count(Tally.Outcome.SENT);
            variant.full().addTo(headers);
            if (request.request().method() == HttpMethod.HEAD) {
                response.end();
            } else {
                response.end(variant.body());
            }
        }
    }

    void count(Tally.Outcome outcome) {
        tally.count(outcome);
    }

    void redirect(String location, CharSequence cacheControl) {
        tally.count(Tally.Outcome.MOVED);
        request.response()
                .setStatusCode(MOVED)
                .putHeader(LOCATION, location)
                .putHeader(CACHE_CONTROL, cacheControl)
                .putHeader(Answers.NOSNIFF_NAME, "nosniff")
                .end();
    }

    void problem(Throwable thrown) {
        tally.count(Tally.Outcome.REFUSED);
        problems.send(request, thrown, thrown instanceof FairUse.TooMany much ? much.headers() : Map.of());
    }

    void problem(Throwable thrown, String header, String value) {
        tally.count(Tally.Outcome.REFUSED);
        problems.send(request, thrown, Map.of(header, value));
    }
}
