package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;
import static org.midad.delivery.LiveTables.instant;
import static org.midad.delivery.LiveTables.instantOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;

/** Reads the lists of articles, newest first. */
@ApplicationScoped
class Lists {

    private static final String HEAD = """
            select h.position, (select c.at from live.change c where c.site = h.site and c.position = h.position),
                (select min(d.not_before) from live.document d where d.site = h.site and d.not_before > now())
            from live.feed_head h where h.site = ?""";

    private final LiveDatabase database;
    private final Feeds feeds;

    Lists(LiveDatabase database, Feeds feeds) {
        this.database = database;
        this.feeds = feeds;
    }

    record Head(
            long position,
            @Nullable Instant lastChange,
            @Nullable Instant nextEmbargoEnd) {}

    /** @param json the document, or its summary */
    record Entry(byte[] json, ListQuery.Place place) {}

    /** How much of each document is read. */
    enum Text {
        SUMMARY("d.summary"),
        WHOLE("d.json");

        private final String column;

        Text(String column) {
            this.column = column;
        }
    }

    Page read(Feed feed, ListQuery query) throws SQLException {
        try (var connection = database.connection()) {
            var entries = entries(connection, feed.site(), query, Text.SUMMARY);
            // After the entries, so that the node is brought up to whatever they may already show.
            var head = head(connection, feed.site());
            feeds.advance(feed, head.position(), connection);
            return page(feed.site(), query, head, entries);
        }
    }

    private static Page page(String site, ListQuery query, Head head, List<Entry> oneMore) {
        boolean more = oneMore.size() > query.limit();
        var entries = more ? oneMore.subList(0, query.limit()) : oneMore;
        var text = new PageText();
        entries.forEach(entry -> text.add(entry.json()));
        var next = more ? entries.getLast().place().cursor() : null;
        var answer = Content.of(text.end(next), Freshness.SHORT)
                .keyed("site-" + site + " lists-" + site)
                .lastChanged(head.lastChange())
                .ready();
        return new Page(answer, entries.isEmpty(), head.position(), head.nextEmbargoEnd());
    }

    static Head head(Connection connection, String site) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            fill(statement, site);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Head(row.getLong(1), instantOrNull(row, 2), instantOrNull(row, 3))
                        : new Head(0, null, null);
            }
        }
    }

    /** One more than asked for, where there is one. */
    static List<Entry> entries(Connection connection, String site, ListQuery query, Text text) throws SQLException {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder(
                "select " + text.column + ", d.first_published_at, d.article_id from live.document d");
        var order = from(sql, values, query);
        sql.append(" where ").append(order).append(".site = ? and (d.not_before is null or d.not_before <= now())");
        values.add(site);
        narrow(sql, values, " and d.section = ?", query.section());
        narrow(sql, values, " and d.locale = ?", query.locale());
        // Where both are asked for, the topic leads and the person is looked for among its articles.
        narrow(sql, values, " and d.people @> array[?]::text[]", query.topic() == null ? null : query.person());
        if (query.after() != null) {
            sql.append(" and (%1$s.first_published_at, %1$s.article_id) < (?, ?)".formatted(order));
            values.add(query.after().firstPublished());
            values.add(query.after().article());
        }
        sql.append(" order by %1$s.first_published_at desc, %1$s.article_id desc limit ?".formatted(order));
        values.add(query.limit() + 1);
        try (var statement = connection.prepareStatement(sql.toString())) {
            fill(statement, values.toArray());
            return entries(statement.executeQuery());
        }
    }

    /** Joins what has the list's order, and returns its name: the documents themselves, or who they mention. */
    private static String from(StringBuilder sql, List<Object> values, ListQuery query) {
        var topic = query.topic();
        var key = topic == null ? query.person() : topic;
        if (key == null) {
            return "d";
        }
        sql.append(
                " join live.mention m on m.site = d.site and m.article_id = d.article_id and m.kind = ? and m.key = ?");
        values.add(topic == null ? "person" : "topic");
        values.add(key);
        return "m";
    }

    private static void narrow(StringBuilder sql, List<Object> values, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static List<Entry> entries(ResultSet row) throws SQLException {
        var entries = new ArrayList<Entry>();
        while (row.next()) {
            entries.add(new Entry(row.getBytes(1), new ListQuery.Place(instant(row, 2), row.getObject(3, UUID.class))));
        }
        return entries;
    }
}
