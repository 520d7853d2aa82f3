package org.midad.delivery;

import java.time.Duration;

/**
 * For how long, in seconds, others may keep an answer: browsers, caches in front (RFC 9111, {@code s-maxage}), and beyond
 * that while they ask anew or nobody answers (RFC 5861).
 */
record Lifetime(long browsers, long shared, long whileAsking, long inFailure) {

    static Lifetime of(DeliverySettings settings) {
        return new Lifetime(
                settings.maxAge().toSeconds(),
                settings.sharedMaxAge().orElse(settings.maxAge()).toSeconds(),
                settings.staleWhileRevalidate().toSeconds(),
                settings.staleIfError().toSeconds());
    }

    /** Beyond this no cache keeps it that is told nothing else. */
    Duration longest() {
        return Duration.ofSeconds(Math.max(browsers, shared + Math.max(whileAsking, inFailure)));
    }

    /** The same, all of it over in so many seconds. */
    Lifetime within(long seconds) {
        long fresh = Math.min(shared, seconds);
        return new Lifetime(
                Math.min(browsers, seconds),
                fresh,
                Math.min(whileAsking, seconds - fresh),
                Math.min(inFailure, seconds - fresh));
    }

    String header() {
        var text = new StringBuilder("public, max-age=").append(browsers);
        say(text, "s-maxage", shared, browsers);
        say(text, "stale-while-revalidate", whileAsking, 0);
        say(text, "stale-if-error", inFailure, 0);
        return text.toString();
    }

    private static void say(StringBuilder text, String directive, long seconds, long whenUnsaid) {
        if (seconds != whenUnsaid) {
            text.append(", ").append(directive).append('=').append(seconds);
        }
    }
}
