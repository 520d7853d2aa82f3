package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When what has not arrived is tried again. */
class RetryPlanTest {

    private final RetryPlan plan =
            new RetryPlan(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), Duration.ofHours(24));

    @Test
    void the_pauses_grow_and_after_the_last_there_is_none() {
        assertThat(plan.pause(1, null, false).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5500));
        assertThat(plan.pause(2, null, false).orElseThrow()).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(330));
        assertThat(plan.pause(3, null, false)).isEmpty();
        assertThat(plan.pause(3, Duration.ofSeconds(1), false)).isEmpty();
    }

    @Test
    void a_receiver_is_given_the_time_it_asks_for_and_no_more_than_a_day() {
        assertThat(plan.pause(1, Duration.ofMinutes(20), false)).contains(Duration.ofMinutes(20));
        assertThat(plan.pause(1, Duration.ofDays(400), false)).contains(Duration.ofHours(24));
    }

    @Test
    void who_asks_for_no_time_at_all_does_not_use_up_the_tries() {
        assertThat(plan.pause(2, Duration.ZERO, false).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(plan.pause(2, Duration.ofSeconds(-5), false).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void what_holds_up_a_takedown_is_tried_again_soon_but_not_sooner_than_is_asked() {
        assertThat(plan.pause(1, null, true).orElseThrow()).isLessThan(Duration.ofSeconds(6));
        assertThat(plan.pause(2, null, true)).contains(Duration.ofMinutes(1));
        assertThat(plan.pause(2, Duration.ofMinutes(20), true)).contains(Duration.ofMinutes(20));
        assertThat(plan.pause(3, null, true)).isEmpty();
    }

    @Test
    void a_wait_is_read_in_seconds_and_as_a_date() {
        var clock = Clock.fixed(Instant.parse("2026-11-26T18:00:00Z"), ZoneOffset.UTC);

        assertThat(Sender.wait("120", clock)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Sender.wait("Thu, 26 Nov 2026 18:01:00 GMT", clock)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Sender.wait("soon", clock)).isNull();
        assertThat(Sender.wait("99999999999999999999", clock)).isNull();
    }
}
