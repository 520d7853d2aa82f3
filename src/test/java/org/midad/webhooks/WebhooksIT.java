package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Npm;
import org.midad.local.Caller;
import org.midad.local.Ports;

/** A webhook as its receiver meets it: real servers, and two nodes that send. */
class WebhooksIT {

    private static final Paper PAPER = new Paper("hooks");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Hooks hooks = new Hooks(PAPER);
    private final Signatures signatures = new Signatures();
    private final Caller admin = PAPER.as("admin");

    @BeforeAll
    static void two_nodes() {
        PAPER.start(Hooks.SETTINGS);
        PAPER.start(Hooks.SETTINGS);
        PAPER.withSites();
    }

    @AfterAll
    static void close() {
        PAPER.close();
    }

    @AfterEach
    void nobody_is_told_any_more() {
        hooks.forget();
    }

    @Test
    void while_a_secret_is_changed_both_count() throws Exception {
        var ear = hooks.ear(Ear.GOOD);
        var hook = hooks.tell(ear);
        PAPER.happen(1);
        Paper.within(5, () -> ear.calls().size() == 1);

        var second = hooks.rotate(hook, "PT1H");
        PAPER.happen(1);
        Paper.within(5, () -> ear.calls().size() == 2);

        var third = hooks.rotate(hook, "PT0S");
        PAPER.happen(1);
        Paper.within(5, () -> ear.calls().size() == 3);

        var calls = ear.calls();
        assertThat(calls.get(0).header("webhook-signature")).matches("v1,[^ ]+");
        assertThat(calls.get(1).header("webhook-signature")).matches("v1,[^ ]+ v1,[^ ]+");
        assertThat(calls.get(2).header("webhook-signature")).matches("v1,[^ ]+");
        signatures.add(hook.secret(), calls.get(0));
        signatures.add(hook.secret(), calls.get(1));
        signatures.add(second, calls.get(1));
        signatures.add(third, calls.get(2));
        assertThat(signatures.refused()).isEmpty();

        signatures.clear();
        signatures.add(second, calls.get(2));
        signatures.add(third, calls.get(1));
        assertThat(signatures.refused()).hasSize(2);
        assertThat(admin.get(hook.path()).text()).doesNotContain("whsec_");
        assertThat(PAPER.number("select count(*) from audit.entry where detail like '%whsec_%'"))
                .isZero();
    }

    @Test
    void who_is_gone_is_not_called_again_until_an_admin_says_so() {
        var ear = hooks.ear(Ear.GONE);
        var hook = hooks.tell(ear);
        PAPER.happen(10);
        Paper.within(10, () -> !hooks.isActive(hook));
        Paper.within(
                5, () -> PAPER.number("select count(*) from newsroom.webhook_delivery where state = 'DEAD'") == 10);
        PAPER.happen(5);
        assertThat(admin.get(hook.path()).json().path("disabledFor").textValue())
                .isEqualTo("GONE");
        assertThat(admin.post(hook.path() + "/replay", Map.of())
                        .expect(409)
                        .json()
                        .path("type")
                        .textValue())
                .endsWith("webhook-inactive");
        assertThat(PAPER.number(
                        "select count(*) from audit.entry where action = 'disable' and object_id = ?", hook.id()))
                .isEqualTo(1);
        // Each node may have had some of the ten under way; but none twice, and none of the five.
        assertThat(ear.calls()).hasSizeLessThanOrEqualTo(10);

        ear.behave(Ear.GOOD);
        var there = admin.get(hook.path());
        admin.ifMatch(there.etag())
                .put(hook.path(), Hooks.settings(ear, "notify"))
                .expect(200);
        long before = PAPER.number("select min(position) - 1 from newsroom.webhook_delivery");
        assertThat(admin.post(hook.path() + "/replay", Map.of("after", before))
                        .expect(200)
                        .json()
                        .path("count")
                        .intValue())
                .as("those of before, and those it was never told of")
                .isEqualTo(15);
        Paper.within(10, () -> new HashSet<>(Heard.positions(ear)).size() == 15);
        assertThat(admin.get(hook.path()).json().path("disabledAt").isNull()).isTrue();
    }

    @Test
    void who_takes_nothing_for_days_is_disabled() {
        var ear = hooks.ear(Ear.ERROR);
        var hook = hooks.tell(ear);
        PAPER.happen(1);
        Paper.within(5, () -> admin.get(hook.path()).json().path("failingSince").isTextual());
        assertThat(hooks.isActive(hook)).isTrue();
        PAPER.run("update newsroom.webhook set failing_since = now() - interval '5 days 1 minute'");
        PAPER.happen(1);
        Paper.within(5, () -> !hooks.isActive(hook));

        assertThat(admin.get(hook.path()).json().path("disabledFor").textValue())
                .isEqualTo("FAILING");
        Paper.within(30, () -> metric("midad_webhooks_disabled") == 1 && metric("midad_webhooks_dead") >= 1);
    }

    @Test
    void a_receiver_is_given_the_time_it_asks_for() {
        var ear = hooks.ear(Ear.status("429 Slowly", "Retry-After: 2\r\n"));
        hooks.tell(ear);
        PAPER.happen(1);
        Paper.within(10, () -> ear.calls().size() == 2);

        var pause = Duration.between(ear.calls().get(0).at(), ear.calls().get(1).at());
        assertThat(pause).isBetween(Duration.ofMillis(1950), Duration.ofMillis(4500));
        assertThat(ear.calls().get(0).header("webhook-id"))
                .isEqualTo(ear.calls().get(1).header("webhook-id"));
    }

    @Test
    void a_cdn_is_told_by_the_keys_that_its_answers_carry() throws Exception {
        var ear = hooks.ear(Ear.GOOD);
        var hook = hooks.tell(ear, "purge");
        var piece = PAPER.published();
        Paper.within(10, () -> ear.calls().size() == 1);

        var call = ear.calls().getFirst();
        var data = JSON.readTree(call.body()).path("data");
        var keys = call.header("surrogate-key").split(" ", -1);
        assertThat(data.path("surrogateKeys")).hasSize(keys.length);
        var document = carried("/content/v1/sites/main/articles/id/" + piece.id());
        var list = carried("/content/v1/sites/main/articles");
        assertThat(document).containsAnyOf(keys);
        assertThat(list).containsAnyOf(keys);
        assertThat(keys).as("not all of the site").doesNotContain("site-main").contains("article-" + piece.id());
        signatures.add(hook.secret(), call);
        assertThat(signatures.refused()).isEmpty();
    }

    @Test
    void a_cdn_is_told_again_when_every_node_knows_and_that_holds_nothing_up() {
        var ear = hooks.ear(Ear.GOOD);
        hooks.tell(ear, "purge");
        var piece = PAPER.published();
        Paper.within(10, () -> ear.calls().size() == 1);
        piece.act(PAPER.as("editor"), "kill", Map.of("reason", "مصدر مزوّر"));
        var killed = Instant.now();
        Paper.within(10, () -> ear.calls().size() == 4);

        var kills = ear.calls().stream()
                .filter(call -> call.text().contains("article.killed"))
                .map(Ear.Call::at)
                .toList();
        assertThat(kills).hasSize(2);
        assertThat(Duration.between(killed, kills.get(0))).as("behind nothing").isLessThan(Duration.ofSeconds(1));
        assertThat(Duration.between(kills.get(0), kills.get(1))).isGreaterThan(Duration.ofMillis(1200));
        assertThat(ear.calls().stream().map(call -> call.header("webhook-id"))).doesNotHaveDuplicates();
        PAPER.happen(1);
        Paper.within(10, () -> ear.calls().size() == 6);
    }

    @Test
    void a_hub_is_told_that_feeds_have_changed_once_for_many_changes() {
        var ear = hooks.ear(Ear.slow(300));
        var topics = List.of("https://www.example.com/feed.rss", "https://www.example.com/أخبار/feed.atom");
        var wanted = Hooks.settings(ear, "websub");
        wanted.set("topics", JSON.valueToTree(topics));
        var made = admin.post("/api/v1/webhooks", wanted).expect(201);
        assertThat(made.json().path("secret").isNull()).isTrue();
        long newest = PAPER.happen(30);
        Paper.within(
                10, () -> PAPER.number("select count(*) from newsroom.webhook_delivery where state = 'WAITING'") == 0);

        assertThat(ear.calls().size()).isBetween(1, 25);
        var ping = ear.calls().getLast();
        assertThat(ping.header("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(ping.header("webhook-signature")).isEmpty();
        assertThat(ping.text())
                .isEqualTo("hub.mode=publish&hub.url=https%3A%2F%2Fwww.example.com%2Ffeed.rss&hub.url="
                        + "https%3A%2F%2Fwww.example.com%2F%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%2Ffeed.atom");
        assertThat(PAPER.number("select position from newsroom.webhook_delivery where state = 'SENT'"
                        + " order by position desc limit 1"))
                .isEqualTo(newest);
    }

    @Test
    void one_delivery_is_replayed_and_the_list_says_what_became_of_it() {
        var ear = hooks.ear(Ear.GOOD);
        var hook = hooks.tell(ear);
        PAPER.happen(3);
        Paper.within(5, () -> ear.calls().size() == 3);
        Paper.within(
                5,
                () -> admin.get(hook.path() + "/deliveries?state=SENT")
                                .json()
                                .path("items")
                                .size()
                        == 3);
        var page = admin.get(hook.path() + "/deliveries?limit=2").expect(200).json();
        assertThat(page.path("items")).hasSize(2);
        var one = page.at("/items/0");
        assertThat(one.path("state").textValue()).isEqualTo("SENT");
        assertThat(one.path("status").intValue()).isEqualTo(204);
        assertThat(one.path("attempts").intValue()).isEqualTo(1);
        assertThat(admin.get(hook.path() + "/deliveries?limit=2&after="
                                + page.path("next").textValue())
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(admin.get(hook.path() + "/deliveries?state=LOST").status()).isEqualTo(400);

        var id = one.path("id").textValue();
        admin.post(hook.path() + "/deliveries/" + id + "/replay", Map.of()).expect(204);
        Paper.within(5, () -> ear.calls().size() == 4);
        assertThat(ear.calls().getLast().header("webhook-id")).isEqualTo(id);
        admin.post(hook.path() + "/deliveries/" + UUID.randomUUID() + "/replay", Map.of())
                .expect(404);
    }

    @Test
    void what_is_wrong_with_one_is_said_in_arabic_and_english() {
        var ear = hooks.ear(Ear.GOOD);
        var wrong = Hooks.settings(ear, "notify").put("url", "http://10.0.0.7/hook");
        for (var language : List.of("ar", "en")) {
            var refused = admin.with("Accept-Language", language)
                    .post("/api/v1/webhooks", wrong)
                    .expect(400)
                    .json()
                    .at("/errors/0");
            assertThat(refused.path("pointer").textValue()).isEqualTo("/url");
            assertThat(refused.path("detail").textValue())
                    .contains(
                            "10.0.0.7", "MIDAD_WEBHOOKS_ALLOW", language.equals("ar") ? "ليس عنوانًا" : "not a public");
        }
        assertThat(pointer(Hooks.settings(ear, "notify").put("site", "nowhere")))
                .isEqualTo("/site");
        assertThat(pointer(Hooks.settings(ear, "post"))).isEqualTo("/kind");
        assertThat(pointer(Hooks.settings(ear, "websub"))).isEqualTo("/topics");
        var hook = hooks.tell(ear);
        var there = admin.get(hook.path());
        assertThat(admin.ifMatch(there.etag())
                        .put(hook.path(), Hooks.settings(ear, "notify").put("site", "open"))
                        .expect(400)
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/site");
        assertThat(admin.ifMatch(there.etag())
                        .post(hook.path() + "/secret", Map.of("overlap", "P900D"))
                        .status())
                .isEqualTo(400);
        admin.ifMatch(there.etag()).delete(hook.path()).expect(204);
        admin.get(hook.path()).expect(404);
    }

    /** The receiver of docs/sites.md, as it stands there. */
    @Test
    void the_documented_receiver_hears_what_happens_and_takes_nothing_from_others() throws Exception {
        Npm.prepare();
        int port = Ports.aFree();
        var made = admin.post(
                        "/api/v1/webhooks",
                        Hooks.settings(hooks.ear(Ear.GOOD), "notify").put("url", "http://127.0.0.1:" + port + "/hook"))
                .expect(201)
                .json();
        var folder =
                Files.createDirectories(Path.of("target", "webhooks-example").toAbsolutePath());
        var packages = folder.resolve("node_modules");
        Files.deleteIfExists(packages);
        Files.createSymbolicLink(packages, Npm.FOLDER.resolve("node_modules"));
        Files.writeString(folder.resolve("receive.mjs"), documented());
        var out = folder.resolve("heard.txt");
        var receiver = new ProcessBuilder("node", "receive.mjs")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        receiver.environment().put("PORT", String.valueOf(port));
        receiver.environment().put("WEBHOOK_SECRET", made.path("secret").textValue());
        var process = receiver.start();
        try {
            Paper.within(10, () -> Ports.isOpen(port));
            long last = PAPER.happen(3);
            Paper.within(10, () -> lines(out).size() == 3);
            assertThat(lines(out)).allMatch(line -> line.startsWith("article.published "));
            assertThat(lines(out)).anyMatch(line -> line.endsWith(" " + last));
            var forged = new Caller("http://127.0.0.1:" + port)
                    .with("webhook-id", "x")
                    .with("webhook-timestamp", String.valueOf(Instant.now().getEpochSecond()))
                    .with("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                    .post("/hook", Map.of("type", "article.killed"));
            assertThat(forged.status()).isEqualTo(400);
            assertThat(lines(out)).hasSize(3);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String documented() throws IOException {
        var page = Files.readString(Path.of("docs/sites.md"));
        int begin = page.indexOf("```js\n", page.indexOf("## Being told")) + 6;
        return page.substring(begin, page.indexOf("```", begin));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String pointer(JsonNode settings) {
        return admin.post("/api/v1/webhooks", settings)
                .expect(400)
                .json()
                .at("/errors/0/pointer")
                .textValue();
    }

    private static String[] carried(String path) {
        var answer = PAPER.asSite("main").get(path).expect(200);
        return Arrays.stream(answer.header("Surrogate-Key").split(" ", -1)).toArray(String[]::new);
    }

    private static double metric(String name) {
        return new Caller(PAPER.first().managementUrl())
                .get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }
}
