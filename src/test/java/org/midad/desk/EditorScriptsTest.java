package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.Npm;
import org.midad.articles.body.Block;
import org.midad.articles.body.Body;
import org.midad.articles.body.BodyGenerator;
import org.midad.articles.body.Link;
import org.midad.articles.body.Span;
import org.midad.articles.body.TextBlock;

/** The scripts of the desk, tried by themselves and beside the server's own reader of bodies. */
class EditorScriptsTest {

    private static final Path DESK = Path.of("src/main/desk").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void node_is_there() throws IOException, InterruptedException {
        Npm.prepare();
    }

    @Test
    void scripts_pass_their_own_tests() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.list(DESK.resolve("test"))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .forEach(command::add);
        }
        assertThat(command).hasSizeGreaterThan(5);
        Npm.run(DESK, command.toArray(String[]::new));
    }

    @Test
    void whatever_is_pasted_is_a_body_the_server_takes() throws IOException, InterruptedException {
        var bodies = JSON.readTree(Npm.run(DESK, "node", "test/pasted.mjs"));
        assertThat(bodies).hasSizeGreaterThan(80);
        for (JsonNode body : bodies) {
            assertThat(Body.parse(body).toJson()).as("%s", body).isEqualTo(body);
        }
    }

    @Test
    void two_hundred_bodies_pass_through_the_editor_unharmed(@TempDir Path folder)
            throws IOException, InterruptedException {
        var bodies =
                Stream.generate(new BodyGenerator(20261126)::body).limit(200).toList();
        var in = folder.resolve("bodies.json");
        JSON.writeValue(in.toFile(), bodies.stream().map(Body::toJson).toList());
        var passed = JSON.readTree(Npm.run(DESK, "node", "test/passed.mjs", in.toString()));
        for (int i = 0; i < bodies.size(); i++) {
            assertThat(Body.parse(passed.path("untouched").path(i)).toJson())
                    .isEqualTo(bodies.get(i).toJson());
            var edited = Body.parse(passed.path("edited").path(i));
            assertThat(letters(edited)).isEqualTo(letters(bodies.get(i)));
        }
    }

    /** Each letter with its marks: once they were edited, spans of one form are one span and unused links are gone. */
    private static List<String> letters(Body body) {
        var letters = new ArrayList<String>();
        for (Block block : body.blocks()) {
            if (block instanceof TextBlock text) {
                letters.add(String.join(
                        " ",
                        text.key(),
                        text.style().name(),
                        String.valueOf(text.listItem()),
                        String.valueOf(text.dir()),
                        String.valueOf(text.lang())));
                text.children().forEach(span -> letters.addAll(letters(text, span)));
            } else {
                letters.add(block.toJson().toString());
            }
        }
        return letters;
    }

    private static List<String> letters(TextBlock block, Span span) {
        var marks = span.marks().stream()
                .map(mark -> block.markDefs().stream()
                        .filter(link -> link.key().equals(mark))
                        .map(Link::href)
                        .findFirst()
                        .orElse(mark))
                .sorted()
                .distinct()
                .toList();
        return span.text()
                .codePoints()
                .mapToObj(letter -> Character.toString(letter) + marks)
                .toList();
    }
}
