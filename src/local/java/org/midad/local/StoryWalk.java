package org.midad.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./midad demo}: walks one story from draft to site and off it again, and prints each call and answer. */
public final class StoryWalk {

    private static final String SITE = "/content/v1/sites/open";
    private static final List<String> SHOWN = List.of(
            "state", "version", "revision", "actions", "slug", "dir", "headline", "title", "corrections", "items");
    private static final Duration AHEAD = Duration.ofSeconds(3);

    private final Progress out = new Progress(System.out);
    private final Ports ports = Ports.fromEnvironment();
    private final Caller midad = new Caller("http://localhost:" + ports.midad());
    private final Tokens tokens = new Tokens(Keycloak.realm(ports.keycloak()));
    private final Story story = new Story();
    private String path = "";
    private String slug = "";

    private StoryWalk() {}

    public static void main(String... arguments) {
        try {
            new StoryWalk().walk();
        } catch (StackFailure e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private void walk() {
        if (!Ports.isOpen(ports.midad()) || !Ports.isOpen(ports.keycloak())) {
            throw new StackFailure("No Midad answers on port " + ports.midad() + ": run ./midad start first.");
        }
        write();
        review();
        schedule();
        correct();
        kill();
    }

    private void write() {
        step("A reporter of the politics desk writes a story and submits it.");
        var created = as("reporter").post("/api/v1/articles", story.asNew());
        show("reporter", "POST", "/api/v1/articles", created.expect(201));
        path = created.header("Location").replaceFirst("^https?://[^/]*", "");
        act("reporter", "submit", Map.of());
    }

    private void review() {
        step("An editor sends it back with a note; the reporter answers it and submits again.");
        act("editor", "return", Map.of("note", "من قال ذلك؟ أضيفي المصدر."));
        save("reporter", story.withSource());
        act("reporter", "submit", Map.of());
        step("The editor takes it, and approves exactly these words.");
        act("editor", "claim", Map.of());
        act("editor", "approve", Map.of());
    }

    private void schedule() {
        step("It is to go out in three seconds. Until then the site knows nothing of it.");
        var due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        var scheduled = act("editor", "schedule", Map.of("dueAt", due.toString(), "zone", "Asia/Riyadh"));
        out.print("        state " + scheduled.json().path("state").asText());
        awaitPublication(due);
        step("The site pulls it by its Arabic address.");
        site("/articles/" + slug, 200);
    }

    private void correct() {
        step("A figure was wrong: a new version, reviewed like the first; what readers see stays until it is out.");
        act("reporter", "revise", Map.of());
        save("reporter", story.corrected());
        act("reporter", "submit", Map.of());
        act("editor", "claim", Map.of());
        act("editor", "approve", Map.of());
        act(
                "editor",
                "publish",
                Map.of("kind", "correction", "publicNote", "ذكرت نسخة سابقة أن الخطوط خمسة، والصحيح أربعة."));
        site("/articles/" + slug + "/corrections", 200);
        changes();
    }

    private void kill() {
        step("It has to go, everywhere: 410 for readers, a tombstone for who follows the changes.");
        act("editor", "kill", Map.of("reason", "عرض لطريق الخبر، لا خبر."));
        site("/articles/" + slug, 410);
        changes();
    }

    private void awaitPublication(Instant due) {
        while (true) {
            var article = as("editor").get(path).expect(200).json();
            if (article.path("state").asText().equals("PUBLISHED")) {
                slug = encoded(article.at("/live/0/slug").asText());
                var late = Duration.between(
                        due, Instant.parse(article.at("/live/0/since").asText()));
                out.print("        published " + late.toMillis() + " ms after its instant");
                return;
            }
            if (Instant.now().isAfter(due.plusSeconds(20))) {
                throw new StackFailure("It was due at " + due + " and is not out: " + article);
            }
            pause();
        }
    }

    private void printReceipt(Instant due) {
        var call = "/api/v1/schedule?from=" + due + "&to=" + due.plusMillis(1);
        for (var schedule : as("editor").get(call).expect(200).json().path("items")) {
            if (path.endsWith(schedule.path("article").asText())) {
                out.print("        receipt " + schedule.path("receipt"));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private Answer act(String user, String action, Map<String, String> said) {
        var person = as(user);
        var call = path + "/actions/" + action;
        var answer = person.ifMatch(person.get(path).expect(200).etag()).post(call, said);
        show(user, "POST", call + (said.isEmpty() ? "" : "  " + said), answer.expect(200));
        return answer;
    }

    private void save(String user, ObjectNode content) {
        var person = as(user);
        var answer = person.ifMatch(person.get(path).expect(200).etag()).put(path, content);
        show(user, "PUT", path, answer.expect(200));
    }

    private void site(String call, int status) {
        show("the site", "GET", SITE + call, midad.get(SITE + call).expect(status));
    }

    private void changes() {
        var items = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page =
                    midad.get(SITE + "/changes?limit=100" + after).expect(200).json();
            page.path("items").forEach(items::add);
            if (page.path("items").isEmpty()) {
                break;
            }
            after = "&after=" + encoded(page.path("next").asText());
        }
        out.print("    the site  GET " + SITE + "/changes");
        items.stream().skip(Math.max(0, items.size() - 2)).forEach(item -> out.print("        " + item));
    }

    private void step(String words) {
        out.print("\n" + words);
    }

    private void show(String who, String method, String call, Answer answer) {
        out.print("    %s  %s %s%n        %d %s".formatted(who, method, call, answer.status(), shortened(answer)));
    }

    private static String shortened(Answer answer) {
        var json = answer.json();
        var brief = JsonNodeFactory.instance.objectNode();
        for (var field : new String[] {
            "state", "version", "revision", "actions", "slug", "dir", "headline", "title", "corrections", "items"
        }) {
            if (json.has(field)) {
                brief.set(field, json.path(field));
            }
        }
        return brief.toString();
    }

    private Caller as(String user) {
        return midad.withToken(tokens.ofPerson("midad-cli", user));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
