package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;
import static org.midad.delivery.LiveTables.instant;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;

/** What was changed in an article after it was first published, as the public is told, oldest first. */
final class Corrections {

    record Correction(String kind, String note, int revision, String at) {}

    private Corrections() {}

    static Content of(Connection connection, String site, UUID article) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select kind, note, revision, at from live.correction where site = ? and article_id = ?
                order by at, id""")) {
            fill(statement, site, article);
            try (var row = statement.executeQuery()) {
                var page = new PageText();
                while (row.next()) {
                    page.add(new Correction(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            instant(row, 4).toString()));
                }
                return Content.of(page.end(null), Freshness.SHORT);
            }
        }
    }
}
