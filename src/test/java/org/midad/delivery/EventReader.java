package org.midad.delivery;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.midad.local.Node;

/** A reader of Server-Sent Events who waits ten seconds for each. */
final class EventReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    record Event(String id, String name, JsonNode data) {}

    private EventReader(URI address, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(PATIENCE));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    static EventReader open(Node node, String path, String lastEventId) throws IOException, InterruptedException {
        return new EventReader(URI.create(node.url() + path), lastEventId);
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    Event next() {
        var event = inTime();
        if (event == null) {
            throw new AssertionError("The stream has ended");
        }
        return event;
    }

    /** Whether it ends, as an answer does that is whole, without a further event. */
    boolean end() {
        return inTime() == null;
    }

    private @Nullable Event inTime() {
        try {
            return reading.submit(this::read).get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError("Neither an event nor an end", e);
        }
    }

    private @Nullable Event read() throws IOException {
        var id = "";
        var name = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                return new Event(id, name, JSON.readTree(line.substring(6)));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
        reading.shutdownNow();
    }
}
