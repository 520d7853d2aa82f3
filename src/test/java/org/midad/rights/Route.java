package org.midad.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A call of the API, and whose it is by {@code routes.txt}. */
record Route(String method, String path, String whose) {

    /** Calls of sites and readers, for which delivery has its own tests. */
    private static final List<String> ELSEWHERE = List.of("/content/", "/media/");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Route> listed() {
        try (InputStream text = Objects.requireNonNull(Route.class.getResourceAsStream("routes.txt"))) {
            return new String(text.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| | ", 3))
                    .map(cells -> new Route(cells[0], cells[1], cells[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET /api/v1/me} and so on, of everything that runs. */
    static Set<String> running(JsonNode openApi) {
        var found = new TreeSet<String>();
        for (var path : names(openApi.path("paths"))) {
            for (var method : names(openApi.path("paths").path(path))) {
                if (METHODS.contains(method) && ELSEWHERE.stream().noneMatch(path::startsWith)) {
                    found.add(method.toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }
        return found;
    }

    String key() {
        return method + " " + path;
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
