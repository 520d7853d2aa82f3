package org.midad.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Npm;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** What {@code /openapi.json} says is what runs: every call it lists is made, and each answer held against its schema. */
class AnswersIT {

    private static final Newsroom NEWSROOM = Newsroom.open();

    private final JsonNode openApi =
            NEWSROOM.anonymous().get("/openapi.json").expect(200).json();
    private final CallOfEach calls = new CallOfEach(NEWSROOM);
    private final List<Heard> heard = new ArrayList<>();

    /** An answer for {@code answers.js}, with the path as OpenAPI writes it. */
    record Heard(String method, String path, int status, String type, String body) {

        static Heard of(String method, String path, Answer answer) {
            return new Heard(method, path, answer.status(), answer.header("Content-Type"), answer.text());
        }
    }

    @Test
    void every_call_is_there_and_answers_as_documented() throws IOException, InterruptedException {
        Npm.prepare();
        var failed = new ArrayList<String>();
        for (var path : openApi.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    var method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    int status = goesWell(method, path.getKey());
                    if (status >= 400 && !calls.isRefusedRightly(path.getKey(), status)) {
                        failed.add(method + " " + path.getKey() + ": " + status);
                    }
                    refused(method, path.getKey());
                }
            }
        }

        System.out.printf("OpenAPI: %d answers held against it%n", heard.size());
        assertThat(failed).isEmpty();
        assertThat(objections()).isEmpty();
    }

    private int goesWell(String method, String path) {
        var answer = calls.made(method, path);
        heard.add(Heard.of(method, path, answer));
        return answer.status();
    }

    /** The ways to be refused that all calls share: nobody asks, the wrong one asks, for nothing, with a wrong word. */
    private void refused(String method, String path) {
        var filled = calls.filled(path);
        var nothing = calls.filledWithNothing(path);
        for (var who : List.of(NEWSROOM.anonymous(), NEWSROOM.as("admin"), NEWSROOM.asSite("english"))) {
            heard.add(Heard.of(method, path, send(who, method, filled)));
            heard.add(Heard.of(method, path, send(who, method, nothing)));
            heard.add(Heard.of(
                    method, path, send(who, method, filled + (filled.contains("?") ? "&" : "?") + "nonsense=1")));
        }
    }

    private static Answer send(Caller who, String method, String path) {
        return who.send(method, path, BodyPublishers.noBody());
    }

    private List<String> objections() throws IOException, InterruptedException {
        var folder = Path.of("target/openapi").toAbsolutePath();
        Files.createDirectories(folder);
        var mapper = new JsonMapper();
        mapper.writeValue(folder.resolve("answered.json").toFile(), openApi);
        mapper.writeValue(folder.resolve("answers.json").toFile(), heard);
        return Npm.run(
                        Npm.FOLDER,
                        "node",
                        "answers.js",
                        folder.resolve("answered.json").toString(),
                        folder.resolve("answers.json").toString())
                .lines()
                .distinct()
                .toList();
    }
}
