package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;
import static org.midad.delivery.LiveTables.instant;
import static org.midad.delivery.LiveTables.instantOrNull;
import static org.midad.delivery.LiveTables.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.Answer.Freshness;
import org.midad.delivery.Answers.Content;

/** Reads the change feed of a site: every change once, in the order of their commits. */
@ApplicationScoped
class Changes {

    // A document under embargo should not be here at all. If one is, the feed ends before it until the embargo is over:
    // leaving its entry out would hide it for good from followers that have read on.
    private static final String HEAD = """
            select e.value, coalesce(h.position, 0),
                least(coalesce(h.position, 0), (select min(last.position) - 1 from hidden d cross join lateral
                    (select max(c.position) as position from live.change c
                    where c.site = d.site and c.article_id = d.article_id) last)),
                (select min(d.not_before) from hidden d)
            from live.site s cross join live.epoch e left join live.feed_head h on h.site = s.key
            where s.key = ?""";
    private static final String HIDDEN = """
            with hidden as (select site, article_id, not_before from live.document
                where site = ? and not_before > now())
            """;

    private final LiveDatabase database;
    private final Feeds feeds;

    Changes(LiveDatabase database, Feeds feeds) {
        this.database = database;
        this.feeds = feeds;
    }

    /**
     * Where a feed stands.
     *
     * @param told up to where followers are told of it
     */
    record Head(
            String epoch,
            long position,
            long told,
            @Nullable Instant nextEmbargoEnd) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            long position,
            String op,
            String id,
            String slug,
            int revision,
            String hash,
            String at,
            @Nullable String note) {}

    /** Changes that follow each other, and where they were read. */
    private record Batch(Head head, String site, long after, List<Change> changes) {

        FeedCursor upTo(long position) {
            return new FeedCursor(head.epoch(), site, position);
        }

        FeedCursor next() {
            return upTo(changes.isEmpty() ? after : changes.getLast().position());
        }

        Page page(byte[] bytes) {
            var answer = Content.of(bytes, Freshness.ASK_EACH_TIME).ready();
            return new Page(answer, changes.isEmpty(), head.position(), head.nextEmbargoEnd(), next());
        }
    }

    /** A page of the feed as a list. */
    Page read(Feed feed, ChangeQuery query) throws SQLException {
        var batch = batch(feed, query);
        var text = new PageText();
        batch.changes().forEach(text::add);
        return batch.page(text.end(batch.next().text()));
    }

    /** A page of the feed as Server-Sent Events, each with the cursor that goes on after it. */
    Page events(Feed feed, ChangeQuery query) throws SQLException {
        var batch = batch(feed, query);
        var text = new EventText();
        batch.changes()
                .forEach(change -> text.add(batch.upTo(change.position()).text(), "change", PageText.json(change)));
        return batch.page(text.bytes());
    }

    private Batch batch(Feed feed, ChangeQuery query) throws SQLException {
        try (var connection = database.connection()) {
            var head = head(connection, feed.site());
            long after =
                    query.after() == null ? 0 : query.after().in(head.epoch()).position();
            var changes = changes(connection, feed.site(), after, head.told(), query.limit());
            checkNothingMissing(feed.site(), changes, after, head.told());
            feeds.advance(feed, head.position(), connection);
            return new Batch(head, feed.site(), after, changes);
        }
    }

    static Head head(Connection connection, String site) throws SQLException {
        try (var statement = connection.prepareStatement(HIDDEN + HEAD)) {
            fill(statement, site, site);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Head(row.getString(1), row.getLong(2), row.getLong(3), instantOrNull(row, 4))
                        : new Head("", 0, 0, null);
            }
        }
    }

    /** Positions have no gaps; so where the next one is not there, it was cleared away as too old. */
    private static void checkNothingMissing(String site, List<Change> changes, long after, long told) {
        long first = changes.isEmpty() ? after + 1 : changes.getFirst().position();
        if (first > after + 1 || (changes.isEmpty() && told > after)) {
            throw FeedCursor.resync(site);
        }
    }

    private static List<Change> changes(Connection connection, String site, long after, long upTo, int limit)
            throws SQLException {
        return rows(connection, """
                select position, op, article_id, slug, revision, hash, at, note from live.change
                where site = ? and position > ? and position <= ? order by position limit ?""", Changes::change, site, after, upTo, limit);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                instant(row, 7).toString(),
                row.getString(8));
    }
}
