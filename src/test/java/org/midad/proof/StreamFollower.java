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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Follows the feed over Server-Sent Events as a browser would; the connection is cut again and again. */
final class StreamFollower {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SiteCopy copy;
    private final Cuts cuts;
    private final Random chance;
    private String cursor = "";

    StreamFollower(SiteCopy copy, Cuts cuts, Random chance) {
        this.copy = copy;
        this.cuts = cuts;
        this.chance = chance;
    }

    /** Listens, through all cuts, until it is over. */
    void listenUntil(BooleanSupplier isOver) throws IOException, InterruptedException {
        while (!isOver.getAsBoolean() || cuts.isDue()) {
            var stream = open();
            var ended = new AtomicBoolean();
            var scissors = Thread.startVirtualThread(() -> {
                while (!cuts.isDue() && !isOver.getAsBoolean() && !ended.get()) {
                    pause(20);
                }
                pause(chance.nextInt(50));
                cuts.happens();
                close(stream);
            });
            listen(stream, Long.MAX_VALUE);
            ended.set(true);
            scissors.join();
        }
    }

    /** Listens until that position has been told. */
    void listenUpTo(long position) throws IOException, InterruptedException {
        if (copy.seen().last() < position) {
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
            while (copy.seen().last() < upTo) {
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

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
