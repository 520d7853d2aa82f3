package org.midad.delivery;

import java.util.UUID;
import org.midad.platform.CursorText;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;

/**
 * Up to where a follower has read a site's feed. The epoch changes when a backup is restored: positions from before it
 * may then stand for other changes, so such a cursor is refused rather than misread.
 */
record FeedCursor(String epoch, String site, long position) {

    /** Where a snapshot goes on: the feed position it is pinned to, and the last article that was read. */
    record InSnapshot(FeedCursor pinned, UUID last) {

        static InSnapshot at(String cursor, String site) {
            try {
                var parts = CursorText.parts(cursor, 4);
                var pinned = new FeedCursor(parts.get(0), parts.get(1), Long.parseLong(parts.get(2)));
                return new InSnapshot(pinned.of(site), UUID.fromString(parts.get(3)));
            } catch (InputError | IllegalArgumentException e) {
                throw resync(site);
            }
        }

        String text() {
            return CursorText.of(pinned.epoch, pinned.site, pinned.position, last);
        }
    }

    static FeedCursor at(String cursor, String site) {
        try {
            var parts = CursorText.parts(cursor, 3);
            return new FeedCursor(parts.get(0), parts.get(1), Long.parseLong(parts.get(2))).of(site);
        } catch (InputError | NumberFormatException e) {
            throw resync(site);
        }
    }

    String text() {
        return CursorText.of(epoch, site, position);
    }

    /** This cursor, if it is of that epoch; else its holder has to start again. */
    FeedCursor in(String present) {
        if (!epoch.equals(present)) {
            throw resync(site);
        }
        return this;
    }

    private FeedCursor of(String expected) {
        if (!site.equals(expected) || position < 0) {
            throw resync(expected);
        }
        return this;
    }

    /** 410: the follower's cursor leads nowhere any more, and where to start instead. */
    static Refusal resync(String site) {
        var snapshot = Target.PREFIX + site + "/snapshot";
        return new Refusal(410, "resync", java.util.Map.of("snapshot", snapshot), snapshot);
    }
}
