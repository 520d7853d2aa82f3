package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes the change feed. The head's lock makes commit order position order: so this comes last in a transaction, after
 * everything else is flushed, sites in the order of their keys.
 */
@ApplicationScoped
class Feed {

    // pg_notify: the channel on which delivery hears that there is something new.
    private static final String APPEND = "with head as (update live.feed_head set position = position + cardinality(?)"
            + " where site = ? returning position),"
            + " added as (insert into live.change (site, position, op, article_id, slug, revision, hash, at, note)"
            + "  select ?, head.position - cardinality(?) + e.place, e.op, e.article, e.slug, e.revision, e.hash,"
            + "  clock_timestamp(), e.note from head,"
            + "  unnest(?::text[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[]) with ordinality"
            + "  as e(op, article, slug, revision, hash, note, place) returning position)"
            + " select pg_notify('live_changed', ? || ' ' || max(position)) from added";

    private final Session session;

    @Inject
    Feed(Session session) {
        this.session = session;
    }

    /** One thing that happened to an article on a site, as followers read it. */
    record Entry(
            String site,
            String op,
            UUID article,
            String slug,
            int revision,
            String hash,
            @Nullable String note) {}

    void append(Collection<Entry> entries) {
        session.flush();
        var bySite = entries.stream().collect(Collectors.groupingBy(Entry::site, TreeMap::new, Collectors.toList()));
        session.doWork(connection -> {
            for (var site : bySite.entrySet()) {
                append(connection, site.getKey(), site.getValue());
            }
        });
    }

    private static void append(Connection connection, String site, List<Entry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            var ops = array(connection, "text", entries, Entry::op);
            int i = 1;
            statement.setArray(i++, ops);
            statement.setString(i++, site);
            statement.setString(i++, site);
            statement.setArray(i++, ops);
            statement.setArray(i++, ops);
            statement.setArray(i++, array(connection, "uuid", entries, Entry::article));
            statement.setArray(i++, array(connection, "text", entries, Entry::slug));
            statement.setArray(i++, array(connection, "int4", entries, Entry::revision));
            statement.setArray(i++, array(connection, "text", entries, Entry::hash));
            statement.setArray(i++, array(connection, "text", entries, Entry::note));
            statement.setString(i, site);
            statement.execute();
        }
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, List<Entry> entries, Function<Entry, @Nullable T> part)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(part).toArray());
    }
}
