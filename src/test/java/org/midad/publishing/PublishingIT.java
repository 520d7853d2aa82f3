package org.midad.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.publishing.Newsstand.EXPLAINED;
import static org.midad.publishing.Newsstand.code;
import static org.midad.publishing.Newsstand.eventually;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.midad.Piece;
import org.midad.local.Caller;

/** Stories go out, change, and are taken down again, at an editor's word. */
class PublishingIT {

    private final Newsstand stand = new Newsstand();
    private final Caller reporter = stand.reporter;
    private final Caller editor = stand.editor;
    private final Caller editor2 = stand.editor2;
    private final Caller chief = stand.chief;

    @Test
    void readers_are_told_what_changed_or_it_does_not_go_out() {
        var piece = stand.published();
        stand.revised(piece, "عنوان مصحح");

        assertThat(piece.attempt(editor, "publish", Map.of())
                        .expect(409)
                        .json()
                        .path("rules")
                        .toString())
                .contains("CHANGE_EXPLAINED");
        piece.act(editor, "publish", Map.of("kind", "correction", "publicNote", "صُحّح العنوان."));
        eventually(() ->
                stand.live(piece).json().at("/corrections/0/note").asText().equals("صُحّح العنوان."));
    }

    @Test
    void a_retracted_story_stays_reachable_with_the_notice_in_its_place() {
        var piece = stand.published();
        stand.revised(piece, "عنوان");

        piece.act(editor, "publish", Map.of("kind", "retraction", "publicNote", "سُحب الخبر لعدم صحته."));

        eventually(() -> stand.live(piece).expect(200).text().contains("سُحب الخبر لعدم صحته."));
        assertThat(stand.live(piece).text()).doesNotContain("نص الخبر كما كتبه المراسل.");
    }

    @Test
    void an_unpublished_story_is_gone_quietly_and_may_go_out_again() {
        var piece = stand.published();
        var first = stand.live(piece).json();
        piece.act(editor, "unpublish", Map.of("reason", "مراجعة"));
        stand.reads(piece, 404);

        piece.act(editor, "publish", EXPLAINED);

        assertThat(stand.reads(piece, 200).json().path("firstPublishedAt")).isEqualTo(first.path("firstPublishedAt"));
        assertThat(stand.live(piece).json().path("slug")).isEqualTo(first.path("slug"));
    }

    @Test
    void a_changed_slug_leads_on_from_the_old_one() {
        var piece = stand.published();
        var old = stand.live(piece).json().path("slug").textValue();
        var renamed = "عنوان-جديد-" + UUID.randomUUID().toString().substring(0, 8);
        piece.act(editor, "revise");
        piece.save(editor, Piece.content("عنوان").put("slug", renamed)).expect(200);
        piece.approved(editor, editor2);
        piece.act(editor2, "publish", EXPLAINED);

        eventually(() -> stand.bySlug(old).status() == 301);
        assertThat(stand.bySlug(old).header("Location")).contains(code(renamed));
        eventually(() -> stand.bySlug(renamed).status() == 200);
    }

    @Test
    void two_stories_of_one_headline_have_two_addresses() {
        var headline = "خبر متكرر " + UUID.randomUUID().toString().substring(0, 8);
        var first = Piece.by(reporter, Piece.content(headline)).approved(reporter, editor);
        var second = Piece.by(reporter, Piece.content(headline)).approved(reporter, editor);
        first.act(editor, "publish");
        second.act(editor, "publish");
        stand.reads(first, 200);
        stand.reads(second, 200);

        assertThat(stand.live(second).json().path("slug").textValue())
                .isEqualTo(stand.live(first).json().path("slug").textValue() + "-2");
    }

    @Test
    void a_killed_story_is_gone_for_good_until_the_chief_brings_it_back() {
        var piece = stand.published();
        piece.act(editor, "kill", Map.of("reason", "مصدر مزوّر"));
        stand.reads(piece, 410);

        piece.act(chief, "restore");
        stand.live(piece).expect(410);
        piece.approved(reporter, editor);
        piece.act(editor, "publish", Map.of("kind", "correction", "publicNote", "أعيد نشره بعد التحقق."));

        stand.reads(piece, 200);
    }
}
