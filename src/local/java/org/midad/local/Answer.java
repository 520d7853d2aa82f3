package org.midad.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What came back over HTTP. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<?> response;
    private final byte[] body;

    Answer(HttpResponse<?> response, byte[] body) {
        this.response = response;
        this.body = body;
    }

    public int status() {
        return response.statusCode();
    }

    /** The header's first value, empty where there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Map<String, List<String>> headers() {
        return response.headers().map();
    }

    public String etag() {
        return header("ETag");
    }

    public byte[] bytes() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** Fails with the whole answer when the status is another; returns this, so that a caller reads on. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new StackFailure(
                    "Expected " + status + ", not " + status() + ", of " + response.request() + "\n" + text());
        }
        return this;
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
