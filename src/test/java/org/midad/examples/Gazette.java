package org.midad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.midad.Demo;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;

/** A copy of the demo newsroom: on its site {@code open} is what the demo has, and what a test adds. */
final class Gazette implements AutoCloseable {

    private static final String OPEN = "/content/v1/sites/open";
    private static final String MAIN = "/content/v1/sites/main";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Demo demo = Demo.open();
    private final List<Piece> added = new ArrayList<>();

    /** Where a site builder reads. */
    String address() {
        return demo.url() + OPEN;
    }

    /** The same of a site that is not public. */
    String addressOfMain() {
        return demo.url() + MAIN;
    }

    /** What the programs have to know for that one. */
    Map<String, String> clientOfMain() {
        return Map.of(
                "MIDAD_TOKEN_URL",
                Newsroom.open().tokens().endpoint().toString(),
                "MIDAD_CLIENT",
                "site-main",
                "MIDAD_SECRET",
                "demo");
    }

    Caller as(String user) {
        return demo.as(user);
    }

    /** What the demo publishes on its English site, on this one too. */
    Piece inEnglish(String slugline) {
        var articles = as("chief").get("/api/v1/articles?limit=100").expect(200).json();
        var id = StreamSupport.stream(articles.path("items").spliterator(), false)
                .filter(article -> article.path("slugline").asText().equals(slugline))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        var content =
                as("chief").get("/api/v1/articles/" + id).expect(200).json().path("content");
        return published("en", content.deepCopy());
    }

    Piece published(String headline) {
        return published("ar", Piece.content(headline));
    }

    private Piece published(String locale, ObjectNode content) {
        content.putArray("sites").add("open");
        var piece = Piece.in(locale, as("reporter"), content).approved(as("reporter"), as("editor"));
        piece.act(as("editor"), "publish");
        added.add(piece);
        return piece;
    }

    void corrected(Piece piece, String headline, String note) {
        var content = Piece.content(headline);
        content.putArray("sites").add("open");
        piece.act(as("editor"), "revise");
        piece.save(as("editor"), content).expect(200);
        piece.approved(as("editor"), as("editor2"));
        piece.act(as("editor2"), "publish", Map.of("kind", "correction", "publicNote", note));
    }

    /** Readers get none of it any more: {@code unpublish}, {@code kill}. */
    void takenDown(Piece piece, String how) {
        piece.act(as("editor"), how, Map.of("reason", "طلب قانوني"));
    }

    /** What was added is taken down, so that the next test finds what the demo has. */
    void clear() {
        var live = snapshot();
        added.stream().filter(piece -> live.containsKey(piece.id())).forEach(piece -> takenDown(piece, "unpublish"));
        awaitLive(false, added.toArray(Piece[]::new));
        added.clear();
    }

    /** All that is live, by id. */
    Map<String, JsonNode> snapshot() {
        return snapshot(demo.anonymous(), OPEN);
    }

    Map<String, JsonNode> snapshotOfMain() {
        return snapshot(demo.asSite("main"), MAIN);
    }

    private static Map<String, JsonNode> snapshot(Caller reader, String site) {
        var live = new TreeMap<String, JsonNode>();
        var after = "";
        JsonNode page;
        do {
            page = reader.get(site + "/snapshot?limit=7" + after).expect(200).json();
            page.path("items").forEach(document -> live.put(document.path("id").asText(), document));
            after = "&after=" + page.path("next").asText();
        } while (!page.path("next").isNull());
        return live;
    }

    void awaitLive(boolean expected, Piece... pieces) {
        var ids = Stream.of(pieces).map(Piece::id).toList();
        await((expected ? "live: " : "not live: ") + ids, () -> ids.stream()
                .allMatch(id -> snapshot().containsKey(id) == expected));
    }

    static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        demo.close();
    }
}
