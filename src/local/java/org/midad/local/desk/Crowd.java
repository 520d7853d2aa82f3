package org.midad.local.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.midad.local.StackFailure;

/**
 * 10,000 articles, 1,000 of them planned within one week, and 5,000 pictures: copies of the demo newsroom's in the database,
 * each with a headline, hash, day and state of its own. Readers see none of them.
 */
final class Crowd {

    static final int ARTICLES = 10_000;
    static final int PICTURES = 5_000;

    private final Path bucket;

    Crowd(Path bucket) {
        this.bucket = bucket;
    }

    /** Whether there is one from an earlier run, whose week has not begun. */
    boolean isThere(Connection database) throws SQLException {
        return one(database, "select to_regclass('newsroom.bench') is not null").equals("t")
                && one(database, "select week > current_date from newsroom.bench")
                        .equals("t");
    }

    void fill(Connection database) {
        try (var statement = database.createStatement()) {
            for (var sql : script().formatted(ARTICLES, PICTURES).split(";\n")) {
                statement.execute(sql);
            }
            hangPrints(database);
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** What the pages to look at are about: an article in each of some states, a picture, the week. */
    Map<String, String> places(Connection database) throws SQLException {
        var places = new LinkedHashMap<String, String>();
        for (var state : new String[] {"DRAFT", "IN_REVIEW", "PUBLISHED"}) {
            places.put(state, one(database, ONE_OF_DEMO.formatted(state)));
        }
        places.put("picture", one(database, "select picture from newsroom.bench"));
        places.put("week", one(database, "select week from newsroom.bench"));
        return places;
    }

    // Of the demo newsroom itself, with all that belongs to it.
    private static final String ONE_OF_DEMO = """
            select v.article_id from newsroom.version v join newsroom.article a on a.id = v.article_id
              and a.versions = v.number join newsroom.revision r on r.id = v.revision_id
            where v.state = '%s' and v.article_id not in (select article from newsroom.bench_copy)
            order by a.desk <> 'politics', length(r.content) desc limit 1""";

    /** The narrow print of each copied picture, which the library shows. */
    private void hangPrints(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select model, picture, file from newsroom.bench_print")) {
            while (row.next()) {
                var model = bucket.resolve("renditions").resolve(row.getString(1));
                var copy = bucket.resolve("renditions").resolve(row.getString(2));
                Files.createDirectories(copy);
                Files.copy(
                        model.resolve(row.getString(3)),
                        copy.resolve(row.getString(3)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String one(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new StackFailure("Nothing was found by: " + sql);
            }
            return row.getString(1);
        }
    }

    private static String script() {
        try (var in = Crowd.class.getResourceAsStream("crowd.sql")) {
            if (in == null) {
                throw new IllegalStateException("crowd.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
