package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;
import org.midad.delivery.Takedowns.Due;

class CachingTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.5Z");
    private static final String FULL = "public, max-age=15, stale-while-revalidate=15, stale-if-error=60";
    private static final UUID ID = new UUID(0, 1);
    private static final Answer ANSWER =
            Content.of("{}".getBytes(UTF_8), Freshness.SHORT).ready();
    private static final Feed OPEN = new Feed("open", true, 1);
    private static final Feed CLOSED = new Feed("main", false, 1);

    private final DeliverySettings settings = new UsualSettings();
    private final Takedowns takedowns = new Takedowns(settings);
    private final Caching caching = new Caching(settings, takedowns, new DatabaseClock() {
        @Override
        Instant now() {
            return NOW;
        }
    });

    @Test
    void public_answers_are_kept_for_a_short_while_and_never_beyond_a_takedown() {
        assertThat(said(OPEN, null)).isEqualTo(FULL);
        assertThat(said(OPEN, NOW.plusSeconds(75))).isEqualTo(FULL);
        assertThat(said(OPEN, NOW.plusSeconds(40)))
                .isEqualTo("public, max-age=15, stale-while-revalidate=15, stale-if-error=25");
        assertThat(said(OPEN, NOW.plusSeconds(20)))
                .isEqualTo("public, max-age=15, stale-while-revalidate=5, stale-if-error=5");
        assertThat(said(OPEN, NOW.plusMillis(9_900))).isEqualTo("public, max-age=9");
        assertThat(said(OPEN, NOW.minusSeconds(1))).isEqualTo("public, max-age=0");
    }

    @Test
    void what_needs_a_token_is_asked_for_each_time() {
        assertThat(said(CLOSED, null)).isEqualTo("private, no-cache");
    }

    @Test
    void a_takedown_concerns_its_article_and_the_lists_of_its_site() {
        takedowns.see(List.of(new Due("open", ID, NOW.plusSeconds(5))));

        assertThat(caching.ofArticle(OPEN, new UUID(0, 2)).toString()).isEqualTo(FULL);
        assertThat(caching.ofPage(OPEN, ANSWER).toString()).isEqualTo("public, max-age=5");
        assertThat(caching.ofPage(new Feed("other", true, 1), ANSWER).toString())
                .isEqualTo(FULL);
    }

    private String said(Feed feed, @Nullable Instant takedown) {
        takedowns.see(takedown == null ? List.of() : List.of(new Due(feed.site(), ID, takedown)));
        return caching.ofArticle(feed, ID).toString();
    }
}
