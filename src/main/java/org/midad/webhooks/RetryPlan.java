package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When what failed is tried again. */
@ApplicationScoped
class RetryPlan {

    /** Of what failed together not everything comes back at the same instant. */
    private static final double JITTER = 0.1;

    /** As the trigger {@code newsroom.tell_webhooks} has it, too: longer than any attempt lasts. */
    private static final Duration BEFORE_TAKEDOWN = Duration.ofMinutes(1);

    private final List<Duration> pauses;
    private final Duration longest;

    @Inject
    RetryPlan(WebhookSettings settings) {
        this(settings.retries(), settings.longestWait());
    }

    RetryPlan(List<Duration> pauses, Duration longest) {
        this.pauses = List.copyOf(pauses);
        this.longest = longest;
    }

    /**
     * How long after so many attempts the next one waits; empty where there is none.
     *
     * @param asked what the receiver asked for; never hurries it, and counts up to a limit
     * @param holdsUpTakedown whether a takedown of the same article waits for it: then its own pauses are short
     */
    Optional<Duration> pause(int attempts, @Nullable Duration asked, boolean holdsUpTakedown) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        var full = jittered(pauses.get(attempts - 1));
        var planned = holdsUpTakedown && full.compareTo(BEFORE_TAKEDOWN) > 0 ? BEFORE_TAKEDOWN : full;
        var wanted = asked == null || asked.compareTo(longest) <= 0 ? asked : longest;
        return Optional.of(wanted == null || wanted.compareTo(planned) < 0 ? planned : wanted);
    }

    private static Duration jittered(Duration pause) {
        return pause.plusMillis(Math.round(
                pause.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }
}
