package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;

class CachingTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.5Z");
    private static final Feed OPEN = new Feed("open", true, 1);
    private static final Feed CLOSED = new Feed("main", false, 1);

    private final Caching caching = new Caching(new DeliverySettings() {
        @Override
        public OptionalLong cacheBytes() {
            return OptionalLong.empty();
        }

        @Override
        public Duration maxAge() {
            return Duration.ofSeconds(15);
        }

        @Override
        public int waiting() {
            return 1;
        }
    });

    @Test
    void public_answers_are_kept_for_a_short_while_and_never_beyond_a_takedown() {
        assertThat(said(OPEN, null)).isEqualTo("public, max-age=15");
        assertThat(said(OPEN, NOW.plusMillis(9_900))).isEqualTo("public, max-age=9");
        assertThat(said(OPEN, NOW.plusSeconds(15))).isEqualTo("public, max-age=15");
        assertThat(said(OPEN, NOW.minusSeconds(1))).isEqualTo("public, max-age=0");
    }

    @Test
    void what_needs_a_token_is_asked_for_each_time() {
        assertThat(said(CLOSED, null)).isEqualTo("private, no-cache");
    }

    private String said(Feed feed, @Nullable Instant takedown) {
        var answer = Content.of("{}".getBytes(UTF_8), Freshness.SHORT)
                .until(takedown)
                .ready();
        return caching.of(feed, answer, NOW).toString();
    }
}
