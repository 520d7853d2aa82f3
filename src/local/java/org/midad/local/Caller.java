package org.midad.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Somebody at the other end of HTTP; immutable, every {@code with} makes another. Redirects are not followed. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LISTENING = Duration.ofMillis(700);

    private final String base;
    private final Map<String, Supplier<String>> headers;

    public Caller(String base) {
        this(base, Map.of());
    }

    private Caller(String base, Map<String, Supplier<String>> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Caller on(Node node) {
        return new Caller(node.url(), headers);
    }

    public Caller with(String header, String value) {
        return with(header, () -> value);
    }

    private Caller with(String header, Supplier<String> value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(base, more);
    }

    public Caller withToken(String token) {
        return withToken(() -> token);
    }

    /** Asked for before each call: a token that a test keeps expires in the middle of a slow one. */
    public Caller withToken(Supplier<String> token) {
        return with("Authorization", () -> "Bearer " + token.get());
    }

    public Caller ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** The body is JSON text, or anything Jackson writes as JSON: a map, a record, a node. */
    public Answer post(String path, Object json) {
        return sendJson("POST", path, json);
    }

    public Answer put(String path, Object json) {
        return sendJson("PUT", path, json);
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach((header, value) -> request.setHeader(header, value.get()));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            return new Answer(answer, isEndless(answer) ? begun(answer.body()) : whole(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEndless(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private static byte[] whole(InputStream body) throws IOException {
        try (body) {
            return body.readAllBytes();
        }
    }

    /** What a stream of events says of what was before: that comes at once. Then we close it ourselves. */
    private static byte[] begun(InputStream body) {
        var heard = new ByteArrayOutputStream();
        Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(LISTENING.toNanos());
            close(body);
        });
        try (body) {
            body.transferTo(heard);
        } catch (IOException e) {
            // Closed when the time was up.
        }
        return heard.toByteArray();
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer sendJson(String method, String path, Object json) {
        var text = json instanceof String written ? written : Answer.write(json);
        var caller = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return caller.send(method, path, BodyPublishers.ofString(text));
    }
}
