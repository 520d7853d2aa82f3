package org.midad.delivery;

import static org.midad.delivery.LiveTables.instant;
import static org.midad.delivery.LiveTables.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;
import org.midad.platform.CursorText;

/** What was changed in an article after it was first published, as the public is told, oldest first. */
final class Corrections {

    record Correction(String kind, String note, int revision, String at) {}

    /**
     * A page of them; equal queries have equal answers.
     *
     * @param told how many were told before: there will only be more, so a number is a place
     */
    record Query(UUID article, int told, int limit) {

        static Query of(UUID article, @Nullable String rawQuery) {
            var given = Parameters.of(rawQuery, Target.Part.CORRECTIONS.parameters);
            var after = given.get("after");
            return new Query(article, after == null ? 0 : told(after), given.limit());
        }

        private static int told(String cursor) {
            try {
                return Integer.parseUnsignedInt(CursorText.parts(cursor, 1).getFirst());
            } catch (NumberFormatException e) {
                throw CursorText.refused();
            }
        }
    }

    private Corrections() {}

    static Content of(Connection connection, String site, Query query) throws SQLException {
        var oneMore =
                rows(connection, """
                select kind, note, revision, at from live.correction where site = ? and article_id = ?
                order by at, id offset ? limit ?""", Corrections::correction, site, query.article(), query.told(), query.limit() + 1);
        boolean more = oneMore.size() > query.limit();
        var page = new PageText();
        oneMore.stream().limit(query.limit()).forEach(page::add);
        var next = more ? CursorText.of(query.told() + query.limit()) : null;
        return Content.of(page.end(next), Freshness.SHORT);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                instant(row, 4).toString());
    }
}
