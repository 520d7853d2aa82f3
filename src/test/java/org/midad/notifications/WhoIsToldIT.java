package org.midad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;
import org.midad.platform.Ids;

/** Who is told of what, and that it is told exactly where it happened. */
class WhoIsToldIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final List<String> PEOPLE = List.of(
            "reporter", "colleague", "reporter2", "freelance", "editor", "editor2", "sporteditor", "chief", "admin");
    private static final Caller REPORTER = NEWSROOM.as("reporter");
    private static final Caller EDITOR = NEWSROOM.as("editor");

    @BeforeAll
    static void everybody_has_been_here() {
        PEOPLE.forEach(person -> NEWSROOM.as(person).get("/api/v1/me").expect(200));
    }

    @Test
    void each_step_of_a_story_is_told_to_whom_it_concerns_and_never_to_who_took_it() {
        var piece = Piece.by(REPORTER);
        piece.act(REPORTER, "submit");
        tells(piece, Map.of("editor", "submitted", "editor2", "submitted"));
        piece.act(EDITOR, "return", Map.of("note", "ينقصه مصدر"));
        tells(piece, Map.of("editor", "submitted", "editor2", "submitted", "reporter", "returned"));
        piece.act(REPORTER, "submit");
        piece.act(EDITOR, "claim");
        piece.act(EDITOR, "approve");
        assertThat(newest(REPORTER, piece)).isEqualTo("approved");
        piece.act(NEWSROOM.as("editor2"), "publish");
        assertThat(newest(REPORTER, piece)).isEqualTo("published");
        assertThat(newest(EDITOR, piece)).as("who approved it").isEqualTo("published");
        assertThat(newest(NEWSROOM.as("editor2"), piece)).as("who published it").isEqualTo("submitted");
    }

    @Test
    void an_editor_who_submits_their_own_is_not_told_so() {
        var piece = Piece.by(EDITOR);
        piece.act(EDITOR, "submit");

        tells(piece, Map.of("editor2", "submitted"));
    }

    @Test
    void what_goes_out_at_its_instant_is_told_to_its_writers_and_its_editor() {
        var piece = Piece.by(REPORTER).approved(REPORTER, EDITOR);
        piece.act(
                NEWSROOM.as("editor2"),
                "schedule",
                Map.of("dueAt", Instant.now().plusSeconds(1).toString(), "zone", "UTC"));

        eventually(() -> newest(REPORTER, piece).equals("published"));
        eventually(() -> newest(EDITOR, piece).equals("published"));
        assertThat(kinds(NEWSROOM.as("colleague"), piece)).isEmpty();
    }

    @Test
    void a_missed_schedule_is_told_to_the_desks_editors() {
        var piece = Piece.by(REPORTER).approved(REPORTER, EDITOR);
        piece.act(
                EDITOR, "schedule", Map.of("dueAt", Instant.now().plusSeconds(2).toString(), "zone", "UTC"));
        piece.act(NEWSROOM.as("editor2"), "hold", Map.of("reason", "دعوى"));

        eventually(() -> newest(EDITOR, piece).equals("missed"));
        eventually(() -> newest(NEWSROOM.as("editor2"), piece).equals("missed"));
        assertThat(kinds(NEWSROOM.as("sporteditor"), piece)).isEmpty();
    }

    @Test
    void who_is_named_in_a_note_is_told_where_the_article_is_their_business() {
        var piece = Piece.by(REPORTER);
        piece.act(REPORTER, "submit");
        EDITOR.post(
                        piece.path() + "/notes",
                        Map.of("text", "و@colleague و@reporter2 و@chief و@editor، و@nobody: انظروا"))
                .expect(201);

        assertThat(kinds(NEWSROOM.as("colleague"), piece)).containsExactly("mentioned");
        assertThat(kinds(NEWSROOM.as("chief"), piece)).containsExactly("mentioned");
        assertThat(kinds(NEWSROOM.as("reporter2"), piece)).as("another desk").isEmpty();
        assertThat(kinds(EDITOR, piece)).as("oneself").containsExactly("submitted");
        var told = items(NEWSROOM.as("colleague"), piece).getFirst();
        assertThat(told.path("text").textValue()).contains("@colleague");
        assertThat(told.path("byName").textValue()).isNotBlank();
    }

    @Test
    void a_reply_is_told_to_the_others_in_its_thread_and_goes_with_it() {
        var piece = Piece.by(REPORTER);
        piece.act(REPORTER, "submit");
        var note = EDITOR.post(piece.path() + "/notes", Map.of("text", "من المصدر؟", "blocking", true))
                .expect(201)
                .json();
        var replies = "/api/v1/notes/" + note.path("id").textValue() + "/replies";
        var reply = REPORTER.post(replies, Map.of("text", "الوزارة، @editor"))
                .expect(201)
                .json();
        assertThat(reply.path("replyTo")).isEqualTo(note.path("id"));
        assertThat(kinds(EDITOR, piece)).as("once, though named too").containsExactly("replied", "submitted");
        assertThat(kinds(REPORTER, piece)).isEmpty();

        var further = "/api/v1/notes/" + reply.path("id").textValue() + "/replies";
        var third = NEWSROOM.as("editor2")
                .post(further, Map.of("text", "كافٍ"))
                .expect(201)
                .json();
        assertThat(third.path("replyTo")).as("one thread").isEqualTo(note.path("id"));
        assertThat(newest(EDITOR, piece)).isEqualTo("replied");
        assertThat(newest(REPORTER, piece)).isEqualTo("replied");
        NEWSROOM.as("reporter2").post(replies, Map.of("text", "من قسم آخر")).expect(404);
        REPORTER.post(replies, Map.of("text", "")).expect(400);

        var closed = EDITOR.post("/api/v1/notes/" + third.path("id").textValue() + "/resolve", Map.of())
                .expect(200)
                .json();
        assertThat(closed.path("id")).as("the whole thread").isEqualTo(note.path("id"));
        piece.act(EDITOR, "claim");
        piece.act(NEWSROOM.as("editor2"), "approve");
    }

    @Test
    void who_left_the_desk_reads_nothing_more_of_it() throws SQLException {
        var piece = Piece.by(REPORTER);
        var before = count(NEWSROOM.as("sporteditor"));
        var id = Ids.next();
        try (var database = NEWSROOM.superuser();
                var statement = database.prepareStatement(
                        "insert into newsroom.notification (id, recipient, kind, article_id, actor, actor_name, at)"
                                + " values (?, ?, 'SUBMITTED', ?, 'x', 'x', now())")) {
            statement.setObject(1, id);
            statement.setString(
                    2,
                    NEWSROOM.as("sporteditor")
                            .get("/api/v1/me")
                            .json()
                            .path("id")
                            .textValue());
            statement.setObject(3, UUID.fromString(piece.id()));
            statement.executeUpdate();
        }

        assertThat(kinds(NEWSROOM.as("sporteditor"), piece)).isEmpty();
        assertThat(count(NEWSROOM.as("sporteditor"))).isEqualTo(before);
        assertThat(NEWSROOM.as("sporteditor")
                        .with("Accept", "text/html")
                        .get("/desk/notifications")
                        .text())
                .doesNotContain(piece.id());
    }

    @Test
    void one_is_read_and_all_up_to_one_and_nobody_elses() {
        var piece = Piece.by(REPORTER);
        piece.act(REPORTER, "submit");
        var mine = items(EDITOR, piece).getFirst();
        var path = "/api/v1/notifications/" + mine.path("id").textValue() + "/read";

        NEWSROOM.as("editor2").post(path, Map.of()).expect(404);
        assertThat(items(EDITOR, piece).getFirst().path("readAt").isNull()).isTrue();
        EDITOR.post(path, Map.of()).expect(204);
        assertThat(items(EDITOR, piece).getFirst().path("readAt").isNull()).isFalse();
        assertThat(items(NEWSROOM.as("editor2"), piece)
                        .getFirst()
                        .path("readAt")
                        .isNull())
                .isTrue();
        NEWSROOM.as("editor2")
                .post(
                        "/api/v1/notifications/read",
                        Map.of(
                                "upTo",
                                items(NEWSROOM.as("editor2"), piece)
                                        .getFirst()
                                        .path("id")
                                        .textValue()))
                .expect(204);
        assertThat(NEWSROOM.as("editor2")
                        .get("/api/v1/notifications?unread=true")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void what_is_told_and_what_is_done_are_there_both_or_neither() throws SQLException {
        var told = Piece.by(REPORTER);
        var logged = Piece.by(REPORTER);
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement()) {
            statement.execute("create function newsroom.fails() returns trigger language plpgsql as"
                    + " 'begin raise exception ''it fails here''; end'");
            statement.execute("create trigger fails before insert on newsroom.notification for each row when"
                    + " (new.article_id = '" + told.id() + "') execute function newsroom.fails()");
            // Deferred: when the log refuses, all that was told has been written.
            statement.execute(
                    "create constraint trigger fails after insert on audit.entry deferrable initially deferred"
                            + " for each row when (new.article_id = '" + logged.id()
                            + "') execute function newsroom.fails()");
            try {
                assertThat(told.attempt(REPORTER, "submit", Map.of()).status()).isGreaterThanOrEqualTo(500);
                assertThat(logged.attempt(REPORTER, "submit", Map.of()).status())
                        .isGreaterThanOrEqualTo(500);
            } finally {
                statement.execute("drop trigger fails on newsroom.notification");
                statement.execute("drop trigger fails on audit.entry");
                statement.execute("drop function newsroom.fails");
            }
        }

        for (var piece : List.of(told, logged)) {
            assertThat(piece.state(REPORTER)).isEqualTo("DRAFT");
            assertThat(rows("audit.entry", piece, "action = 'submit'")).isZero();
            assertThat(rows("newsroom.notification", piece, "true")).isZero();
            piece.act(REPORTER, "submit");
            assertThat(rows("audit.entry", piece, "action = 'submit'")).isOne();
            assertThat(rows("newsroom.notification", piece, "true")).isEqualTo(2);
        }
    }

    private static void tells(Piece piece, Map<String, String> expected) {
        for (var person : PEOPLE) {
            var kinds = kinds(NEWSROOM.as(person), piece);
            assertThat(kinds)
                    .as(person)
                    .isEqualTo(expected.containsKey(person) ? List.of(expected.get(person)) : List.of());
        }
    }

    private static String newest(Caller person, Piece piece) {
        return kinds(person, piece).stream().findFirst().orElse("");
    }

    private static List<String> kinds(Caller person, Piece piece) {
        return items(person, piece).stream()
                .map(item -> item.path("kind").textValue())
                .toList();
    }

    private static List<com.fasterxml.jackson.databind.JsonNode> items(Caller person, Piece piece) {
        var items =
                person.get("/api/v1/notifications?limit=100").expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("article").textValue().equals(piece.id()))
                .toList();
    }

    private static int count(Caller person) {
        return person.get("/api/v1/notifications?unread=true&limit=100")
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static long rows(String table, Piece piece, String which) throws SQLException {
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from " + table + " where article_id = '" + piece.id() + "' and " + which)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
