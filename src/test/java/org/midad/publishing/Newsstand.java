package org.midad.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** The politics desk and the readers of its stories, for trying how one reaches the other. */
final class Newsstand {

    static final Map<String, String> EXPLAINED = Map.of("kind", "update", "publicNote", "أضيفت تفاصيل.");

    final Newsroom newsroom = Newsroom.open();
    final Caller reporter = newsroom.as("reporter");
    final Caller editor = newsroom.as("editor");
    final Caller editor2 = newsroom.as("editor2");
    final Caller chief = newsroom.as("chief");
    private final Caller site = newsroom.asSite("main");

    Piece approved() {
        return Piece.by(reporter).approved(reporter, editor);
    }

    Piece published() {
        var piece = approved();
        piece.act(editor, "publish");
        reads(piece, 200);
        return piece;
    }

    /** A live story gets another headline, approved and not yet out. */
    void revised(Piece piece, String headline) {
        piece.act(editor, "revise");
        piece.save(editor, Piece.content(headline)).expect(200);
        piece.approved(editor, editor2);
    }

    Answer live(Piece piece) {
        return site.get("/content/v1/sites/main/articles/id/" + piece.id());
    }

    Answer bySlug(String slug) {
        return site.get("/content/v1/sites/main/articles/" + code(slug));
    }

    /** What readers get as soon as every cache has heard of it. */
    Answer reads(Piece piece, int status) {
        eventually(() -> live(piece).status() == status);
        return live(piece).expect(status);
    }

    /** The newest schedule of the article for this deed. */
    JsonNode schedule(Piece piece, String action) {
        return schedules(piece)
                .filter(item -> item.path("action").textValue().equals(action))
                .max(Comparator.comparing(item -> item.path("id").textValue()))
                .orElseThrow();
    }

    Stream<JsonNode> schedules(Piece piece) {
        var found = Stream.<JsonNode>builder();
        String next = "";
        do {
            var page = editor.get("/api/v1/schedule?limit=100&to=2100-01-01T00:00:00Z" + next)
                    .expect(200)
                    .json();
            page.path("items").forEach(found::add);
            next = page.path("next").isNull()
                    ? ""
                    : "&after=" + code(page.path("next").textValue());
        } while (!next.isEmpty());
        return found.build().filter(item -> item.path("article").textValue().equals(piece.id()));
    }

    static String in(long seconds) {
        return Instant.now().plusSeconds(seconds).toString();
    }

    static void eventually(BooleanSupplier isSo) {
        var end = Instant.now().plusSeconds(30);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            pause(Duration.ofMillis(50));
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String code(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
