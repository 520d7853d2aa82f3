package org.midad.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in {@code src/local/resources/demo}: a newsroom's sites, desks, topics and people, the articles it works on, what
 * is said of its pictures.
 */
final class DemoFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFiles() {}

    static JsonNode newsroom() {
        return read("newsroom.json");
    }

    /** What is said of the pictures, in the order in which articles need them. */
    static JsonNode pictures() {
        return read("pictures.json");
    }

    /** In the order in which they were published. */
    static List<DemoArticle> articles() {
        var articles = new ArrayList<DemoArticle>();
        newsroom()
                .path("articles")
                .forEach(key -> articles.add(new DemoArticle(read("articles/" + key.asText() + ".json"))));
        return articles;
    }

    private static JsonNode read(String name) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("demo/" + name + " is missing");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
