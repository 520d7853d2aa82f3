package org.midad.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the feed tables of the schema {@code live} say, and how their types are read. */
final class LiveTables {

    private LiveTables() {}

    /** The database's epoch and time. */
    record Present(String epoch, Instant now) {}

    static Present present(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select value, clock_timestamp() from live.epoch");
                var row = statement.executeQuery()) {
            row.next();
            return new Present(row.getString(1), instant(row, 2));
        }
    }

    /** Every site, and where its feed stands. */
    static List<Feeds.Seen> sites(Connection connection) throws SQLException {
        return rows(connection, """
                select s.key, s.public, coalesce(h.position, 0)
                from live.site s left join live.feed_head h on h.site = s.key""", row -> new Feeds.Seen(row.getString(1), row.getBoolean(2), row.getLong(3)));
    }

    /** The articles changed after one position up to another; {@code most} of them means there may be more. */
    static Set<UUID> changedArticles(Connection connection, String site, long after, long upTo, int most)
            throws SQLException {
        return Set.copyOf(rows(connection, """
                select distinct article_id from live.change
                where site = ? and position > ? and position <= ? limit ?""", row -> row.getObject(1, UUID.class), site, after, upTo, most));
    }

    /** The takedowns due within that time, and those overdue. */
    static List<Takedowns.Due> takedowns(Connection connection, Duration ahead) throws SQLException {
        return rows(
                connection,
                """
                select site, article_id, takedown_at from live.document
                where takedown_at < now() + make_interval(secs => ?)""",
                row -> new Takedowns.Due(row.getString(1), row.getObject(2, UUID.class), instant(row, 3)),
                ahead.toSeconds());
    }

    /** What a row is made into. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows of a query with these values for its question marks. */
    static <T> List<T> rows(Connection connection, String sql, Reading<T> reading, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            var found = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        }
    }

    static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
