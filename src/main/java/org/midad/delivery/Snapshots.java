package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;

/**
 * Reads all that is live on a site, page by page. The first page pins the feed's position; later pages may already hold
 * newer documents, and whoever then follows the feed from the pinned position ends with exactly what is live.
 */
@ApplicationScoped
class Snapshots {

    private static final Set<String> KNOWN = Set.of("after", "limit");
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ENOUGH_BYTES = 2_000_000;
    private static final int ROWS_AT_ONCE = 10;

    private static final String DOCUMENTS = """
            select article_id, json from live.document
            where site = ? and article_id > ? and (not_before is null or not_before <= now())
            order by article_id limit ?""";

    private final LiveDatabase database;

    Snapshots(LiveDatabase database) {
        this.database = database;
    }

    record Query(FeedCursor.@Nullable InSnapshot after, int limit) {
        static Query of(@Nullable String rawQuery, String site) {
            var given = Parameters.of(rawQuery, KNOWN);
            var after = given.get("after");
            return new Query(after == null ? null : FeedCursor.InSnapshot.at(after, site), given.limit());
        }
    }

    Answer read(String site, Query query) throws SQLException {
        try (var connection = database.connection()) {
            // Only inside a transaction does the driver fetch in steps, not a hundred half-megabyte documents at once.
            connection.setAutoCommit(false);
            try {
                var pinned = pinned(connection, site, query.after());
                var last = query.after() == null ? BEFORE_ALL : query.after().last();
                return Content.of(page(connection, pinned, last, query.limit()), Freshness.NEVER)
                        .ready();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static FeedCursor pinned(Connection connection, String site, FeedCursor.@Nullable InSnapshot after)
            throws SQLException {
        var head = Changes.head(connection, site);
        return after == null
                ? new FeedCursor(head.epoch(), site, head.told())
                : after.pinned().in(head.epoch());
    }

    private static byte[] page(Connection connection, FeedCursor pinned, UUID after, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(DOCUMENTS)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            fill(statement, pinned.site(), after, limit + 1);
            try (var row = statement.executeQuery()) {
                return page(row, pinned, limit);
            }
        }
    }

    private static byte[] page(ResultSet row, FeedCursor pinned, int limit) throws SQLException {
        var text = new PageText();
        var last = BEFORE_ALL;
        int count = 0;
        while (row.next()) {
            if (count == limit || text.length() > ENOUGH_BYTES) {
                return text.end(new FeedCursor.InSnapshot(pinned, last).text(), pinned.text());
            }
            last = row.getObject(1, UUID.class);
            text.add(row.getBytes(2));
            count++;
        }
        return text.end(null, pinned.text());
    }
}
