package org.midad.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.publishing.Newsstand.EXPLAINED;
import static org.midad.publishing.Newsstand.eventually;
import static org.midad.publishing.Newsstand.in;
import static org.midad.publishing.Newsstand.pause;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.midad.Piece;
import org.midad.local.Caller;

/** Stories go out and are taken down at their instant, or an editor hears why not. */
class SchedulingIT {

    private final Newsstand stand = new Newsstand();
    private final Caller reporter = stand.reporter;
    private final Caller editor = stand.editor;
    private final Caller chief = stand.chief;

    @Test
    void a_story_set_by_the_wall_clock_goes_out_at_its_instant_with_a_receipt() {
        var piece = stand.approved();
        var due = LocalDateTime.now(ZoneId.of("Asia/Riyadh")).plusSeconds(3).withNano(0);

        piece.act(editor, "schedule", Map.of("dueAt", due.toString(), "zone", "Asia/Riyadh"));
        stand.live(piece).expect(404);
        eventually(() -> stand.live(piece).status() == 200);

        var schedule = stand.schedule(piece, "publish");
        assertThat(Instant.now())
                .isAfterOrEqualTo(due.atZone(ZoneId.of("Asia/Riyadh")).toInstant());
        assertThat(schedule.path("state").textValue()).isEqualTo("FIRED");
        assertThat(schedule.path("wallClock").textValue()).isEqualTo(due.toString());
        assertThat(schedule.at("/receipt/lateness").longValue()).isNotNegative();
        assertThat(schedule.at("/receipt/hash").textValue())
                .isEqualTo(stand.live(piece).json().path("hash").textValue());
    }

    @Test
    void a_time_that_clocks_skip_is_refused_and_one_shown_twice_is_asked_about() {
        var piece = stand.approved();

        var gap = piece.attempt(editor, "schedule", Map.of("dueAt", "2027-03-28T02:30", "zone", "Europe/Berlin"));
        var twice = piece.attempt(editor, "schedule", Map.of("dueAt", "2027-10-31T02:30", "zone", "Europe/Berlin"));

        assertThat(gap.expect(400).json().at("/errors/0/detail").textValue()).contains("does not exist");
        assertThat(twice.expect(400).json().at("/errors/0/detail").textValue())
                .contains("+02:00")
                .contains("+01:00");
        piece.act(editor, "schedule", Map.of("dueAt", "2027-10-31T02:30+01:00", "zone", "Europe/Berlin"));
    }

    @Test
    void the_past_a_missing_zone_and_a_wrong_order_are_refused() {
        var piece = stand.approved();

        piece.attempt(editor, "schedule", Map.of("dueAt", "2020-01-01T00:00:00Z", "zone", "UTC"))
                .expect(409);
        piece.attempt(editor, "schedule", Map.of("dueAt", in(60))).expect(409);
        piece.attempt(editor, "schedule", Map.of("dueAt", in(60), "zone", "Mars/Olympus"))
                .expect(400);
        piece.attempt(editor, "schedule", Map.of("dueAt", in(60), "zone", "UTC", "unpublishAt", in(30)))
                .expect(400);
        assertThat(piece.state(editor)).isEqualTo("APPROVED");
        assertThat(stand.schedules(piece)).isEmpty();
    }

    @Test
    void an_unscheduled_story_stays_in_and_can_be_scheduled_again() {
        var piece = stand.approved();
        piece.act(editor, "schedule", Map.of("dueAt", in(3600), "zone", "UTC"));
        piece.act(editor, "unschedule");

        assertThat(stand.schedule(piece, "publish").path("state").textValue()).isEqualTo("CANCELLED");
        piece.act(editor, "schedule", Map.of("dueAt", in(1), "zone", "UTC"));
        eventually(() -> stand.live(piece).status() == 200);
    }

    @Test
    void a_story_set_with_its_end_comes_and_goes() {
        var piece = stand.approved();
        piece.act(editor, "schedule", Map.of("dueAt", in(1), "zone", "UTC", "unpublishAt", in(4)));

        eventually(() -> stand.live(piece).status() == 200);
        eventually(() -> stand.live(piece).status() == 404);
        eventually(() -> piece.state(editor).equals("UNPUBLISHED"));
        assertThat(stand.schedule(piece, "unpublish").path("state").textValue()).isEqualTo("FIRED");
    }

    @Test
    void an_update_of_a_live_story_goes_out_at_its_instant_under_the_same_address() {
        var piece = stand.published();
        var before = stand.live(piece).json();
        stand.revised(piece, "عنوان آخر تماما");
        assertThat(stand.live(piece).json().path("headline")).isEqualTo(before.path("headline"));

        piece.act(editor, "schedule", explained("dueAt", in(1), "zone", "UTC"));
        eventually(() -> stand.live(piece).json().path("headline").textValue().equals("عنوان آخر تماما"));

        assertThat(stand.live(piece).json().path("slug")).isEqualTo(before.path("slug"));
        assertThat(stand.live(piece).json().path("firstPublishedAt")).isEqualTo(before.path("firstPublishedAt"));
        assertThat(piece.state(editor)).isEqualTo("PUBLISHED");
    }

    @Test
    void a_planned_takedown_can_be_taken_back() {
        var piece = stand.published();
        piece.act(editor, "unpublish", Map.of("reason", "انتهى", "dueAt", in(3600), "zone", "UTC"));
        assertThat(piece.state(editor)).isEqualTo("PUBLISHED");
        var planned = stand.schedule(piece, "unpublish");

        reporter.post("/api/v1/schedule/" + planned.path("id").textValue() + "/cancel", Map.of())
                .expect(403);
        editor.post("/api/v1/schedule/" + planned.path("id").textValue() + "/cancel", Map.of())
                .expect(204);

        assertThat(stand.schedule(piece, "unpublish").path("state").textValue()).isEqualTo("CANCELLED");
        editor.post("/api/v1/schedule/" + planned.path("id").textValue() + "/cancel", Map.of())
                .expect(409);
        stand.live(piece).expect(200);
    }

    @Test
    void a_takedown_leaves_no_schedule_that_would_bring_the_story_back() {
        var piece = stand.published();
        stand.revised(piece, "عنوان لاحق");
        piece.act(editor, "schedule", explained("dueAt", in(2), "zone", "UTC"));
        piece.act(editor, "unpublish", Map.of("reason", "مراجعة"));
        stand.reads(piece, 404);

        assertThat(piece.state(editor)).isEqualTo("APPROVED");
        pause(Duration.ofSeconds(3));
        stand.live(piece).expect(404);
    }

    @Test
    void what_came_too_late_waits_for_an_editor_to_confirm_it() throws SQLException {
        var piece = stand.approved();
        piece.act(editor, "schedule", Map.of("dueAt", in(3600), "zone", "UTC"));
        overdue(piece);
        eventually(
                () -> stand.schedule(piece, "publish").path("state").textValue().equals("HELD"));
        stand.live(piece).expect(404);

        var id = stand.schedule(piece, "publish").path("id").textValue();
        reporter.post("/api/v1/schedule/" + id + "/confirm", Map.of()).expect(403);
        editor.post("/api/v1/schedule/" + id + "/confirm", Map.of()).expect(204);

        eventually(() -> stand.live(piece).status() == 200);
        assertThat(Instant.parse(stand.live(piece).json().path("publishedAt").textValue()))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void an_embargo_and_a_hold_bind_at_the_instant_too() throws SQLException {
        var piece = stand.approved();
        piece.act(editor, "schedule", Map.of("dueAt", in(3), "zone", "UTC"));
        piece.act(editor, "hold", Map.of("reason", "دعوى"));

        eventually(
                () -> stand.schedule(piece, "publish").path("state").textValue().equals("FAILED"));
        stand.live(piece).expect(404);
        assertThat(stand.schedule(piece, "publish").path("failure").textValue()).contains("NO_LEGAL_HOLD");
        piece.act(chief, "liftHold");
        editor.post(
                        "/api/v1/schedule/"
                                + stand.schedule(piece, "publish").path("id").textValue() + "/confirm",
                        Map.of())
                .expect(204);
        eventually(() -> stand.live(piece).status() == 200);
    }

    @Test
    void a_version_planned_with_its_end_can_be_replanned() {
        var piece = stand.approved();
        piece.act(editor, "schedule", Map.of("dueAt", in(3600), "zone", "UTC", "unpublishAt", in(7200)));
        piece.act(editor, "unschedule");
        piece.act(editor, "schedule", Map.of("dueAt", in(3600), "zone", "UTC", "unpublishAt", in(7200)));
        piece.act(editor, "publish", Map.of("unpublishAt", in(7200), "zone", "UTC"));

        stand.reads(piece, 200);
    }

    private void overdue(Piece piece) throws SQLException {
        try (var database = stand.newsroom.superuser();
                var statement = database.prepareStatement(
                        "update newsroom.schedule set due_at = now() - interval '20 minutes' where article_id = ?")) {
            statement.setObject(1, UUID.fromString(piece.id()));
            statement.executeUpdate();
        }
    }

    private static Map<String, String> explained(String... more) {
        var all = new HashMap<>(EXPLAINED);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
