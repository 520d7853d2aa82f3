package org.midad.articles.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.Npm;

/** Our HTML beside the one that npm's {@code @portabletext/to-html} makes. */
class PortableTextHtmlTest {

    private static final Path DEMO = Path.of("src/local/resources/demo");
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void node_and_its_packages_are_there() throws IOException, InterruptedException {
        Npm.prepare();
    }

    private static void isEqualToWhatNpmMakes(List<Body> bodies, Path folder) throws IOException, InterruptedException {
        File in = folder.resolve("bodies.json").toFile();
        File out = folder.resolve("html.json").toFile();
        JSON.writeValue(in, bodies.stream().map(Body::toJson).toList());
        Npm.run(Npm.FOLDER, "node", "render.js", in.getAbsolutePath(), out.getAbsolutePath());
        var expected = JSON.readTree(out);
        assertThat(expected).hasSize(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            assertThat(bodies.get(i).html())
                    .as("HTML of %s", bodies.get(i).toJson())
                    .isEqualTo(expected.get(i).textValue());
        }
    }

    @Test
    void two_hundred_generated_bodies_look_as_npm_renders_them(@TempDir Path folder)
            throws IOException, InterruptedException {
        var generator = new BodyGenerator(20261123);
        var bodies = Stream.generate(generator::body).limit(200).toList();
        var all = bodies.stream().map(Body::html).reduce("", String::concat);
        assertThat(all)
                .contains(
                        "<ol>",
                        "<ul>",
                        "<li><blockquote",
                        "<li><ul>",
                        " dir=\"ltr\"",
                        " lang=\"ar\"",
                        "<a href=\"HTTP:")
                .contains(
                        "<strong>", "<em>", "<code>", "<sub>", "<sup>", "<h2", "<h3", "<h4", "<br/>", "&nbsp;", "<hr/>")
                .contains(
                        "<figure data-image",
                        "<figure data-embed",
                        "<thead>",
                        "pull-quote",
                        "data-kind=\"retraction\"");
        isEqualToWhatNpmMakes(bodies, folder);
    }

    @Test
    void delivered_images_look_as_npm_renders_them(@TempDir Path folder) throws IOException, InterruptedException {
        var generator = new BodyGenerator(20261124);
        var bodies = Stream.generate(generator::delivered).limit(200).toList();
        var all = bodies.stream().map(Body::html).reduce("", String::concat);
        assertThat(all).contains("<img src=", " 640w, ", " loading=\"lazy\"", "alt=\"\"");
        isEqualToWhatNpmMakes(bodies, folder);
    }

    @Test
    void marks_nest_in_the_order_of_their_keys_as_npm_sorts_them(@TempDir Path folder)
            throws IOException, InterruptedException {
        var keys =
                new ArrayList<>(List.of("a", "A", "ab", "aB", "Ab", "AB", "a_", "a-", "a:", "a.", "a0", "_", "-", "b"));
        var links = keys.stream().map(key -> new Link(key, "/" + key)).toList();
        keys.addAll(List.of("strong", "em", "code", "sub", "sup"));
        var random = new Random(3);
        var bodies = new ArrayList<Body>();
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(keys, random);
            var span = new Span(null, "نص", keys);
            bodies.add(new Body(List.of(new TextBlock("k", Style.NORMAL, null, List.of(span), links, null, null))));
        }
        isEqualToWhatNpmMakes(bodies, folder);
    }

    @Test
    void the_demo_articles_look_as_npm_renders_them(@TempDir Path folder) throws IOException, InterruptedException {
        var bodies = new ArrayList<Body>();
        for (Path file : jsonFiles()) {
            var article = JSON.readTree(file.toFile());
            // The demo names its pictures by key; their ids come when they are uploaded.
            article.findParents("picture").forEach(use -> ((ObjectNode) use)
                    .put("image", "0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11")
                    .remove("picture"));
            for (JsonNode body : article.findValues("body")) {
                bodies.add(Body.parse(body));
            }
        }
        assertThat(bodies).as("bodies in %s", DEMO).hasSizeGreaterThanOrEqualTo(30);
        isEqualToWhatNpmMakes(bodies, folder);
    }

    private static List<Path> jsonFiles() throws IOException {
        try (var files = Files.walk(DEMO)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void generated_bodies_are_of_the_schema_and_come_back_the_same() {
        var generator = new BodyGenerator(7);
        Stream.generate(generator::body).limit(200).forEach(body -> assertThat(Body.parse(body.toJson()))
                .isEqualTo(body));
    }
}
