package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
            + " where s.state = 'PENDING' and s.action in ('PUBLISH', 'UNPUBLISH')";

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

    /** @param summary what readers of the site see then; null where the story is taken down, or is for other sites */
    private record Planned(
            UUID article, String desk, UUID version, Deed deed, Instant due, int revision, byte @Nullable [] summary) {

        boolean isTakedown() {
            return deed == Deed.UNPUBLISH;
        }

        boolean isTakedownOf(UUID one) {
            return isTakedown() && version.equals(one);
        }
    }

    public Standing of(UUID article, String site, Instant at) {
        var known = sql.query(
                "select d.revision from newsroom.publication p left join live.document d"
                        + " on d.site = p.site and d.article_id = p.article_id where p.site = ? and p.article_id = ?",
                statement -> {
                    statement.setString(1, site);
                    statement.setObject(2, article);
                },
                row -> row.getInt(1));
        Standing standing = known.isEmpty()
                ? new Standing.NotYet(null)
                : known.getFirst() == 0 ? new Standing.TakenDown(null) : new Standing.Live(known.getFirst());
        for (var planned : planned(site, " and s.article_id = ?", article)) {
            if (planned.due().isAfter(at)) {
                return planned.summary() == null || standing instanceof Standing.Live
                        ? standing
                        : new Standing.NotYet(planned.due());
            }
            standing = after(planned, standing);
        }
        return standing;
    }

    private static Standing after(Planned planned, Standing before) {
        if (planned.summary() != null) {
            return new Standing.Live(planned.revision());
        }
        return before instanceof Standing.Live ? new Standing.TakenDown(planned.due()) : before;
    }

    /**
     * The front of a site.
     *
     * @param isTheirs the desks whose plans may be told
     */
    public List<Shown> front(String site, Instant at, int most, Predicate<String> isTheirs) {
        var planned = planned(site, "").stream()
                .filter(one -> !one.due().isAfter(at) && isTheirs.test(one.desk()))
                .toList();
        var stories = new LinkedHashMap<UUID, Shown>();
        // More than are wanted, as some of them will be gone by then.
        front.newest(site, at, most + planned.size())
                .forEach(shown -> stories.put(shown.story().id(), shown));
        planned.forEach(one -> happen(one, stories));
        return stories.values().stream()
                .sorted(Comparator.comparing((Shown shown) -> shown.story().firstPublishedAt())
                        .thenComparing(shown -> shown.story().id().toString())
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

    /** What will be done, in the order of its instants. */
    private List<Planned> planned(String site, String which, Object... values) {
        var byArticle = sql
                .query(
                        "select s.article_id, a.desk, s.version_id, s.action, s.due_at, r.number, p.summary" + PLANNED
                                + which + " order by s.due_at, s.id",
                        statement -> {
                            statement.setString(1, site);
                            for (int i = 0; i < values.length; i++) {
                                statement.setObject(i + 2, values[i]);
                            }
                        },
                        row -> new Planned(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                Deed.valueOf(row.getString(4)),
                                row.getTimestamp(5).toInstant(),
                                row.getInt(6),
                                row.getBytes(7)))
                .stream()
                .collect(Collectors.groupingBy(Planned::article, LinkedHashMap::new, Collectors.toList()));
        return byArticle.values().stream()
                .flatMap(ofOne -> done(ofOne).stream())
                .sorted(Comparator.comparing(Planned::due))
                .toList();
    }

    /** As {@link Schedules} has it: a takedown ends all that waits, and a version's own takes the place of the former one's. */
    private static List<Planned> done(List<Planned> ofOneArticle) {
        var left = new ArrayList<>(ofOneArticle);
        var done = new ArrayList<Planned>();
        while (!left.isEmpty()) {
            var next = left.removeFirst();
            done.add(next);
            if (next.isTakedown()) {
                return done;
            }
            if (left.stream().anyMatch(one -> one.isTakedownOf(next.version()))) {
                left.removeIf(one -> one.isTakedown() && !one.isTakedownOf(next.version()));
            }
        }
        return done;
    }
}
