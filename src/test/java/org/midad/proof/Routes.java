package org.midad.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Every GET of the API as its OpenAPI tells it, each parameter filled with all values that are worth trying. */
final class Routes {

    private static final int MOST_OF_ONE = 400;

    private final JsonNode openApi;
    private final Map<String, List<String>> values;

    Routes(JsonNode openApi, Map<String, List<String>> values) {
        this.openApi = openApi;
        this.values = values;
    }

    /** All addresses: the paths with every value, and each of those once more with every parameter. */
    Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        openApi.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                var parameters = new ArrayList<>(parameters(path.getValue()));
                parameters.addAll(parameters(path.getValue().path("get")));
                addresses.addAll(of(path.getKey(), parameters));
            }
        });
        return addresses;
    }

    /** Of one path. */
    Set<String> of(String template, List<String> queryParameters) {
        var paths = List.of(template);
        while (paths.getFirst().contains("{")) {
            paths = paths.stream().flatMap(path -> filled(path).stream()).toList();
        }
        var addresses = new LinkedHashSet<>(paths);
        for (var name : queryParameters) {
            for (var path : paths) {
                for (var value : values.getOrDefault(name, List.of(Canaries.text(1), "1"))) {
                    addresses.add(path + "?" + name + "=" + encoded(value));
                }
            }
        }
        return addresses.stream().limit(MOST_OF_ONE).collect(java.util.stream.Collectors.toSet());
    }

    private List<String> filled(String path) {
        int begin = path.indexOf('{');
        int end = path.indexOf('}');
        var name = path.substring(begin + 1, end).replaceAll(":.*", "").strip();
        return values.getOrDefault(name, List.of("1", Canaries.slug(1))).stream()
                .map(value -> path.substring(0, begin) + encoded(value) + path.substring(end + 1))
                .toList();
    }

    /** The names of the query parameters. */
    private List<String> parameters(JsonNode holder) {
        return StreamSupport.stream(holder.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private JsonNode resolved(JsonNode parameter) {
        var reference = parameter.path("$ref").asText();
        return reference.isEmpty() ? parameter : openApi.at(reference.substring(1));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
