package org.midad.local.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database says became of every schedule. When a transaction really committed is asked of PostgreSQL itself
 * ({@code track_commit_timestamp}), not of what Midad wrote about it.
 *
 * @param faults what must be 0, by name
 * @param lateness milliseconds from due to PostgreSQL's commit time, ascending
 * @param receipted the same as the receipts say it, ascending
 */
public record Reckoning(
        long scheduled,
        Map<String, Long> faults,
        List<Double> lateness,
        List<Double> receipted,
        Map<String, Long> byNode) {

    private static final String WANTED =
            "(select s.*, site from newsroom.schedule s, unnest(s.sites) site where s.action = 'PUBLISH')";

    private static final Map<String, String> FAULTS = faultQueries();

    static Reckoning of(Connection database) throws SQLException {
        var faults = new LinkedHashMap<String, Long>();
        for (var fault : FAULTS.entrySet()) {
            faults.put(fault.getKey(), number(database, fault.getValue()));
        }
        return new Reckoning(
                number(database, "select count(*) from newsroom.schedule"),
                faults,
                numbers(
                        database,
                        "select extract(epoch from pg_xact_commit_timestamp(xmin) - due_at) * 1000 from newsroom.receipt"
                                + " order by 1"),
                numbers(database, "select lateness_ms from newsroom.receipt order by 1"),
                byNode(database));
    }

    static long pending(Connection database) throws SQLException {
        return number(database, "select count(*) from newsroom.schedule where state = 'PENDING'");
    }

    private static Map<String, String> faultQueries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("lost: not fired", "select count(*) from newsroom.schedule where state <> 'FIRED'");
        queries.put(
                "lost: fired but not on its site",
                "select count(*) from " + WANTED + " s left join live.document d on d.site = s.site"
                        + " and d.article_id = s.article_id where d.hash is null");
        queries.put(
                "doubled: more than one change of an article on a site",
                "select count(*) from (select 1 from live.change group by site, article_id having count(*) > 1) t");
        queries.put(
                "doubled: more than one line in the log",
                "select count(*) from (select 1 from audit.entry where action = 'publish' group by object_id"
                        + " having count(*) > 1) t");
        queries.put(
                "early: committed before due",
                "select count(*) from newsroom.schedule s join live.document d using (article_id)"
                        + " where pg_xact_commit_timestamp(d.xmin) < s.due_at");
        queries.put(
                "early: receipt or change says so",
                "select count(*) from newsroom.schedule s join newsroom.receipt r on r.schedule_id = s.id"
                        + " join live.change c on c.article_id = s.article_id"
                        + " where r.committed_at < s.due_at or c.at < s.due_at");
        queries.put(
                "wrong: not the sealed revision",
                "select count(*) from " + WANTED + " s join newsroom.version v on v.id = s.version_id"
                        + " join newsroom.revision r on r.id = s.revision_id"
                        + " join live.document d on d.site = s.site and d.article_id = s.article_id"
                        + " where d.hash is distinct from v.sealed_hash or d.hash <> s.revision_hash"
                        + " or d.hash <> r.hash or d.etag <> encode(sha256(d.json), 'hex')"
                        + " or convert_from(d.json, 'UTF8')::jsonb ->> 'hash' <> d.hash"
                        + " or convert_from(d.json, 'UTF8')::jsonb ->> 'headline' <> r.content::jsonb ->> 'headline'");
        queries.put(
                "receipts missing or untrue",
                "select count(*) from newsroom.schedule s left join newsroom.receipt r on r.schedule_id = s.id"
                        + " and r.hash = s.revision_hash and r.due_at = s.due_at and r.action = s.action"
                        + " where r.schedule_id is null");
        queries.put(
                "receipts of nothing",
                "select count(*) - (select count(*) from newsroom.schedule) from newsroom.receipt");
        queries.put(
                "feeds with a gap: positions are not exactly 1..N",
                "select count(*) from (select h.site from live.feed_head h left join live.change c on c.site = h.site"
                        + " group by h.site, h.position having count(c.position) <> h.position"
                        + " or coalesce(max(c.position), 0) <> h.position or coalesce(min(c.position), 1) <> 1) t");
        queries.put(
                "versions left in another state",
                "select count(*) from newsroom.schedule s join newsroom.version v on v.id = s.version_id"
                        + " where v.state <> 'PUBLISHED'");
        queries.put("prepared documents left over", "select count(*) from newsroom.prepared");
        return queries;
    }

    private static Map<String, Long> byNode(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select node, count(*) from newsroom.receipt group by node order by node")) {
            var counts = new LinkedHashMap<String, Long>();
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Double> numbers(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            var all = new ArrayList<Double>();
            while (row.next()) {
                all.add(row.getDouble(1));
            }
            return all;
        }
    }

    /** The value that so many of a hundred do not exceed; 0 of none. */
    static double percentile(List<Double> ascending, double percent) {
        if (ascending.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * ascending.size());
        return ascending.get(Math.clamp(rank - 1, 0, ascending.size() - 1));
    }
}
