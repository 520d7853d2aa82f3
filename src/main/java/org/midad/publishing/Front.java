package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.publishing.Document.Summary;

/** What readers of a site see first: the newest of what is live there. */
@ApplicationScoped
public class Front {

    private final Sql sql;
    private final Typesetter typesetter;

    @Inject
    Front(Sql sql, Typesetter typesetter) {
        this.sql = sql;
        this.typesetter = typesetter;
    }

    /**
     * A story on show.
     *
     * @param desk whose work it is; readers are not told
     */
    public record Shown(String desk, Summary story) {}

    /** In the order of the delivery API's lists. */
    public List<Shown> newest(String site, int most) {
        return newest(site, null, most);
    }

    /** The same as it will be, were nothing done until then. */
    List<Shown> newest(String site, @Nullable Instant at, int most) {
        return sql.query(
                "select a.desk, d.summary from live.document d join newsroom.article a on a.id = d.article_id"
                        + " where d.site = ? and (d.not_before is null or d.not_before <= coalesce(?::timestamptz, clock_timestamp()))"
                        + " order by d.first_published_at desc, d.article_id desc limit ?",
                statement -> {
                    statement.setString(1, site);
                    statement.setTimestamp(2, at == null ? null : Timestamp.from(at));
                    statement.setInt(3, most);
                },
                row -> new Shown(row.getString(1), typesetter.readSummary(row.getBytes(2))));
    }
}
