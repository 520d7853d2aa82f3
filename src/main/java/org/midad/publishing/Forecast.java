package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.publishing.Front.Shown;
import org.midad.publishing.Schedule.Deed;

/** What readers of a site see at an instant to come, when all has been done that is planned until then. */
@ApplicationScoped
public class Forecast {

    // What is held back or has failed does not happen by itself.
    private static final String PLANNED = " from newsroom.schedule s join newsroom.article a on a.id = s.article_id"
            + " join newsroom.revision r on r.id = s.revision_id"
            + " left join newsroom.prepared p on p.publication_id = s.id and p.site = ?"
            + " where s.state = 'PENDING' and (s.action = 'UNPUBLISH'"
            + " or (s.action = 'PUBLISH' and p.publication_id is not null))";

    private final Sql sql;
    private final Front front;
    private final Typesetter typesetter;

    @Inject
    Forecast(Sql sql, Front front, Typesetter typesetter) {
        this.sql = sql;
        this.front = front;
        this.typesetter = typesetter;
    }

    /** How an article stands with a site's readers. */
    public sealed interface Standing {

        /** @param due when it is to come to them, if that is planned */
        record NotYet(@Nullable Instant due) implements Standing {}

        /** @param revision number of the one they see */
        record Live(int revision) implements Standing {}

        /** @param since if that is still to come */
        record TakenDown(@Nullable Instant since) implements Standing {}
    }

    private record Planned(UUID article, String desk, Deed deed, Instant due, int revision, byte @Nullable [] summary) {

        boolean publishes() {
            return deed == Deed.PUBLISH;
        }
    }

    public Standing of(UUID article, String site, Instant at) {
        var planned = planned(article, site);
        return planned.stream()
                .filter(one -> !one.due().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Forecast::after)
                .orElseGet(() -> now(article, site, planned));
    }

    private static Standing after(Planned last) {
        return last.publishes() ? new Standing.Live(last.revision()) : new Standing.TakenDown(last.due());
    }

    /** As it is until the first of what is planned. */
    private Standing now(UUID article, String site, List<Planned> planned) {
        var known = sql.query(
                "select d.revision from newsroom.publication p left join live.document d"
                        + " on d.site = p.site and d.article_id = p.article_id where p.site = ? and p.article_id = ?",
                statement -> {
                    statement.setString(1, site);
                    statement.setObject(2, article);
                },
                row -> row.getInt(1));
        var due = planned.stream()
                .filter(Planned::publishes)
                .map(Planned::due)
                .findFirst()
                .orElse(null);
        if (known.isEmpty() || (due != null && known.getFirst() == 0)) {
            return new Standing.NotYet(due);
        }
        return known.getFirst() == 0 ? new Standing.TakenDown(null) : new Standing.Live(known.getFirst());
    }

    /**
     * The front of a site.
     *
     * @param isTheirs the desks whose plans may be told
     */
    public List<Shown> front(String site, Instant at, int most, Predicate<String> isTheirs) {
        var stories = new LinkedHashMap<UUID, Shown>();
        front.newest(site, at, most).forEach(shown -> stories.put(shown.story().id(), shown));
        planned(site, at).stream().filter(one -> isTheirs.test(one.desk())).forEach(one -> happen(one, stories));
        return stories.values().stream()
                .sorted(Comparator.comparing((Shown shown) -> shown.story().firstPublishedAt())
                        .thenComparing(shown -> shown.story().id())
                        .reversed())
                .limit(most)
                .toList();
    }

    private void happen(Planned planned, Map<UUID, Shown> stories) {
        var summary = planned.summary();
        if (summary == null) {
            stories.remove(planned.article());
        } else {
            stories.put(planned.article(), new Shown(planned.desk(), typesetter.readSummary(summary)));
        }
    }

    private List<Planned> planned(UUID article, String site) {
        return planned(" and s.article_id = ?", site, article);
    }

    private List<Planned> planned(String site, Instant until) {
        return planned(" and s.due_at <= ?", site, Timestamp.from(until));
    }

    /** In the order it is done. */
    private List<Planned> planned(String which, String site, Object value) {
        return sql.query(
                "select s.article_id, a.desk, s.action, s.due_at, r.number, p.summary" + PLANNED + which
                        + " order by s.due_at, s.id",
                statement -> {
                    statement.setString(1, site);
                    statement.setObject(2, value);
                },
                row -> new Planned(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Deed.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5),
                        row.getBytes(6)));
    }
}
