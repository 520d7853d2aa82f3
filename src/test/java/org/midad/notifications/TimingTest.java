package org.midad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When a letter goes out. */
class TimingTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    @Test
    void each_timing_has_its_instant_in_the_newsrooms_zone() {
        var at = Instant.parse("2026-11-26T03:59:30Z"); // 6:59:30 in Riyadh

        assertThat(Timing.AT_ONCE.after(at, RIYADH)).hasValue(at);
        assertThat(Timing.HOURLY.after(at, RIYADH)).hasValue(Instant.parse("2026-11-26T04:00:00Z"));
        assertThat(Timing.DAILY.after(at, RIYADH)).hasValue(Instant.parse("2026-11-26T04:00:00Z"));
        assertThat(Timing.DAILY.after(at.plusSeconds(30), RIYADH)).hasValue(Instant.parse("2026-11-27T04:00:00Z"));
        assertThat(Timing.NEVER.after(at, RIYADH)).isEmpty();
    }

    @Test
    void a_morning_that_clocks_are_changed_before_is_at_seven_too() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(Timing.DAILY.after(Instant.parse("2026-03-28T12:00:00Z"), berlin))
                .hasValue(Instant.parse("2026-03-29T05:00:00Z"));
    }
}
