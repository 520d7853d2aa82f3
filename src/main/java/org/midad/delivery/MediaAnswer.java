package org.midad.delivery;

import static io.vertx.core.http.HttpHeaders.ACCEPT_RANGES;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_RANGE;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.ETAG;
import static io.vertx.core.http.HttpHeaders.IF_NONE_MATCH;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Refusal;

/** The answer with one file of a picture: all of it, a part, its headers, or that the reader has it. */
final class MediaAnswer {

    private static final CharSequence RANGE = HttpHeaders.createOptimized("Range");
    private static final CharSequence IF_RANGE = HttpHeaders.createOptimized("If-Range");
    private static final CharSequence SECURITY = HttpHeaders.createOptimized("Content-Security-Policy");
    /** How much may wait for one slow reader, in bytes: a thousand of them must not fill the memory. */
    private static final int MOUTHFUL = 64 * 1024;

    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int UNSATISFIABLE = 416;

    private final Exchange exchange;
    private final MediaAddress address;
    private final int length;
    private final CharSequence cacheControl;
    private final String etag;

    /** @param length of the whole file, in bytes */
    MediaAnswer(Exchange exchange, MediaAddress address, int length, CharSequence cacheControl) {
        this.exchange = exchange;
        this.address = address;
        this.length = length;
        this.cacheControl = cacheControl;
        this.etag = "\"" + address.hash() + "\"";
    }

    /** Which bytes are to be sent; null where none were needed, and the answer has been given. */
    @Nullable
    ByteRange wanted() {
        if (Conditions.notModified(exchange.header(IF_NONE_MATCH), null, etag, null)) {
            exchange.count(Tally.Outcome.NOT_MODIFIED);
            headed().setStatusCode(NOT_MODIFIED).end();
            return null;
        }
        if (exchange.request().request().method() == HttpMethod.HEAD) {
            described(ByteRange.all(length)).end();
            return null;
        }
        var range = ByteRange.of(isOfThisFile(exchange.header(IF_RANGE)) ? exchange.header(RANGE) : null, length);
        if (range == null) {
            exchange.problem(new Refusal(UNSATISFIABLE, "http-416"), "Content-Range", "bytes */" + length);
        }
        return range;
    }

    void send(Buffer file, ByteRange range) {
        if (!exchange.request().response().closed()) {
            pour(described(range), file, range.first(), range.end());
        }
    }

    /** A date tells nothing here, as no file has one (RFC 9110, 13.1.5). */
    private boolean isOfThisFile(@Nullable String ifRange) {
        return ifRange == null || ifRange.equals(etag);
    }

    private HttpServerResponse described(ByteRange range) {
        exchange.count(Tally.Outcome.SENT);
        var response = headed();
        response.headers()
                .add(CONTENT_TYPE, address.kind().mediaType)
                .add(CONTENT_LENGTH, Integer.toString(range.length()));
        if (range.length() < length) {
            response.setStatusCode(PARTIAL).headers().add(CONTENT_RANGE, range.of(length));
        }
        return response;
    }

    private HttpServerResponse headed() {
        var response = exchange.request().response();
        var keys = SurrogateKeys.image(address.image()) + " media";
        response.headers()
                .add(CACHE_CONTROL, cacheControl)
                .add(ETAG, etag)
                .add(ACCEPT_RANGES, "bytes")
                .add(ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .add(SECURITY, "default-src 'none'")
                .add(Answers.NOSNIFF_NAME, "nosniff")
                .add(Answers.SURROGATE_KEY, keys)
                .add(Answers.CACHE_TAG, SurrogateKeys.asTags(keys));
        return response;
    }

    private static void pour(HttpServerResponse response, Buffer file, int from, int end) {
        int at = from;
        while (end - at > MOUTHFUL) {
            if (response.closed()) {
                return;
            }
            if (response.writeQueueFull()) {
                int next = at;
                response.drainHandler(drained -> pour(response, file, next, end));
                return;
            }
            response.write(file.slice(at, at + MOUTHFUL));
            at += MOUTHFUL;
        }
        response.end(file.slice(at, end));
    }
}
