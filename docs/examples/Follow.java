import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An exact copy, in a file, of what is published on a site, kept up to date as long as this runs, with Java 21 and nothing else:
 * {@code java Follow.java http://localhost:8080/content/v1/sites/open copy.json}. For a site that is not public set
 * {@code MIDAD_TOKEN_URL}, {@code MIDAD_CLIENT} and {@code MIDAD_SECRET}. docs/sites.md explains the calls, "Holding a copy".
 */
final class Follow {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> SETTINGS = System.getenv();

    private static String token;
    private static Instant good = Instant.MIN;

    /** Where in the feed the copy stands, and its documents by id, byte for byte as they came. */
    record Copy(String position, Map<String, String> articles) {}

    public static void main(String[] arguments) throws InterruptedException {
        var file = Path.of(arguments[1]);
        Copy copy = null;
        while (true) {
            var asked = Instant.now();
            try {
                copy = copy == null && Files.exists(file) ? kept(file) : copy;
                var newer = onward(arguments[0], copy);
                if (copy == null || !newer.position().equals(copy.position())) {
                    keep(file, newer);
                    System.out.println(newer.articles().size() + " articles");
                } else if (asked.plusSeconds(1).isAfter(Instant.now())) {
                    Thread.sleep(1_000); // It stops, or too many wait.
                }
                copy = newer;
            } catch (IOException trouble) {
                System.err.println(trouble + "; again in 5 s");
                Thread.sleep(5_000);
            }
        }
    }

    /** The copy with the next changes in it. Where there is none yet, or its position is of no use any more, a new one. */
    static Copy onward(String site, Copy copy) throws IOException, InterruptedException {
        var page = copy == null ? null : get(site + "/changes?limit=100&wait=25&after=" + copy.position());
        if (page == null) {
            return snapshot(site);
        }
        var articles = new TreeMap<>(copy.articles());
        for (var change : Json.parts(Json.member(page, "items"))) {
            var id = Json.text(change, "id");
            var article = switch (Json.text(change, "op")) {
                case "unpublish", "kill" -> null;
                // As of there: a cache, or a node that has not heard of it yet, may have an older one.
                default -> get(site + "/articles/id/" + id + "?position=" + Json.member(change, "position"));
            };
            if (article == null) {
                articles.remove(id); // Where it is gone since, the feed still has that to tell.
            } else {
                articles.put(id, article);
            }
        }
        return new Copy(Json.text(page, "next"), articles);
    }

    /** All that is live, and the position in the feed from which to go on. */
    static Copy snapshot(String site) throws IOException, InterruptedException {
        var articles = new TreeMap<String, String>();
        var after = "";
        while (true) {
            var page = get(site + "/snapshot?limit=100" + after);
            if (page == null) {
                throw new IOException("There is no such site, or the newsroom was restored just now");
            }
            Json.parts(Json.member(page, "items")).forEach(article -> articles.put(Json.text(article, "id"), article));
            if (Json.member(page, "next").equals("null")) {
                return new Copy(Json.text(page, "changes"), articles);
            }
            after = "&after=" + Json.text(page, "next");
        }
    }

    /** The answer, or null for what is not there or gone. */
    static String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
        if (SETTINGS.containsKey("MIDAD_TOKEN_URL")) {
            request.header("Authorization", "Bearer " + token());
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 404, 410 -> null;
            default -> throw new IOException(address + " answered " + answer.statusCode());
        };
    }

    /** For a site that is not public, asked for anew when the one before has half a minute left. */
    static String token() throws IOException, InterruptedException {
        if (Instant.now().isAfter(good)) {
            var request = HttpRequest.newBuilder(URI.create(SETTINGS.get("MIDAD_TOKEN_URL")))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + encoded("MIDAD_CLIENT")
                            + "&client_secret=" + encoded("MIDAD_SECRET")));
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.uri() + " answered " + answer.statusCode());
            }
            token = Json.text(answer.body(), "access_token");
            good = Instant.now().plusSeconds(Long.parseLong(Json.member(answer.body(), "expires_in")) - 30);
        }
        return token;
    }

    private static String encoded(String setting) {
        return URLEncoder.encode(SETTINGS.getOrDefault(setting, ""), UTF_8);
    }

    static Copy kept(Path file) throws IOException {
        var text = Files.readString(file);
        var articles = Json.parts(Json.member(text, "articles")).stream()
                .collect(Collectors.toMap(entry -> entry.substring(1, 37), entry -> entry.substring(39)));
        return new Copy(Json.text(text, "position"), articles);
    }

    /** At no moment is there half a file: a copy and its position belong together. */
    static void keep(Path file, Copy copy) throws IOException {
        var half = Path.of(file + ".new");
        Files.writeString(half, copy.articles().entrySet().stream()
                .map(article -> "\"" + article.getKey() + "\":" + article.getValue())
                .collect(Collectors.joining(",", "{\"position\":\"" + copy.position() + "\",\"articles\":{", "}}")));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes JSON apart without changing a letter of it. Java's library cannot; whatever you use for JSON does as well. */
    static final class Json {

        /** A text without escapes, as ids, cursors and the words for what happened are. */
        static String text(String object, String name) {
            var value = member(object, name);
            return value.substring(1, value.length() - 1);
        }

        static String member(String object, String name) {
            var key = "\"" + name + "\":";
            return parts(object).stream()
                    .filter(part -> part.startsWith(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No " + name))
                    .substring(key.length());
        }

        /** The members of an object or the elements of an array, each as it stands there. */
        static List<String> parts(String json) {
            var parts = new ArrayList<String>();
            boolean quoted = false;
            for (int at = 1, start = 1, depth = 1; at < json.length(); at++) {
                char sign = json.charAt(at);
                if (sign == '\\') {
                    at++;
                } else if (sign == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    depth += sign == '{' || sign == '[' ? 1 : sign == '}' || sign == ']' ? -1 : 0;
                    if (depth == 0 || (depth == 1 && sign == ',')) {
                        parts.add(json.substring(start, at));
                        start = at + 1;
                    }
                }
            }
            return parts.equals(List.of("")) ? List.of() : parts;
        }
    }
}
