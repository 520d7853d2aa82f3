package org.midad.local.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.midad.local.Ports;
import org.midad.local.StackFailure;

/**
 * The chief's look at the desk, in {@code look.mjs}: Playwright goes through the pages, Lighthouse judges them.
 *
 * @param places what the pages are about
 * @param parts {@code timings}, {@code lighthouse} or both
 */
record Look(String url, Map<String, String> places, List<String> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** What it saw; also kept in {@code target/bench/desk.json}. */
    JsonNode take() {
        try {
            var folder = Files.createDirectories(Path.of("target", "bench"));
            var seen = folder.resolve("desk.json");
            var order = Map.of(
                    "url", url,
                    "places", places,
                    "parts", parts,
                    "rounds", Integer.parseInt(System.getenv().getOrDefault("MIDAD_BENCH_ROUNDS", "10")),
                    "chromium", chromium(),
                    "port", Ports.aFree(),
                    "servers",
                            ProcessHandle.current()
                                    .descendants()
                                    .map(ProcessHandle::pid)
                                    .toList(),
                    "to", seen.toAbsolutePath().toString());
            var node = new ProcessBuilder("node", "src/local/lighthouse/look.mjs", text(order))
                    .inheritIO()
                    .start();
            if (node.waitFor() != 0) {
                throw new StackFailure("Chromium could not look at the desk; see above.");
            }
            return JSON.readTree(Files.readString(seen, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while looking at the desk", e);
        }
    }

    private static String text(Object order) throws JsonProcessingException {
        return JSON.writeValueAsString(order);
    }

    private static String chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), CHROMIUMS.stream())
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .orElseThrow(() -> new StackFailure("This bench needs Chromium (Debian: apt-get install chromium), or"
                        + " CHROMIUM set to its program."));
    }
}
