package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Npm;
import org.midad.Piece;
import org.midad.local.Caller;
import org.midad.local.Ports;
import org.midad.webhooks.Ear.Call;

/** Webhooks as receivers meet them: real servers, two nodes that send, and every way to behave badly. */
class WebhooksIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "MIDAD_WEBHOOKS_ALLOW", "127.0.0.0/8",
            "MIDAD_WEBHOOKS_HTTP", "true",
            "MIDAD_WEBHOOKS_RETRIES", "0.3S,0.3S,0.5S",
            "MIDAD_WEBHOOKS_TO_CONNECT", "1S",
            "MIDAD_WEBHOOKS_TO_ANSWER", "2S");

    private static final Paper PAPER = new Paper("hooks");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Ear> ears = new ArrayList<>();
    private final Caller admin = PAPER.as("admin");

    @BeforeAll
    static void two_nodes() {
        PAPER.start(SETTINGS);
        PAPER.start(SETTINGS);
        PAPER.withSites();
    }

    @AfterAll
    static void close() {
        PAPER.close();
    }

    @AfterEach
    void nobody_is_told_any_more() {
        PAPER.run("delete from newsroom.webhook");
        PAPER.run("delete from newsroom.webhook_delivery");
        ears.forEach(Ear::close);
    }

    /** A webhook as its maker has it: its id and secret. */
    private record Hook(String id, String secret) {

        String path() {
            return "/api/v1/webhooks/" + id;
        }
    }

    @Test
    void receivers_that_misbehave_delay_no_other_and_get_it_all_when_they_are_well_again() throws Exception {
        var good = List.of(ear(Ear.GOOD), ear(Ear.GOOD), ear(Ear.GOOD));
        var hooks = new HashMap<Ear, Hook>();
        good.forEach(ear -> hooks.put(ear, hook(ear)));
        var corrections = ear(Ear.GOOD);
        hooks.put(corrections, hook(corrections, "notify", "article.corrected"));

        work(4);
        good.forEach(ear -> Paper.within(20, () -> heard(ear).size() == 12));
        var alone = delays(good, 0);

        var bad = new LinkedHashMap<String, Ear>();
        bad.put("500", ear(Ear.ERROR));
        bad.put(
                "302",
                ear(Ear.status("302 Elsewhere", "Location: " + good.getFirst().url() + "\r\n")));
        bad.put("hangs", ear(Ear.HANGS));
        bad.put("trickles", ear(Ear.TRICKLES));
        bad.put("trickles after 200", ear(Ear.TRICKLES_LATE));
        bad.put("resets", ear(Ear.RESETS));
        var long500 = ear(Ear.GOOD);
        long500.behave(long500.tenMegabytes("500 No"));
        bad.put("500 with 10 MB", long500);
        var long200 = ear(Ear.GOOD);
        long200.behave(long200.tenMegabytes("200 OK"));
        bad.values().forEach(ear -> hooks.put(ear, hook(ear)));
        hooks.put(long200, hook(long200));
        long from = PAPER.number("select position from live.feed_head where site = 'main'");

        work(8);
        good.forEach(ear -> Paper.within(30, () -> heard(ear).size() == 36));
        var beside = delays(good, from);
        System.out.printf(
                "Webhooks: %d good deliveries, from commit to arrival alone p50 %d ms, worst %d ms; beside 8 bad"
                        + " receivers p50 %d ms, p99 %d ms, worst %d ms%n",
                alone.size() + beside.size(),
                at(alone, 0.5),
                at(alone, 1),
                at(beside, 0.5),
                at(beside, 0.99),
                at(beside, 1));
        assertThat(at(beside, 1) - at(alone, 1)).as("delay by bad ones, in ms").isLessThan(1000);
        assertThat(at(beside, 0.5)).isLessThan(1000);

        good.forEach(WebhooksIT::inOrder);
        assertThat(corrections.calls()).hasSize(12).allMatch(call -> call.text().contains("article.corrected"));
        var written = PAPER.number(
                "select count(*) from newsroom.webhook_delivery where webhook_id = ?", id(hooks, good.getFirst()));
        assertThat(written).isEqualTo(36);

        bad.forEach((name, ear) -> Paper.within(180, () -> states(hooks, ear).equals(Map.of("DEAD", 24L))));
        assertThat(states(hooks, long200))
                .as("took it, however much it had to say")
                .isEqualTo(Map.of("SENT", 24L));
        assertThat(long200.written()).as("of 10 MB").isLessThan(8 << 20);
        System.out.printf("Webhooks: %d dead letters at %d receivers%n", 24 * bad.size(), bad.size());
        assertThat(bad.get("302").calls()).hasSize(24 * 4);
        assertThat(failures(hooks, bad.get("302"))).isEqualTo(Set.of("redirect"));
        assertThat(failures(hooks, bad.get("hangs"))).isEqualTo(Set.of("slow"));
        assertThat(failures(hooks, bad.get("trickles"))).isEqualTo(Set.of("slow"));
        assertThat(failures(hooks, bad.get("trickles after 200"))).isEqualTo(Set.of("slow"));
        assertThat(failures(hooks, bad.get("500"))).isEqualTo(Set.of("status"));
        assertThat(failures(hooks, bad.get("resets"))).isEqualTo(Set.of("broken"));

        for (var ear : bad.values()) {
            var before = ids(ear.calls());
            int calls = ear.calls().size();
            ear.behave(Ear.GOOD);
            var replayed =
                    admin.post(of(hooks, ear).path() + "/replay", Map.of()).expect(200);
            assertThat(replayed.json().path("count").intValue()).isEqualTo(24);
            Paper.within(20, () -> states(hooks, ear).equals(Map.of("SENT", 24L)));
            var after = ear.calls().subList(calls, ear.calls().size());
            assertThat(ids(after))
                    .as("the same ids as before")
                    .isEqualTo(before)
                    .hasSize(24);
        }
        hooks.forEach((ear, hook) -> ear.calls().forEach(call -> verified.add(new Verified(hook.secret(), call))));
        assertThat(refusedByTheLibrary()).isEmpty();
    }

    @Test
    void nothing_is_lost_when_nodes_die_while_they_send() throws Exception {
        var ear = ear(Ear.slow(150));
        var hook = hook(ear);
        var mortal = PAPER.start(SETTINGS);
        long first = PAPER.number("select position from live.feed_head where site = 'main'") + 1;
        long last = first;
        int kills = 0;
        for (int round = 0; round < 4; round++) {
            last = PAPER.happen(60);
            Thread.sleep(700);
            mortal.kill();
            kills++;
            mortal.startAgain();
            mortal.await();
        }
        var wanted =
                java.util.stream.LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
        Paper.within(
                60,
                () -> new HashSet<>(heard(ear)).equals(wanted)
                        && PAPER.number("select count(*) from newsroom.webhook_delivery where state <> 'SENT'") == 0);
        var ids = ids(ear.calls());
        System.out.printf(
                "Webhooks: %d kills of a sending node, %d of %d deliveries arrived, %d of them twice%n",
                kills, ids.size(), wanted.size(), ear.calls().size() - ids.size());
        assertThat(ids).hasSize(wanted.size());
        assertThat(hook.secret()).startsWith("whsec_");
        mortal.stop();
    }

    /** PostgreSQL knows nothing of a new webhook, expects next to nothing for it, and works out what is due accordingly. */
    @Test
    void what_is_taken_to_be_sent_is_sent_at_once_whatever_the_database_expects() {
        var known = ear(Ear.GOOD);
        hook(known);
        PAPER.happen(50);
        Paper.within(30, () -> known.calls().size() == 50);
        PAPER.run("analyze newsroom.webhook_delivery");
        var fresh = ear(Ear.GOOD);
        hook(fresh);

        PAPER.happen(100);

        // What is taken and not sent is due again after 14 seconds.
        Paper.within(8, () -> fresh.calls().size() == 100 && known.calls().size() == 150);
    }

    @Test
    void while_a_secret_is_changed_both_count() throws Exception {
        var ear = ear(Ear.GOOD);
        var hook = hook(ear);
        PAPER.happen(1);
        Paper.within(5, () -> ear.calls().size() == 1);

        var second = rotate(hook, "PT1H");
        PAPER.happen(1);
        Paper.within(5, () -> ear.calls().size() == 2);

        var third = rotate(hook, "PT0S");
        PAPER.happen(1);
        Paper.within(5, () -> ear.calls().size() == 3);

        var calls = ear.calls();
        assertThat(calls.get(0).header("webhook-signature")).matches("v1,[^ ]+");
        assertThat(calls.get(1).header("webhook-signature")).matches("v1,[^ ]+ v1,[^ ]+");
        assertThat(calls.get(2).header("webhook-signature")).matches("v1,[^ ]+");
        verified.add(new Verified(hook.secret(), calls.get(0)));
        verified.add(new Verified(hook.secret(), calls.get(1)));
        verified.add(new Verified(second, calls.get(1)));
        verified.add(new Verified(third, calls.get(2)));
        assertThat(refusedByTheLibrary()).isEmpty();

        verified.clear();
        verified.add(new Verified(second, calls.get(2)));
        verified.add(new Verified(third, calls.get(1)));
        assertThat(refusedByTheLibrary()).hasSize(2);
        assertThat(admin.get(hook.path()).text()).doesNotContain("whsec_");
        assertThat(PAPER.number("select count(*) from audit.entry where detail like '%whsec_%'"))
                .isZero();
    }

    @Test
    void who_is_gone_is_not_called_again_until_an_admin_says_so() {
        var ear = ear(Ear.GONE);
        var hook = hook(ear);
        PAPER.happen(10);
        Paper.within(10, () -> !active(hook));
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
        admin.ifMatch(there.etag()).put(hook.path(), settings(ear, "notify")).expect(200);
        long before = PAPER.number("select min(position) - 1 from newsroom.webhook_delivery");
        assertThat(admin.post(hook.path() + "/replay", Map.of("after", before))
                        .expect(200)
                        .json()
                        .path("count")
                        .intValue())
                .as("those of before, and those it was never told of")
                .isEqualTo(15);
        Paper.within(10, () -> new HashSet<>(heard(ear)).size() == 15);
        assertThat(admin.get(hook.path()).json().path("disabledAt").isNull()).isTrue();
    }

    @Test
    void who_takes_nothing_for_days_is_disabled() {
        var ear = ear(Ear.ERROR);
        var hook = hook(ear);
        PAPER.happen(1);
        Paper.within(5, () -> admin.get(hook.path()).json().path("failingSince").isTextual());
        assertThat(active(hook)).isTrue();
        PAPER.run("update newsroom.webhook set failing_since = now() - interval '5 days 1 minute'");
        PAPER.happen(1);
        Paper.within(5, () -> !active(hook));

        assertThat(admin.get(hook.path()).json().path("disabledFor").textValue())
                .isEqualTo("FAILING");
        Paper.within(30, () -> metric("midad_webhooks_disabled") == 1 && metric("midad_webhooks_dead") >= 1);
    }

    @Test
    void a_receiver_is_given_the_time_it_asks_for() {
        var ear = ear(Ear.status("429 Slowly", "Retry-After: 2\r\n"));
        hook(ear);
        PAPER.happen(1);
        Paper.within(10, () -> ear.calls().size() == 2);

        var pause = Duration.between(ear.calls().get(0).at(), ear.calls().get(1).at());
        assertThat(pause).isBetween(Duration.ofMillis(1950), Duration.ofMillis(4500));
        assertThat(ear.calls().get(0).header("webhook-id"))
                .isEqualTo(ear.calls().get(1).header("webhook-id"));
    }

    @Test
    void a_cdn_is_told_by_the_keys_that_its_answers_carry() throws Exception {
        var ear = ear(Ear.GOOD);
        var hook = hook(ear, "purge");
        var piece = published();
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
        verified.add(new Verified(hook.secret(), call));
        assertThat(refusedByTheLibrary()).isEmpty();
    }

    @Test
    void a_hub_is_told_that_feeds_have_changed_once_for_many_changes() {
        var ear = ear(Ear.slow(300));
        var topics = List.of("https://www.example.com/feed.rss", "https://www.example.com/أخبار/feed.atom");
        var wanted = settings(ear, "websub");
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
        var ear = ear(Ear.GOOD);
        var hook = hook(ear);
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
        var ear = ear(Ear.GOOD);
        var wrong = settings(ear, "notify").put("url", "http://10.0.0.7/hook");
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
        assertThat(pointer(settings(ear, "notify").put("site", "nowhere"))).isEqualTo("/site");
        assertThat(pointer(settings(ear, "post"))).isEqualTo("/kind");
        assertThat(pointer(settings(ear, "websub"))).isEqualTo("/topics");
        var hook = hook(ear);
        var there = admin.get(hook.path());
        assertThat(admin.ifMatch(there.etag())
                        .put(hook.path(), settings(ear, "notify").put("site", "open"))
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
                        settings(ear(Ear.GOOD), "notify").put("url", "http://127.0.0.1:" + port + "/hook"))
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

    private record Verified(String secret, Call call) {}

    private final List<Verified> verified = new ArrayList<>();

    private List<String> refusedByTheLibrary() throws IOException, InterruptedException {
        Npm.prepare();
        var file = Files.createTempFile("midad", ".json");
        try {
            JSON.writeValue(
                    file.toFile(),
                    verified.stream()
                            .map(one -> Map.of(
                                    "secret", one.secret(),
                                    "headers", one.call().headers(),
                                    "body",
                                            Base64.getEncoder()
                                                    .encodeToString(one.call().body()),
                                    "at", one.call().at().toEpochMilli()))
                            .toList());
            var refused = Npm.run(Npm.FOLDER, "node", Path.of("webhooks.js").toString(), file.toString())
                    .lines()
                    .toList();
            System.out.printf(
                    "Webhooks: %d signatures held against the standard's library, %d refused%n",
                    verified.size(), refused.size());
            return refused;
        } finally {
            Files.delete(file);
        }
    }

    private Ear ear(Ear.Manner manner) {
        var ear = new Ear(manner);
        ears.add(ear);
        return ear;
    }

    private Hook hook(Ear ear) {
        return hook(ear, "notify");
    }

    private Hook hook(Ear ear, String kind, String... events) {
        var wanted = settings(ear, kind);
        wanted.set("events", JSON.valueToTree(events));
        var made = admin.post("/api/v1/webhooks", wanted).expect(201).json();
        return new Hook(made.path("id").textValue(), made.path("secret").textValue());
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode settings(Ear ear, String kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("site", "main")
                .put("kind", kind)
                .put("url", ear.url())
                .put("active", true);
    }

    private String rotate(Hook hook, String overlap) {
        return admin.ifMatch(admin.get(hook.path()).etag())
                .post(hook.path() + "/secret", Map.of("overlap", overlap))
                .expect(200)
                .json()
                .path("secret")
                .textValue();
    }

    private boolean active(Hook hook) {
        return admin.get(hook.path()).expect(200).json().path("active").booleanValue();
    }

    private static Piece published() {
        var piece = Piece.by(PAPER.as("reporter")).approved(PAPER.as("reporter"), PAPER.as("editor"));
        piece.act(PAPER.as("editor"), "publish");
        return piece;
    }

    /** Each of so many articles is published, corrected and taken down. */
    private static void work(int articles) {
        var editor = PAPER.as("editor");
        for (int i = 0; i < articles; i++) {
            var piece = published();
            piece.act(editor, "revise");
            piece.save(editor, Piece.content("خبر مصحح " + i)).expect(200);
            piece.approved(editor, PAPER.as("editor2"));
            piece.act(editor, "publish", Map.of("kind", "correction", "publicNote", "صُحح اسم."));
            piece.act(editor, "unpublish", Map.of("reason", "انتهى"));
        }
    }

    private static List<Long> heard(Ear ear) {
        return ear.calls().stream()
                .map(call -> data(call).path("position").longValue())
                .toList();
    }

    private static JsonNode data(Call call) {
        try {
            return JSON.readTree(call.body()).path("data");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> ids(List<Call> calls) {
        return calls.stream().map(call -> call.header("webhook-id")).collect(Collectors.toSet());
    }

    private static void inOrder(Ear ear) {
        var last = new HashMap<String, Long>();
        for (var call : ear.calls()) {
            var data = data(call);
            long position = data.path("position").longValue();
            var before = last.put(data.path("id").textValue(), position);
            assertThat(before == null || before < position)
                    .as("in order per article")
                    .isTrue();
        }
        assertThat(last).hasSizeGreaterThan(1);
    }

    /** Milliseconds from commit to arrival, sorted, of what came after a position. */
    private static List<Long> delays(List<Ear> ears, long after) {
        Predicate<Call> isNew = call -> data(call).path("position").longValue() > after;
        return ears.stream()
                .flatMap(ear -> ear.calls().stream().filter(isNew))
                .map(call -> Duration.between(said(call), call.at()).toMillis())
                .sorted()
                .toList();
    }

    private static Instant said(Call call) {
        try {
            return Instant.parse(JSON.readTree(call.body()).path("timestamp").textValue());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private Map<String, Long> states(Map<Ear, Hook> hooks, Ear ear) {
        return all(hooks, ear).stream()
                .collect(Collectors.groupingBy(one -> one.path("state").textValue(), Collectors.counting()));
    }

    private Set<String> failures(Map<Ear, Hook> hooks, Ear ear) {
        return all(hooks, ear).stream()
                .map(one -> one.path("failure").textValue())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> all(Map<Ear, Hook> hooks, Ear ear) {
        var items = new ArrayList<JsonNode>();
        admin.get(of(hooks, ear).path() + "/deliveries?limit=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private static Hook of(Map<Ear, Hook> hooks, Ear ear) {
        return Objects.requireNonNull(hooks.get(ear));
    }

    private static UUID id(Map<Ear, Hook> hooks, Ear ear) {
        return UUID.fromString(of(hooks, ear).id());
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
