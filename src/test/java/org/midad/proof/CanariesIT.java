package org.midad.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Not one byte of what is unpublished gets out, and nobody outside can tell that there is anything unpublished at all. */
class CanariesIT {

    private static final int CANARIES = 1_000;
    private static final String DELIVERY = "/content/v1/";
    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Traces TRACES = new Traces(Canaries.MARKS);
    private static final CanaryPictures PICTURES = new CanaryPictures();

    private static Twins twins;
    private static Canaries canaries;
    private static final List<Desk> PUBLISHED = new ArrayList<>();

    @BeforeAll
    static void twoNewsrooms() throws Exception {
        twins = new Twins(NEWSROOM);
        publish();
        twins.showTheSame();
        try (var database = twins.database("a", org.midad.local.Postgres.SUPERUSER)) {
            PICTURES.hang(database);
        }
        canaries = new Canaries(person("reporter"), person("editor"), person("editor2"), PICTURES.approved());
        canaries.writeThroughTheApi();
        canaries.revise(PUBLISHED.get(0), PUBLISHED.get(1));
        try (var database = twins.database("a", org.midad.local.Postgres.SUPERUSER)) {
            canaries.copyUpTo(CANARIES, database);
        }
        waitUntilBothShow();
    }

    @AfterAll
    static void close() {
        if (twins != null) {
            twins.close();
        }
    }

    @Test
    void the_search_finds_them_where_they_may_be_seen() {
        for (var id : List.of(canaries.ids().getFirst(), canaries.ids().getLast())) {
            assertThat(TRACES.in(person("editor").get("/api/v1/articles/" + id).expect(200)))
                    .isPresent();
        }
        assertThat(canaries.ids()).hasSize(CANARIES);
        assertThat(PICTURES.ids()).hasSize(30).allSatisfy(id -> assertThat(
                        TRACES.in(person("editor").get("/api/v1/images/" + id).expect(200)))
                .isPresent());
    }

    @Test
    void what_is_unpublished_leaves_the_tables_of_the_readers_untouched() throws SQLException, IOException {
        assertThat(twins.live("a")).isEqualTo(twins.live("b"));
    }

    @Test
    void nobody_outside_gets_one_of_them_or_can_tell_that_they_are_there() {
        var leaks = new ArrayList<String>();
        var differences = new ArrayList<String>();
        int asked = 0;
        for (var who : callers().entrySet()) {
            for (var address : addresses(who.getValue())) {
                asked++;
                var a = twins.on("a", who.getValue()).get(address);
                if (!isMarked(address)) {
                    TRACES.in(a).ifPresent(how -> leaks.add(who.getKey() + " " + address + ": " + how));
                }
                var b = twins.on("b", who.getValue()).get(address);
                if (!same(a, b)) {
                    differences.add(who.getKey() + " " + address + "\n A: " + shown(a) + "\n B: " + shown(b));
                }
            }
        }

        System.err.printf(
                "canaries: %d articles, %d images, %d requests to each of two newsrooms%n",
                CANARIES, PICTURES.ids().size(), asked);
        assertThat(leaks).isEmpty();
        assertThat(differences).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private static void publish() {
        for (int i = 0; i < 8; i++) {
            var story = Desk.story("خبر منشور " + i, "main", "open");
            PUBLISHED.add(Desk.draft(person("reporter"), person("editor"), person("editor2"), story)
                    .approve()
                    .publish());
        }
        var reason = Map.of("reason", "سبب");
        PUBLISHED.get(5).act("unpublish", reason);
        PUBLISHED.get(6).act("kill", reason);
        PUBLISHED.get(7).revise("مقدمة").approveOfEditor().publish("correction");
    }

    private static Caller person(String user) {
        return twins.on("a", NEWSROOM.as(user));
    }

    private static void waitUntilBothShow() {
        for (var which : List.of("a", "b")) {
            var reader = twins.on(which, NEWSROOM.anonymous());
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (reader.get(DELIVERY + "sites/open/articles")
                            .json()
                            .path("items")
                            .size()
                    != 6) {
                assertThat(System.nanoTime()).as(which + " shows the articles").isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("nobody", NEWSROOM.anonymous());
        callers.put("nobody, packed", NEWSROOM.anonymous().with("Accept-Encoding", "gzip"));
        callers.put("main", NEWSROOM.asSite("main"));
        callers.put("english", NEWSROOM.asSite("english"));
        return callers;
    }

    /** From OpenAPI, those of the contract in any case, and every further page that a list leads to. */
    private static Set<String> addresses(Caller who) {
        var openApi = twins.on("a", who).get("/openapi.json").expect(200).json();
        var routes = new Routes(openApi, values());
        var all = new LinkedHashSet<>(routes.addresses());
        all.add("/openapi.json");
        for (var path : List.of("articles", "changes", "snapshot", "search", "feed.rss", "sitemap.xml")) {
            all.addAll(routes.of(
                    DELIVERY + "sites/{site}/" + path,
                    List.of("after", "limit", "section", "topic", "person", "locale", "q", "wait", "nonsense")));
        }
        for (var path : List.of("{slug}", "id/{id}", "{slug}/corrections", "{slug}/ninjs")) {
            all.addAll(routes.of(DELIVERY + "sites/{site}/articles/" + path, List.of()));
        }
        all.addAll(routes.of("/preview/articles/{id}", List.of("revision", "site")));
        all.addAll(routes.of("/preview/s/{slug}", List.of()));
        all.addAll(routes.of("/api/v1/articles/{id}/history", List.of()));
        all.addAll(routes.of("/api/v1/images/{image}", List.of()));
        all.addAll(routes.of("/api/v1/images/{image}/uses", List.of()));
        all.addAll(routes.of("/media/{image}/{file}", List.of()));
        all.addAll(furtherPages(who, all));
        return all;
    }

    private static Set<String> furtherPages(Caller who, Set<String> addresses) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(addresses.stream()
                .filter(address -> address.endsWith("limit=1"))
                .toList());
        while (!open.isEmpty() && found.size() < 200) {
            var address = open.poll();
            var answer = twins.on("a", who).get(address);
            var next =
                    answer.status() == 200 && answer.header("Content-Encoding").isEmpty()
                            ? answer.json().path("next").asText("")
                            : "";
            var further = address.replaceAll("&after=.*", "") + "&after=" + next;
            if (!next.isEmpty() && !next.equals("null") && found.add(further)) {
                open.add(further);
            }
        }
        return found;
    }

    private static Map<String, List<String>> values() {
        var published = PUBLISHED.stream().map(Desk::id).toList();
        var ids = new ArrayList<>(published);
        ids.addAll(canaries.ids().subList(0, 14));
        ids.add(new UUID(1, 2).toString());
        var values = new HashMap<String, List<String>>();
        values.put("site", List.of("main", "open", "english", "nowhere"));
        values.put(
                "slug",
                List.of(
                        "خبر-منشور-0",
                        "خبر-منشور-5",
                        "خبر-منشور-6",
                        "خبر-منشور-7",
                        Canaries.slug(1),
                        Canaries.slug(8),
                        "zq9canary9-زقكناري9"));
        values.put("id", ids);
        var images = new ArrayList<>(PICTURES.ids());
        images.addAll(ids.subList(0, 2));
        values.put("image", images);
        values.put("file", PICTURES.files());
        values.put("section", List.of("politics", "sport", Canaries.text(3)));
        values.put("topic", List.of("elections", Canaries.text(3)));
        values.put("person", List.of("salma", Canaries.text(3)));
        values.put("sitemap", List.of("sitemap-1.xml", "sitemap-2.xml"));
        values.put("locale", List.of("ar", "en"));
        values.put("q", List.of("خبر", Canaries.text(8), "زقكناري"));
        values.put("after", List.of("x", Canaries.slug(2)));
        values.put("limit", List.of("1", "100", "101"));
        values.put("wait", List.of("0"));
        return values;
    }

    /** Who sends a marked word may get it back in an error; that the twin answers the same shows that it is only that. */
    private static boolean isMarked(String address) {
        return address.contains("anary") || address.contains("%D8%B2%D9%82%D9%83");
    }

    private static boolean same(Answer a, Answer b) {
        return a.status() == b.status()
                && headers(a).equals(headers(b))
                && java.util.Arrays.equals(a.bytes(), b.bytes());
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        return headers;
    }

    private static String shown(Answer answer) {
        var text = answer.text();
        return answer.status() + " " + headers(answer) + " " + text.substring(0, Math.min(300, text.length()));
    }
}
