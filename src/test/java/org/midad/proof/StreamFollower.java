package org.midad.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Follows the feed over Server-Sent Events as a browser would; the connection is cut again and again. */
final class StreamFollower {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SiteCopy copy;
    private final Random chance;
    private String cursor = "";
    private int cuts;

    StreamFollower(String base, long seed) {
        this.copy = new SiteCopy(base);
        this.chance = new Random(seed);
    }

    /** Listens for a while, less than a second, until the connection is cut. */
    void listen() throws IOException, InterruptedException {
        var stream = open();
        var cut = Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(Duration.ofMillis(20 + chance.nextInt(800)).toNanos());
            close(stream);
        });
        listen(stream, Long.MAX_VALUE);
        cut.join();
        cuts++;
    }

    /** Listens until that position has been told. */
    void listenUpTo(long position) throws IOException, InterruptedException {
        if (last() < position) {
            try (var stream = open()) {
                listen(stream, position);
            }
        }
    }

    private void listen(InputStream stream, long upTo) throws InterruptedException {
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        try {
            var id = "";
            var data = "";
            while (last() < upTo) {
                var line = lines.readLine();
                if (line == null) {
                    return;
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    copy.take(JSON.readTree(data));
                    cursor = id;
                    data = "";
                }
            }
        } catch (IOException e) {
            // Cut. What had not arrived whole is told again.
        }
    }

    private InputStream open() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(copy.base() + "/changes/stream"));
        if (!cursor.isEmpty()) {
            request.header("Last-Event-ID", cursor);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The stream answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // It was to end anyway.
        }
    }

    private long last() {
        return copy.positions().isEmpty() ? 0 : copy.positions().getLast();
    }

    SiteCopy copy() {
        return copy;
    }

    int cuts() {
        return cuts;
    }
}
