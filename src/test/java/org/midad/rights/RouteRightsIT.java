package org.midad.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.images.Photo;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.platform.Ids;
import org.midad.rights.Fixture.Burden;
import org.midad.rights.Fixture.Owners;
import org.midad.workflow.State;

/** Every call of the API by everyone: who may not see an article gets the answer of one that does not exist. */
class RouteRightsIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Map<String, String> REAL = new HashMap<>();

    private static final Map<String, Object> WEBHOOK =
            Map.of("site", "main", "kind", "notify", "url", "http://127.0.0.1:49999/hook", "active", true);

    /** What a body has to hold to get past the reading of it. */
    private static final Map<String, Object> BODIES = bodies(
            "PUT /api/v1/images/{id}", Map.of("caption", "صورة"),
            "POST /api/v1/images/{id}/notes", Map.of("text", "ملاحظة"),
            "PUT /api/v1/articles/{id}", Piece.content("خبر"),
            "POST /api/v1/articles", Piece.content("خبر").put("locale", "ar").put("desk", "politics"),
            "POST /api/v1/articles/{id}/actions/{action}", Map.of("reason", "سبب"),
            "POST /api/v1/articles/{id}/notes", Map.of("text", "ملاحظة"),
            "POST /api/v1/articles/{id}/preview-links", Map.of("site", "main", "expiresIn", "PT1H"),
            "POST /api/v1/notes/{note}/replies", Map.of("text", "رد"),
            "PUT /api/v1/me/notification-choices", Map.of("language", "ar", "mail", Map.of()),
            "POST /api/v1/notifications/read", Map.of("upTo", new UUID(0, 0)),
            "POST /api/v1/webhooks", WEBHOOK,
            "PUT /api/v1/webhooks/{webhook}", WEBHOOK,
            "PUT /api/v1/sites/{site}",
                    Map.of("name", "x", "locale", "ar", "baseUrl", "https://x.example", "public", false),
            "PUT /api/v1/sites/{site}/sections/{section}", Map.of("name", "x", "place", 1),
            "PUT /api/v1/desks/{desk}", Map.of("name", "x"),
            "PUT /api/v1/topics/{topic}", Map.of("name", "x"),
            "POST /api/v1/topics/{topic}/merge", Map.of("into", "x"),
            "PUT /api/v1/people/{person}", Map.of("name", "x"));

    private final List<Route> running = running();

    @BeforeAll
    static void an_article_with_everything_on_it() throws SQLException {
        try (var database = NEWSROOM.database("midad_newsroom")) {
            var owners = new Owners(Cast.REPORTER, Cast.REPORTER, Cast.EDITOR);
            var fixture = Fixture.make(database, State.DRAFT, owners, Burden.NOTHING, Cast.ids(NEWSROOM));
            var reporter = NEWSROOM.as("reporter");
            REAL.put("{id}", fixture.id().toString());
            REAL.put(
                    "{note}",
                    reporter.post(fixture.path() + "/notes", Map.of("text", "ملاحظة"))
                            .expect(201)
                            .json()
                            .path("id")
                            .textValue());
            var kept = reporter.ifMatch("\"stale\"")
                    .put(fixture.path(), Piece.content("متأخر"))
                    .expect(412)
                    .json()
                    .path("kept")
                    .textValue();
            REAL.put("{kept}", kept.substring(kept.lastIndexOf('/') + 1));
            REAL.put("{schedule}", schedule(database, fixture.id()).toString());
            var link = reporter.post(fixture.path() + "/preview-links", Map.of("site", "main", "expiresIn", "PT1H"));
            REAL.put("{notification}", told(reporter, fixture));
            image(reporter);
            webhook(database);
            REAL.put(
                    "{link}",
                    link.status() == 201
                            ? link.json().path("id").textValue()
                            : UUID.randomUUID().toString());
        }
    }

    /** Told to the colleague alone. */
    private static String told(Caller reporter, Fixture fixture) {
        reporter.post(fixture.path() + "/notes", Map.of("text", "@colleague انظر"))
                .expect(201);
        return NEWSROOM.as(Cast.COLLEAGUE.user)
                .get("/api/v1/notifications")
                .expect(200)
                .json()
                .at("/items/0/id")
                .textValue();
    }

    private static void webhook(java.sql.Connection database) throws SQLException {
        var webhook = NEWSROOM.as("admin")
                .post("/api/v1/webhooks", WEBHOOK)
                .expect(201)
                .json()
                .path("id")
                .textValue();
        var delivery = UUID.randomUUID();
        try (var insert = database.prepareStatement(
                "insert into newsroom.webhook_delivery (webhook_id, position, id, op, article_id, slug, revision, at,"
                        + " due_at) values (?, 0, ?, 'publish', ?, 'x', 1, now(), now())")) {
            insert.setObject(1, UUID.fromString(webhook));
            insert.setObject(2, delivery);
            insert.setObject(3, delivery);
            insert.executeUpdate();
            database.commit();
        }
        REAL.put("{webhook}", webhook);
        REAL.put("{delivery}", delivery.toString());
    }

    private static void image(Caller reporter) {
        var id = Album.upload(NEWSROOM, Photo.jpeg(300, 200));
        var rendition = Album.awaitDeveloped(reporter, id)
                .json()
                .at("/renditions/0/url")
                .textValue();
        REAL.put("{image}", id);
        REAL.put("{file}", rendition.substring(rendition.lastIndexOf('/') + 1));
        REAL.put(
                "{remark}",
                reporter.post("/api/v1/images/" + id + "/notes", Map.of("text", "ملاحظة"))
                        .expect(201)
                        .json()
                        .path("id")
                        .textValue());
    }

    private static Map<String, Object> bodies(Object... pairs) {
        var bodies = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            bodies.put((String) pairs[i], pairs[i + 1]);
        }
        return bodies;
    }

    @Test
    void every_call_says_whose_it_is() {
        var openApi = NEWSROOM.anonymous().get("/openapi.json").expect(200).json();

        assertThat(Route.listed().stream().map(Route::key)).containsAll(Route.running(openApi));
        assertThat(running).hasSizeGreaterThan(30);
    }

    @Test
    void every_call_answers_each_of_them_as_their_part_allows() {
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (var route : running) {
            for (var actor : Cast.values()) {
                cells++;
                var answer = ask(route, actor, REAL);
                if (!fits(route, actor, answer.status())) {
                    wrong.add(route.key() + " by " + actor + ": " + answer.status());
                }
            }
        }
        System.out.printf("Rights by call: %d calls, %d cells%n", running.size(), cells);
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_one_may_not_see_answers_as_what_does_not_exist() {
        var wrong = new ArrayList<String>();
        int compared = 0;
        for (var route : running) {
            if (!List.of("article", "editing", "editors").contains(route.whose())) {
                continue;
            }
            for (var actor : Cast.values()) {
                if (actor.worksOn("politics")) {
                    continue;
                }
                var nothing = fresh();
                var seen = trace(ask(route, actor, REAL), REAL);
                var expected = trace(ask(route, actor, nothing), nothing);
                compared++;
                if (!seen.equals(expected)) {
                    wrong.add(route.key() + " by " + actor + ":\n" + seen + "\n" + expected);
                }
            }
        }
        System.out.printf("Hidden is as absent: %d pairs of answers compared byte for byte%n", compared);
        assertThat(wrong).isEmpty();
    }

    @Test
    void lists_do_not_hint_at_other_desks() {
        var sport = NEWSROOM.as("sporteditor");
        var marked = Piece.by(NEWSROOM.as("reporter"), Piece.content("سرّي " + UUID.randomUUID()));
        var headline = marked.json(NEWSROOM.as("reporter"))
                .path("content")
                .path("headline")
                .textValue();

        for (var filter :
                List.of("desk=politics", "q=" + code(headline), "desk=politics&state=DRAFT&section=politics")) {
            var absent = filter.replace("politics", "nowhere").replaceAll("q=.*", "q=nothing");
            assertThat(sport.get("/api/v1/articles?" + filter).text())
                    .isEqualTo(sport.get("/api/v1/articles?" + absent).text());
        }
        for (var who : List.of("sporteditor", "reporter2", "freelance", "admin")) {
            assertThat(NEWSROOM.as(who).get("/api/v1/articles?limit=100").text())
                    .doesNotContain(marked.id());
            assertThat(NEWSROOM.as(who).get("/api/v1/schedule?limit=100").text())
                    .doesNotContain(REAL.get("{id}"));
        }
        assertThat(NEWSROOM.as("editor").get("/api/v1/schedule?limit=100").text())
                .contains(REAL.get("{id}"));
        assertThat(NEWSROOM.as("colleague")
                        .get("/api/v1/articles?q=" + code(headline))
                        .text())
                .contains(marked.id());
    }

    private static boolean fits(Route route, Cast actor, int status) {
        if (!actor.isSignedIn()) {
            return status == 401;
        }
        if (!actor.isOfTheNewsroom()) {
            return status == 403;
        }
        boolean goesThrough = status < 500 && status != 401 && status != 403 && status != 404;
        return switch (route.whose()) {
            case "person", "lists" -> status == 200 || status == 204;
            case "own" -> status == (actor == Cast.COLLEAGUE ? 204 : 404);
            case "begins" -> status == (actor.worksOn("politics") ? 201 : 403);
            case "admin" -> actor == Cast.ADMIN ? goesThrough : status == 403;
            case "chief" -> actor == Cast.ADMIN || actor == Cast.CHIEF ? status == 200 : status == 403;
            case "article" -> actor.worksOn("politics") ? goesThrough : status == 404;
            case "editing" -> actor.worksOn("politics") ? goesThrough || status == 403 : status == 404;
            case "editors" -> actor.edits("politics") ? goesThrough : status == (actor.worksOn("politics") ? 403 : 404);
            default -> throw new IllegalArgumentException(route.whose());
        };
    }

    private static Answer ask(Route route, Cast actor, Map<String, String> ids) {
        Caller call = actor.call(NEWSROOM).ifMatch("\"stale\"");
        var path = filled(route, ids);
        var body = BODIES.getOrDefault(route.key(), Map.of());
        return switch (route.method()) {
            case "POST" -> call.post(path, body);
            case "PUT" -> call.put(path, body);
            default -> call.send(route.method(), path, BodyPublishers.noBody());
        };
    }

    private static String filled(Route route, Map<String, String> ids) {
        var path = route.path();
        if (path.startsWith("/api/v1/schedule/")) {
            path = path.replace("{id}", "{schedule}");
        }
        if (path.startsWith("/api/v1/images/")) {
            path = path.replace("{id}", "{image}").replace("{note}", "{remark}").replace("{action}", "return");
        }
        for (var entry : ids.entrySet()) {
            path = entry.getKey().startsWith("{") ? path.replace(entry.getKey(), entry.getValue()) : path;
        }
        path = path.replace("{number}", "1")
                .replace("{action}", "hold")
                .replace("{site}", "main")
                .replace("{section}", "politics")
                .replace("{desk}", "politics")
                .replace("{account}", admin())
                .replace("{topic}", reference("topics"))
                .replace("{person}", reference("people"));
        return path.endsWith("/diff") ? path + "?with=1" : path;
    }

    /** On a desk or not, they see nothing of its work. */
    private static String admin() {
        return REAL.computeIfAbsent("admin", key -> NEWSROOM.as("admin")
                .get("/api/v1/me")
                .expect(200)
                .json()
                .path("id")
                .textValue());
    }

    private static String reference(String kind) {
        return REAL.computeIfAbsent(kind, key -> NEWSROOM.as("admin")
                .get("/api/v1/" + key)
                .expect(200)
                .json()
                .at("/items/0/key")
                .textValue());
    }

    private static Map<String, String> fresh() {
        var ids = new HashMap<String, String>();
        REAL.keySet().stream()
                .filter(name -> name.startsWith("{"))
                .forEach(name -> ids.put(name, Ids.next().toString()));
        return ids;
    }

    /** Everything that can be told from an answer, but for the id that was asked for and the time of day. */
    private static String trace(Answer answer, Map<String, String> ids) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.remove("Date");
        var trace = answer.status() + " " + headers + "\n" + answer.text();
        for (var id : ids.values()) {
            trace = trace.replace(id, "ID");
        }
        return trace;
    }

    private static List<Route> running() {
        var known = Route.running(
                NEWSROOM.anonymous().get("/openapi.json").expect(200).json());
        return Route.listed().stream()
                .filter(route -> known.contains(route.key()) && !route.whose().equals("elsewhere"))
                .toList();
    }

    private static UUID schedule(java.sql.Connection database, UUID article) throws SQLException {
        var id = Ids.next();
        try (var insert = database.prepareStatement("insert into newsroom.schedule (id, article_id, version_id,"
                + " revision_id, revision_hash, action, sites, due_at, zone, wall_clock, state, made_by, made_at)"
                + " select ?, a.id, v.id, r.id, r.hash, 'UNPUBLISH', '{main}', now() + interval '1 day', 'Asia/Riyadh',"
                + " 'x', 'PENDING', 'x', now() from newsroom.article a join newsroom.version v on v.article_id = a.id"
                + " join newsroom.revision r on r.id = v.revision_id where a.id = ?")) {
            insert.setObject(1, id);
            insert.setObject(2, article);
            insert.executeUpdate();
            database.commit();
        }
        return id;
    }

    private static String code(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
