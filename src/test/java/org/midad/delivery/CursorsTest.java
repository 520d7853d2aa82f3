package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.midad.delivery.FeedCursor.InSnapshot;
import org.midad.platform.CursorText;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;

class CursorsTest {

    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Test
    void a_place_in_a_list_keeps_its_microseconds() {
        var place = new ListQuery.Place(Instant.parse("2026-01-02T03:04:05.123456Z"), ID);

        assertThat(ListQuery.Place.at(place.cursor())).isEqualTo(place);
        var long_ago = new ListQuery.Place(Instant.parse("1899-12-31T23:59:59.999999Z"), ID);
        assertThat(ListQuery.Place.at(long_ago.cursor())).isEqualTo(long_ago);
    }

    @Test
    void a_list_refuses_what_it_has_not_given_out() {
        for (var cursor : new String[] {
            "x", CursorText.of("1"), CursorText.of("a", ID), CursorText.of(1, "b"), CursorText.of(Long.MAX_VALUE, ID, 3)
        }) {
            assertThatThrownBy(() -> ListQuery.Place.at(cursor)).isInstanceOf(InputError.class);
        }
    }

    @Test
    void a_feed_cursor_holds_for_its_site_and_epoch() {
        var cursor = new FeedCursor("e1", "open", 7);

        assertThat(FeedCursor.at(cursor.text(), "open").in("e1")).isEqualTo(cursor);
        resync(() -> FeedCursor.at(cursor.text(), "main"));
        resync(() -> FeedCursor.at(cursor.text(), "open").in("e2"));
        resync(() -> FeedCursor.at(new FeedCursor("e1", "open", -1).text(), "open"));
        resync(() -> FeedCursor.at("garbage!", "open"));
        resync(() -> FeedCursor.at(new InSnapshot(cursor, ID).text(), "open"));
    }

    @Test
    void a_snapshot_cursor_remembers_what_it_is_pinned_to() {
        var inSnapshot = new InSnapshot(new FeedCursor("e1", "open", 7), ID);

        assertThat(InSnapshot.at(inSnapshot.text(), "open")).isEqualTo(inSnapshot);
        resync(() -> InSnapshot.at(inSnapshot.text(), "main"));
        resync(() -> InSnapshot.at(inSnapshot.pinned().text(), "open"));
    }

    private static void resync(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo("resync"));
    }
}
