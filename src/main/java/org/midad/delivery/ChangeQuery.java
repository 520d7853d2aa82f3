package org.midad.delivery;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.platform.InputError;

/**
 * What a follower of a feed asks for.
 *
 * @param after null to begin with the first change
 */
record ChangeQuery(@Nullable FeedCursor after, int limit) {

    private static final Set<String> KNOWN = Set.of("after", "limit", "wait");
    private static final Set<String> KNOWN_OF_STREAMS = Set.of("after");
    private static final int LONGEST_WAIT = 25;
    private static final int AT_ONCE = 100;

    /** Seconds that the follower would wait for a first change. */
    record Waiting(ChangeQuery query, int seconds) {}

    static Waiting of(@Nullable String rawQuery, String site) {
        var given = Parameters.of(rawQuery, KNOWN);
        var limit = given.limit();
        var wait = given.whole("wait");
        if (wait != null && (wait < 0 || wait > LONGEST_WAIT)) {
            throw InputError.at("wait", "wait.range", LONGEST_WAIT);
        }
        return new Waiting(new ChangeQuery(cursor(given.get("after"), site), limit), wait == null ? 0 : wait);
    }

    /** Of a stream: what a browser's {@code EventSource} says when it comes back counts more than its first address. */
    static ChangeQuery ofStream(@Nullable String rawQuery, @Nullable String lastEventId, String site) {
        var after = Parameters.of(rawQuery, KNOWN_OF_STREAMS).get("after");
        return following(cursor(lastEventId == null || lastEventId.isEmpty() ? after : lastEventId, site));
    }

    /** What comes next on a stream. */
    static ChangeQuery following(@Nullable FeedCursor after) {
        return new ChangeQuery(after, AT_ONCE);
    }

    private static @Nullable FeedCursor cursor(@Nullable String text, String site) {
        return text == null ? null : FeedCursor.at(text, site);
    }
}
