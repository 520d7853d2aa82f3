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
    private static final int LONGEST_WAIT = 25;

    /** Seconds that the follower would wait for a first change. */
    record Waiting(ChangeQuery query, int seconds) {}

    static Waiting of(@Nullable String rawQuery, String site) {
        var given = Parameters.of(rawQuery, KNOWN);
        var limit = given.limit();
        var wait = given.whole("wait");
        if (wait != null && (wait < 0 || wait > LONGEST_WAIT)) {
            throw InputError.at("wait", "wait.range", LONGEST_WAIT);
        }
        var after = given.get("after");
        return new Waiting(
                new ChangeQuery(after == null ? null : FeedCursor.at(after, site), limit), wait == null ? 0 : wait);
    }
}
