package org.midad.local.core;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.midad.local.StackFailure;
import org.midad.platform.CursorText;

/**
 * A site's years of news: copies of what the publisher put into the schema {@code live}, in the same shape, with their
 * addresses and changes. The newsroom's own tables stay small; delivery can't read them anyway.
 */
final class Archive {

    static final String SITE = "open";

    private static final int AT_ONCE = 500;
    private static final Duration APART = Duration.ofMinutes(7);
    private static final String DOCUMENT = """
            insert into live.document (site, article_id, slug, locale, section, topics, people, version, revision, hash,
              json, gzip, summary, etag, first_published_at, published_at, updated_at)
            values ('open', ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADDRESS =
            "insert into live.address (site, folded_slug, article_id) values ('open', ?, ?)";
    private static final String CHANGE = """
            insert into live.change (site, position, op, article_id, slug, revision, hash, at)
            values ('open', ?, 'publish', ?, ?, 1, ?, ?)""";

    private final Connection database;
    private final List<Model> models;
    private final Instant newest;
    private int copies;

    Archive(Connection database) throws SQLException {
        this.database = database;
        this.models = models();
        this.newest = models.stream()
                .map(Model::firstPublishedAt)
                .min(Instant::compareTo)
                .orElseThrow()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** Older and older articles, until so many are published on the site. */
    void growTo(int size) {
        try {
            database.setAutoCommit(false);
            for (int left = size - models.size() - copies; left > 0; left = size - models.size() - copies) {
                add(Math.min(left, AT_ONCE));
            }
            database.setAutoCommit(true);
            try (var statement = database.createStatement()) {
                // What autovacuum would do soon, and in the middle of the measurement.
                statement.execute("vacuum analyze live.document, live.address, live.change, live.feed_head");
                statement.execute("checkpoint");
            }
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** Slugs out of the whole archive, in no order; always the same ones for a size. */
    List<String> slugs(int count) {
        return some(count, "slug", row -> row.getString(1));
    }

    /** Where pages of the list of all articles begin, out of the whole archive, in no order. */
    List<String> cursors(int count) {
        return some(
                count,
                "first_published_at, article_id",
                row -> CursorText.of(
                        ChronoUnit.MICROS.between(Instant.EPOCH, instant(row, 1)), row.getObject(2, UUID.class)));
    }

    private interface Reading {
        String of(ResultSet row) throws SQLException;
    }

    private List<String> some(int count, String columns, Reading reading) {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select " + columns
                        + " from live.document where site = 'open' order by md5(article_id::text) limit " + count)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(reading.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private void add(int count) throws SQLException {
        long position = advance(count);
        try (var documents = database.prepareStatement(DOCUMENT);
                var addresses = database.prepareStatement(ADDRESS);
                var changes = database.prepareStatement(CHANGE)) {
            for (var copy : copies(count)) {
                bind(documents, copy);
                fill(addresses, copy.foldedSlug(), copy.article());
                fill(
                        changes,
                        ++position,
                        copy.article(),
                        copy.slug(),
                        copy.model().hash(),
                        time(copy.at()));
            }
            documents.executeBatch();
            addresses.executeBatch();
            changes.executeBatch();
        }
        database.commit();
    }

    private List<Model.Copy> copies(int count) {
        int first = copies + 1;
        copies += count;
        return IntStream.range(first, first + count)
                .parallel()
                .mapToObj(number ->
                        models.get(number % models.size()).copy(number, newest.minus(APART.multipliedBy(number))))
                .toList();
    }

    /** The position before the first of them. */
    private long advance(int count) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("update live.feed_head set position = position + " + count
                        + " where site = 'open' returning position - " + count)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void bind(PreparedStatement documents, Model.Copy copy) throws SQLException {
        var model = copy.model();
        var at = time(copy.at());
        fill(
                documents,
                copy.article(),
                copy.slug(),
                model.locale(),
                model.section(),
                texts(model.topics()),
                texts(model.people()),
                model.hash(),
                copy.json(),
                copy.gzip(),
                copy.summary(),
                copy.etag(),
                at,
                at,
                at);
    }

    private Array texts(List<String> values) throws SQLException {
        return database.createArrayOf("text", values.toArray());
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private List<Model> models() throws SQLException {
        try (var statement = database.prepareStatement("""
                        select article_id, slug, locale, section, topics, people, hash, json, summary,
                          first_published_at, published_at
                        from live.document where site = 'open' and revision = 1 order by first_published_at""");
                var row = statement.executeQuery()) {
            var models = new ArrayList<Model>();
            while (row.next()) {
                models.add(new Model(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        List.of((String[]) row.getArray(6).getArray()),
                        row.getString(7),
                        text(row, 8),
                        text(row, 9),
                        instant(row, 10),
                        instant(row, 11)));
            }
            return models;
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.UTF_8);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
