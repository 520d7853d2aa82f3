package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long NOW = -5 * SECOND; // nanoTime may be negative

    private final Allowance allowance = new Allowance(10, 20, NOW);

    @Test
    void a_burst_is_taken_and_then_the_steady_rate() {
        assertThat(taken(20, NOW)).isEqualTo(20);
        var refused = allowance.take(NOW);

        assertThat(refused.taken()).isFalse();
        assertThat(refused.pause()).isEqualTo(Duration.ofMillis(100));
        assertThat(refused.secondsToWait()).isEqualTo(1);
        assertThat(taken(50, NOW + SECOND)).isEqualTo(10);
        assertThat(taken(50, NOW + 100 * SECOND)).isEqualTo(20);
    }

    @Test
    void it_says_how_many_are_left() {
        assertThat(allowance.take(NOW).left()).isEqualTo(19);
        assertThat(allowance.take(NOW).left()).isEqualTo(18);
        assertThat(allowance.take(NOW + SECOND).left()).isEqualTo(19);
    }

    @Test
    void many_at_once_get_no_more_than_there_is() {
        var taken = new AtomicInteger();
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1_000; i++) {
                hands.execute(() -> taken.addAndGet(allowance.take(NOW).taken() ? 1 : 0));
            }
        }
        assertThat(taken).hasValue(20);
    }

    private int taken(int tries, long now) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += allowance.take(now).taken() ? 1 : 0;
        }
        return taken;
    }
}
