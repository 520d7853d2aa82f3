package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.midad.images.Album;
import org.midad.images.Photo;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Nobody's words are overwritten without their knowing: competing saves, and the {@code If-Match} of every write. */
class LostUpdateIT {

    private static final int WRITERS = 8;
    private static final int ARTICLES = 10;

    /** Saves of each writer; {@code -Dmidad.saves=} where a machine has less time. */
    private static final int SAVES = Integer.getInteger("midad.saves", 200);

    private static final List<String> PEOPLE = List.of("reporter", "editor", "editor2", "chief");

    /** Calls that change something and take no tag, each for its reason. */
    private static final Map<String, String> OVERWRITE_NOTHING = Map.ofEntries(
            Map.entry("POST /api/v1/articles", "makes something new"),
            Map.entry("POST /api/v1/articles/{id}/notes", "adds a remark beside all others"),
            Map.entry("POST /api/v1/notes/{note}/resolve", "closes one remark, twice is once"),
            Map.entry("POST /api/v1/images", "makes something new"),
            Map.entry("POST /api/v1/images/{id}/notes", "adds a remark beside all others"),
            Map.entry("POST /api/v1/images/{id}/notes/{note}/resolve", "closes one remark, twice is once"),
            Map.entry("POST /api/v1/articles/{id}/lease", "a courtesy that guards nothing"),
            Map.entry("DELETE /api/v1/articles/{id}/lease", "gives back one's own"),
            Map.entry("POST /api/v1/articles/{id}/preview-links", "makes something new"),
            Map.entry("DELETE /api/v1/articles/{id}/preview-links", "takes back, twice is once"),
            Map.entry("DELETE /api/v1/preview-links/{link}", "takes back, twice is once"),
            Map.entry("POST /api/v1/notes/{note}/replies", "adds a remark beside all others"),
            Map.entry("POST /api/v1/notifications/read", "one's own, twice is once"),
            Map.entry("POST /api/v1/notifications/{notification}/read", "one's own, twice is once"),
            Map.entry("PUT /api/v1/me/notification-choices", "one's own"),
            Map.entry("PUT /api/v1/desks/{desk}/members/{account}", "twice is once"),
            Map.entry("DELETE /api/v1/desks/{desk}/members/{account}", "twice is once"),
            Map.entry("POST /api/v1/webhooks", "makes something new"),
            Map.entry("POST /api/v1/webhooks/{webhook}/replay", "sends again, to be told by its id"),
            Map.entry(
                    "POST /api/v1/webhooks/{webhook}/deliveries/{delivery}/replay",
                    "sends again, to be told by its id"),
            Map.entry("POST /api/v1/schedule/{id}/confirm", "only from held, once"),
            Map.entry("POST /api/v1/schedule/{id}/cancel", "only while it waits, once"));

    private static final Map<String, Object> WEBHOOK =
            Map.of("site", "main", "kind", "notify", "url", "http://127.0.0.1:49999/hook", "active", true);

    private final Newsroom newsroom = Newsroom.open();
    private String picture = "";
    private String webhook = "";

    /** One save as its writer saw it; tags of an article are numbers that grow. */
    private record Save(String article, String author, String text, long brought, int status, long left) {

        boolean accepted() {
            return status == 200;
        }
    }

    @Test
    void competing_saves_overwrite_nothing_and_lose_nothing() throws Exception {
        var pieces = IntStream.range(0, ARTICLES)
                .mapToObj(i -> Piece.by(newsroom.as("reporter")))
                .toList();
        var saves = new ArrayList<Save>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var jobs = IntStream.range(0, WRITERS)
                    .<Callable<List<Save>>>mapToObj(n -> () -> write(PEOPLE.get(n % PEOPLE.size()), n, pieces))
                    .toList();
            for (var job : writers.invokeAll(jobs)) {
                saves.addAll(job.get());
            }
        }
        var accepted = saves.stream().filter(Save::accepted).toList();
        System.out.printf(
                "Competing saves: %d writers, %d saves, %d accepted, %d came too late and are kept%n",
                WRITERS, saves.size(), accepted.size(), saves.size() - accepted.size());

        assertThat(saves).hasSize(WRITERS * SAVES).allMatch(save -> save.accepted() || save.status() == 412);
        assertThat(accepted).hasSizeLessThan(saves.size());
        assertThat(accepted).allMatch(save -> save.left() == save.brought() + 1, "is next after what its writer saw");
        assertThat(new HashSet<>(
                        accepted.stream().map(s -> s.article() + s.brought()).toList()))
                .hasSameSizeAs(accepted);
        assertThat(logged(pieces)).isEqualTo(accepted.size());
        for (var piece : pieces) {
            lastWordsStand(
                    piece,
                    accepted.stream()
                            .filter(s -> s.article().equals(piece.id()))
                            .toList());
        }
    }

    private List<Save> write(String person, int writer, List<Piece> pieces) {
        var chance = new Random(writer);
        var tags = new TreeMap<String, String>();
        var saves = new ArrayList<Save>();
        for (int i = 0; i < SAVES; i++) {
            var who = newsroom.as(person);
            var piece = pieces.get(chance.nextInt(pieces.size()));
            if (chance.nextBoolean() || !tags.containsKey(piece.id())) {
                tags.put(piece.id(), piece.show(who).etag());
            }
            var tag = Objects.requireNonNull(tags.get(piece.id()));
            var text = "خبر " + writer + "-" + i;
            var answer = who.ifMatch(tag).put(piece.path(), Piece.content(text));
            saves.add(new Save(piece.id(), person, text, number(tag), answer.status(), number(answer.etag())));
            if (answer.status() == 200) {
                tags.put(piece.id(), answer.etag());
                assertThat(headline(answer.json().path("content"))).isEqualTo(text);
            } else {
                assertThat(kept(who, answer)).isEqualTo(text);
            }
        }
        return saves;
    }

    private static String kept(Caller writer, Answer late) {
        var problem = late.expect(412).json();
        assertThat(problem.path("fields").toString()).isEqualTo("[\"headline\"]");
        assertThat(problem.path("current").path("content").path("headline").isTextual())
                .isTrue();
        return headline(writer.get(problem.path("kept").textValue()).expect(200).json());
    }

    /** The content is that of the save with the highest tag, and history has a revision for each change of hands. */
    private void lastWordsStand(Piece piece, List<Save> accepted) {
        var inOrder = accepted.stream().sorted(Comparator.comparing(Save::left)).toList();
        var reporter = newsroom.as("reporter");
        assertThat(headline(piece.json(reporter).path("content")))
                .isEqualTo(inOrder.getLast().text());
        int revisions = 1;
        var last = "reporter";
        for (var save : inOrder) {
            revisions += save.author().equals(last) ? 0 : 1;
            last = save.author();
        }
        assertThat(piece.json(reporter).path("revision").intValue()).isEqualTo(revisions);
    }

    private long logged(List<Piece> pieces) throws SQLException {
        var ids = pieces.stream().map(Piece::id).collect(Collectors.joining("','", "('", "')"));
        try (var database = newsroom.superuser();
                var count = database.createStatement();
                var row = count.executeQuery(
                        "select count(*) from audit.entry where action = 'edit' and article_id in " + ids)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void every_write_asks_for_the_tag_and_refuses_a_stale_one() {
        var piece = Piece.by(newsroom.as("editor"));
        var covered = new ArrayList<String>();
        for (var call : mutating()) {
            if (OVERWRITE_NOTHING.containsKey(call)) {
                continue;
            }
            covered.add(call);
            boolean isEditorial = call.contains("/articles/") || call.contains("/images/");
            var who = newsroom.as(isEditorial ? "editor" : "admin");
            assertThat(send(who, call, piece).status())
                    .as("%s without If-Match", call)
                    .isEqualTo(428);
            assertThat(send(who.ifMatch("*"), call, piece).status())
                    .as("%s with *", call)
                    .isEqualTo(428);
            assertThat(send(who.ifMatch("\"stale\""), call, piece).status())
                    .as("%s with a stale tag", call)
                    .isEqualTo(412);
            assertThat(send(who.ifMatch("W/" + piece.show(newsroom.as("editor")).etag()), call, piece)
                            .status())
                    .as("%s with a weak tag", call)
                    .isEqualTo(412);
        }
        assertThat(covered)
                .contains("PUT /api/v1/articles/{id}", "POST /api/v1/articles/{id}/actions/{action}")
                .contains("PUT /api/v1/images/{id}", "POST /api/v1/images/{id}/actions/{action}")
                .hasSizeGreaterThan(6);
        System.out.println("Writes that ask for If-Match: " + covered);
    }

    private List<String> mutating() {
        var paths = newsroom.anonymous().get("/openapi.json").expect(200).json().path("paths");
        return names(paths).stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> names(paths.path(path)).stream()
                        .filter(method ->
                                List.of("put", "post", "delete", "patch").contains(method))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
                .toList();
    }

    private Answer send(Caller who, String call, Piece piece) {
        var method = call.substring(0, call.indexOf(' '));
        var path = call.substring(call.indexOf(' ') + 1)
                .replace("{id}", call.contains("/images/") ? picture() : piece.id())
                .replace("{action}", "submit")
                .replace("{number}", "1")
                .replace("{site}", "main")
                .replace("{section}", "politics")
                .replace("{desk}", "politics")
                .replace("{webhook}", call.contains("{webhook}") ? webhook() : "")
                .replace("{topic}", key(who, call, "topics"))
                .replaceAll("\\{(slug|person)}", key(who, call, "people"));
        // Who has not seen the topic as it is hears of that before anything else.
        var body = method.equals("PUT")
                ? settings(path)
                : path.endsWith("/merge") ? Map.of("into", key(who, call, "topics")) : Map.of();
        return who.with("Content-Type", "application/json")
                .send(
                        method,
                        path,
                        BodyPublishers.ofString(new com.fasterxml.jackson.databind.ObjectMapper()
                                .valueToTree(body)
                                .toString()));
    }

    private String webhook() {
        if (webhook.isEmpty()) {
            webhook = newsroom.as("admin")
                    .post("/api/v1/webhooks", WEBHOOK)
                    .expect(201)
                    .json()
                    .path("id")
                    .textValue();
        }
        return webhook;
    }

    private String picture() {
        if (picture.isEmpty()) {
            picture = Album.upload(newsroom, Photo.jpeg(30, 20));
        }
        return picture;
    }

    private static String key(Caller who, String call, String kind) {
        return call.contains("/" + kind + "/")
                ? who.get("/api/v1/" + kind)
                        .expect(200)
                        .json()
                        .at("/items/0/key")
                        .textValue()
                : "";
    }

    private static Object settings(String path) {
        if (path.startsWith("/api/v1/articles/")) {
            return Piece.content("متأخر");
        }
        if (path.startsWith("/api/v1/webhooks/")) {
            return WEBHOOK;
        }
        if (path.startsWith("/api/v1/images/")) {
            return Map.of("caption", "متأخر");
        }
        if (path.equals("/api/v1/sites/main")) {
            return Map.of("name", "x", "locale", "ar", "baseUrl", "https://x.example", "public", false);
        }
        return path.contains("/sections/") ? Map.of("name", "x", "place", 1) : Map.of("name", "x");
    }

    private static String headline(JsonNode content) {
        return content.path("headline").textValue();
    }

    private static long number(String tag) {
        return tag.isEmpty() ? -1 : Long.parseLong(tag.replace("\"", ""));
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
