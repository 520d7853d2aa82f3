package org.midad.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.Npm.program;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Npm;
import org.midad.Piece;
import org.midad.local.Caller;

/** Others can generate a client from {@code /openapi.json}: it passes a linter, compiles, and pulls what is published. */
class OpenApiIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Path FOLDER = Path.of("target/openapi").toAbsolutePath();
    private static final String[] STRICT = {
        "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom"
    };

    /** Words of the client, and what somebody could wrongly have written for them. */
    private static final Map<String, String> SLIPS = Map.of(
            "document.headline", "document.headlines",
            "section: \"politics\",\n    bylines", "sections: \"politics\",\n    bylines",
            "desk: \"politics\", ...content", "...content",
            "header: { \"If-Match\": '\"stale\"' }", "header: {}",
            "params: { query: { state: \"SUBMITTED\"", "params: { query: { state: \"SENT\"",
            "\"/content/v1/sites/{site}/snapshot\"", "\"/content/v1/sites/{site}/snapshots\"",
            "wait: 1", "wait: true",
            "const next: string = changes.next", "const next: number = changes.next",
            "_type: \"span\"", "_type: \"words\"");

    @BeforeAll
    static void fetched_and_made_into_types() throws IOException, InterruptedException {
        Npm.prepare();
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve("openapi.json"),
                NEWSROOM.anonymous().get("/openapi.json").expect(200).bytes());
        Files.copy(Npm.FOLDER.resolve("package.json"), FOLDER.resolve("package.json"), REPLACE);
        Files.copy(Npm.FOLDER.resolve("client.ts"), FOLDER.resolve("client.ts"), REPLACE);
        var packages = FOLDER.resolve("node_modules");
        Files.deleteIfExists(packages);
        Files.createSymbolicLink(packages, Npm.FOLDER.resolve("node_modules"));
        Npm.run(FOLDER, program("openapi-typescript", "openapi.json", "-o", "midad.ts"));
    }

    private static final java.nio.file.CopyOption REPLACE = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    @Test
    void it_passes_the_linter_without_errors_and_without_warnings() throws IOException, InterruptedException {
        var config = Npm.FOLDER.resolve("redocly.yaml").toString();
        var found = Npm.attempt(
                FOLDER,
                program(
                        "redocly",
                        "lint",
                        "--config",
                        config,
                        "--format",
                        "json",
                        "--max-problems",
                        "1000",
                        "openapi.json"));

        var report = new JsonMapper().readTree(found.out());
        assertThat(report.path("totals").path("errors").isInt())
                .as(found.errors())
                .isTrue();
        assertThat(report.path("problems")).isEmpty();
    }

    /** SmallRye numbers what has one name; the numbers, and with them the clients' types, change with every addition. */
    @Test
    void every_schema_has_a_name_of_its_own() throws IOException {
        var api = new JsonMapper().readTree(FOLDER.resolve("openapi.json").toFile());
        assertThat(api.path("components").path("schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> Character.isDigit(name.charAt(name.length() - 1)));
    }

    @Test
    void a_client_in_typescript_compiles_and_does_its_work() throws IOException, InterruptedException {
        var published = Piece.by(NEWSROOM.as("reporter")).approved(NEWSROOM.as("reporter"), NEWSROOM.as("editor"));
        published.act(NEWSROOM.as("editor"), "publish");
        var slug = published.json(NEWSROOM.as("editor")).at("/live/0/slug").textValue();
        awaitOn(NEWSROOM.asSite("main"), published);

        Npm.run(FOLDER, program("tsc", with("client.ts")));
        var said = Npm.run(
                FOLDER,
                "node",
                "client.js",
                NEWSROOM.node().url(),
                NEWSROOM.tokens().ofPerson("midad-cli", "reporter"),
                NEWSROOM.tokens().ofSite("main"),
                slug);

        assertThat(said.lines()).containsExactly("SUBMITTED 412 kept true", "true true 0 true");
    }

    @Test
    void a_client_that_calls_things_by_wrong_names_does_not_compile() throws IOException, InterruptedException {
        var client = Files.readString(FOLDER.resolve("client.ts"));
        var files = new ArrayList<String>();
        for (var slip : SLIPS.entrySet()) {
            assertThat(client).contains(slip.getKey());
            var file = "wrong" + files.size() + ".ts";
            Files.writeString(FOLDER.resolve(file), client.replace(slip.getKey(), slip.getValue()));
            files.add(file);
        }
        files.add("--noEmit");

        var said = Npm.attempt(FOLDER, program("tsc", with(files.toArray(String[]::new))));

        files.removeLast();
        assertThat(files).allSatisfy(file -> assertThat(said.out())
                .as(Files.readString(FOLDER.resolve(file)))
                .contains(file + "("));
    }

    private static String[] with(String... arguments) {
        var all = new ArrayList<>(List.of(STRICT));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static void awaitOn(Caller site, Piece piece) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (site.get("/content/v1/sites/main/articles/id/" + piece.id()).status() != 200) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
