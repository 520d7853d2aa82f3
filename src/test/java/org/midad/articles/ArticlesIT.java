package org.midad.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;
import org.midad.platform.CanonicalJson;

/** A newsroom at work on its articles: the board, saving, notes, history, and the guards on the way. */
class ArticlesIT {

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final Caller editor = newsroom.as("editor");
    private final Caller editor2 = newsroom.as("editor2");
    private final Caller chief = newsroom.as("chief");

    @Test
    void the_hash_is_that_of_the_contents_canonical_json() {
        var piece = Piece.by(reporter, Piece.content("«خبر» عن الأمريكية – 1/3 \u2067x\u2069"));
        var shown = piece.json(reporter);

        var json = CanonicalJson.text(shown.path("content"));

        assertThat(shown.path("hash").textValue()).isEqualTo(CanonicalJson.sha256Hex(json.getBytes(UTF_8)));
    }

    @Test
    void saves_of_one_person_fold_until_something_refers_to_the_revision() {
        var piece = Piece.by(reporter);
        save(piece, reporter, "ثانية");
        assertThat(revision(piece)).isEqualTo(1);
        reporter.post(piece.path() + "/notes", Map.of("text", "ملاحظة")).expect(201);
        save(piece, reporter, "ثالثة");
        assertThat(revision(piece)).isEqualTo(2);
        save(piece, editor, "رابعة");
        assertThat(revision(piece)).isEqualTo(3);
        piece.act(editor, "submit");
        piece.act(editor, "recall");
        save(piece, editor, "خامسة");
        assertThat(revision(piece)).isEqualTo(4);
    }

    @Test
    void a_save_without_a_change_makes_no_revision() {
        var content = Piece.content("خبر بلا تغيير");
        var piece = Piece.by(reporter, content);

        piece.save(editor, content).expect(200);

        assertThat(revision(piece)).isEqualTo(1);
        assertThat(piece.json(reporter).path("authors")).hasSize(1);
    }

    @Test
    void an_earlier_revision_comes_back_as_a_new_one() {
        var piece = Piece.by(reporter, Piece.content("الأول"));
        save(piece, editor, "الثاني");

        editor.ifMatch(piece.show(editor).etag())
                .post(piece.path() + "/revisions/1/restore", Map.of())
                .expect(200);

        assertThat(piece.json(reporter).at("/content/headline").textValue()).isEqualTo("الأول");
        assertThat(revision(piece)).isEqualTo(3);
        assertThat(reporter.get(piece.path() + "/revisions/2")
                        .json()
                        .at("/content/headline")
                        .textValue())
                .isEqualTo("الثاني");
    }

    @Test
    void history_tells_each_deed_once_newest_first() {
        var piece = Piece.by(reporter).approved(reporter, editor);

        var deeds = reporter.get(piece.path() + "/history").json().path("items").findValuesAsText("action");

        assertThat(deeds).containsExactly("approve", "claim", "submit", "create");
    }

    @Test
    void an_open_blocking_note_stops_approval_until_it_is_resolved() {
        var piece = Piece.by(reporter);
        var note = editor2.post(piece.path() + "/notes", Map.of("text", "من المصدر؟", "blocking", true))
                .expect(201)
                .json();
        piece.act(reporter, "submit");
        piece.act(editor, "claim");

        assertThat(broken(piece, editor, "approve", Map.of())).containsExactly("NO_BLOCKING_NOTE");
        reporter.post("/api/v1/notes/" + note.path("id").textValue() + "/resolve", Map.of())
                .expect(200);
        piece.act(editor, "approve");
    }

    @Test
    void the_lease_says_who_is_writing_and_can_be_taken_over() {
        var piece = Piece.by(reporter);
        reporter.post(piece.path() + "/lease", Map.of()).expect(200);

        var held = editor.post(piece.path() + "/lease", Map.of()).expect(409).json();
        assertThat(held.at("/lease/holderName").textValue())
                .isEqualTo(reporter.get("/api/v1/me").json().path("name").textValue());
        editor.post(piece.path() + "/lease?takeOver=true", Map.of()).expect(200);
        reporter.post(piece.path() + "/lease", Map.of()).expect(409);
        editor.delete(piece.path() + "/lease").expect(204);
        reporter.post(piece.path() + "/lease", Map.of()).expect(200);
    }

    @Test
    void the_board_finds_whatever_the_spelling() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var piece = Piece.by(reporter, Piece.content("القمّة الأمريكية " + mark));

        for (var q : List.of("الامريكية " + mark, "القمة", mark, "أمريكيه " + mark)) {
            assertThat(ids(board(reporter, "q=" + code(q) + "&limit=100")))
                    .as(q)
                    .contains(piece.id());
        }
        assertThat(ids(board(reporter, "q=" + code(mark) + "&state=SUBMITTED"))).isEmpty();
        assertThat(ids(board(reporter, "q=" + code(mark) + "&section=sport"))).isEmpty();
        assertThat(ids(board(editor, "q=" + code(mark) + "&mine=true"))).isEmpty();
        assertThat(ids(board(reporter, "q=" + code(mark) + "&mine=true&desk=politics&section=politics&state=DRAFT")))
                .containsExactly(piece.id());
        assertThat(ids(board(reporter, "q=" + code("%")))).isEmpty();
    }

    @Test
    void the_board_is_paged_without_gaps_and_doubles() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.add(Piece.by(reporter, Piece.content(mark + " " + i)).id());
        }
        var seen = new ArrayList<String>();
        for (String after = ""; after != null; ) {
            var page = board(reporter, "limit=3&q=" + mark + (after.isEmpty() ? "" : "&after=" + after));
            seen.addAll(ids(page));
            after = page.path("next").textValue();
        }
        assertThat(seen).isEqualTo(made.reversed());
    }

    @Test
    void a_legal_hold_stops_the_way_out_until_the_chief_clears_it() {
        var piece = Piece.by(reporter).approved(reporter, editor);
        piece.act(editor, "hold", Map.of("reason", "دعوى قضائية"));

        assertThat(broken(piece, editor, "publish", Map.of())).containsExactly("NO_LEGAL_HOLD");
        piece.attempt(editor, "liftHold", Map.of()).expect(403);
        piece.act(chief, "liftHold");
        assertThat(piece.act(editor, "publish").json().path("state").textValue())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void a_timed_embargo_is_waited_for_and_a_changed_one_voids_its_lifting() {
        var content = Piece.content("محظور " + UUID.randomUUID());
        content.putObject("embargo").put("until", "2099-01-01T00:00:00Z");
        var piece = Piece.by(reporter, content).approved(reporter, editor);

        assertThat(broken(piece, editor, "publish", Map.of())).containsExactly("EMBARGO_OVER");
        assertThat(broken(piece, editor, "schedule", Map.of("dueAt", "2098-12-31T00:00:00Z", "zone", "UTC")))
                .containsExactly("AFTER_EMBARGO");
        piece.attempt(editor, "liftEmbargo", Map.of()).expect(403);
        assertThat(piece.act(chief, "liftEmbargo").json().path("embargoLifted").booleanValue())
                .isTrue();
        piece.act(editor, "return", Map.of("note", "موعد آخر"));
        content.putObject("embargo").put("until", "2098-01-01T00:00:00Z");
        piece.save(reporter, content).expect(200);
        piece.approved(reporter, editor);
        assertThat(broken(piece, editor, "publish", Map.of())).containsExactly("EMBARGO_OVER");
    }

    @Test
    void an_indefinite_embargo_ends_when_the_chief_lifts_it() {
        var content = Piece.content("محظور " + UUID.randomUUID());
        content.putObject("embargo").put("indefinite", true);
        var piece = Piece.by(reporter, content).approved(reporter, editor);

        assertThat(broken(piece, chief, "publish", Map.of())).containsExactly("EMBARGO_OVER");
        piece.act(chief, "liftEmbargo");
        piece.act(editor, "publish");
    }

    @Test
    void words_approved_are_sealed_and_a_returned_story_is_approved_anew() {
        var piece = Piece.by(reporter).approved(reporter, editor);

        piece.save(reporter, Piece.content("غير ذلك")).expect(409);
        piece.act(editor, "return", Map.of("note", "عنوان آخر"));
        assertThat(piece.json(reporter).path("approvedBy").isNull()).isTrue();
        assertThat(piece.attempt(editor, "publish", Map.of())
                        .expect(409)
                        .json()
                        .path("state")
                        .textValue())
                .isEqualTo("RETURNED");
    }

    @Test
    void what_breaking_the_glass_leaves_open_only_someone_else_closes() {
        var piece = Piece.by(reporter);
        var live =
                piece.act(chief, "breakGlass", Map.of("reason", "عاجل: زلزال")).json();
        assertThat(live.path("postReview").booleanValue()).isTrue();
        var note = reporter.get(piece.path() + "/notes").json().at("/items/0");
        assertThat(note.path("blocking").booleanValue()
                        && note.path("postReview").booleanValue())
                .isTrue();

        var resolve = "/api/v1/notes/" + note.path("id").textValue() + "/resolve";
        chief.post(resolve, Map.of()).expect(403);
        editor.post(resolve, Map.of()).expect(200);
        assertThat(piece.json(reporter).path("postReview").booleanValue()).isFalse();
    }

    @Test
    void a_spiked_story_comes_back_as_a_draft_by_an_editor() {
        var piece = Piece.by(reporter);
        piece.act(reporter, "spike");
        piece.attempt(reporter, "restore", Map.of()).expect(403);

        var restored = piece.act(editor, "restore").json();

        assertThat(restored.path("state").textValue()).isEqualTo("DRAFT");
        assertThat(restored.path("version").intValue()).isEqualTo(2);
    }

    @Test
    void a_kill_spikes_the_open_round_which_is_no_way_back_around_the_chief() {
        var piece = Piece.by(reporter).approved(reporter, editor);
        piece.act(editor, "publish");
        piece.act(editor, "revise");
        piece.act(editor, "kill", Map.of("reason", "مصدر مزوّر"));

        assertThat(piece.state(editor)).isEqualTo("SPIKED");
        assertThat(piece.json(editor).path("actions").toString()).doesNotContain("restore");
        piece.attempt(editor, "restore", Map.of()).expect(403);
        assertThat(piece.act(chief, "restore").json().path("version").intValue())
                .isEqualTo(3);
    }

    private List<String> broken(Piece piece, Caller who, String action, Map<String, String> with) {
        var rules = new ArrayList<String>();
        piece.attempt(who, action, with).expect(409).json().path("rules").forEach(rule -> rules.add(rule.textValue()));
        return rules;
    }

    private static void save(Piece piece, Caller who, String headline) {
        piece.save(who, Piece.content(headline)).expect(200);
    }

    private int revision(Piece piece) {
        return piece.json(reporter).path("revision").intValue();
    }

    private static JsonNode board(Caller who, String query) {
        return who.get("/api/v1/articles?" + query).expect(200).json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }

    private static String code(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
