package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.webhooks.Delivery.State;

/** All deliveries: those on their way, those that arrived, dead letters. Rows are written with the change feed, in SQL. */
@ApplicationScoped
class Deliveries {

    private static final String ALL = " newsroom.webhook_delivery ";

    // An article's next delivery waits for the one before, so that nobody hears of a kill before the publication. It
    // does not wait for one that has come and is only said again.
    private static final String NEXT_IN_ORDER = "select n.position from" + ALL + "n where n.webhook_id = :webhook"
            + " and n.state = 'WAITING' and n.due_at <= clock_timestamp() and not exists (select 1 from" + ALL + "e"
            + " where e.webhook_id = n.webhook_id and e.article_id = n.article_id and e.state = 'WAITING'"
            + " and (e.status is null or e.failure is not null)"
            + " and e.position < n.position) order by n.position limit 1 for update skip locked";

    private static final String NEWEST = "select n.position from" + ALL + "n where n.webhook_id = :webhook"
            + " and n.state = 'WAITING' and n.due_at <= clock_timestamp()"
            + " order by n.position desc limit 1 for update skip locked";

    // As a value it is looked for once. Joined, PostgreSQL may look again for each row, and take as many as it finds.
    private static final String CLAIM = "update" + ALL + "d set claim = d.claim + 1,"
            + " due_at = clock_timestamp() + :lease * interval '1 ms'"
            + " where d.webhook_id = :webhook and d.position = (%s)"
            + " returning d.position, d.id, d.op, d.article_id, d.slug, d.revision, d.at, d.attempts, d.claim";

    private static final String AGAIN = "update" + ALL + "set state = 'WAITING', due_at = clock_timestamp(),"
            + " attempts = 0, failure = null, status = null where webhook_id = :webhook and ";

    private final Session session;

    @Inject
    Deliveries(Session session) {
        this.session = session;
    }

    /**
     * One that somebody has taken to send it.
     *
     * @param kind of the webhook
     * @param claim tells them from whoever takes it after them
     */
    record Claimed(
            UUID webhook,
            Kind kind,
            long position,
            UUID id,
            EventType type,
            UUID article,
            String slug,
            int revision,
            Instant at,
            int attempts,
            long claim) {}

    /** Webhooks for which something is due. */
    List<UUID> due() {
        return session.createNativeQuery(
                        "select w.id from newsroom.webhook w where w.active and exists (select 1 from" + ALL
                                + "d where d.webhook_id = w.id and d.state = 'WAITING'"
                                + " and d.due_at <= clock_timestamp())",
                        UUID.class)
                .getResultList();
    }

    Optional<Claimed> claim(UUID webhook, Kind kind, Duration lease) {
        var claimed = session
                .createNativeQuery(CLAIM.formatted(kind.oneForAll() ? NEWEST : NEXT_IN_ORDER), Object[].class)
                .setParameter("webhook", webhook)
                .setParameter("lease", lease.toMillis())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> claimed(webhook, kind, row));
        if (kind.oneForAll()) {
            claimed.ifPresent(this::coverEarlier);
        }
        return claimed;
    }

    private void coverEarlier(Claimed claimed) {
        session.createNativeQuery("update" + ALL + "set state = 'COVERED' where webhook_id = :webhook"
                        + " and state = 'WAITING' and position < :position")
                .setParameter("webhook", claimed.webhook())
                .setParameter("position", claimed.position())
                .executeUpdate();
    }

    void arrived(Claimed claimed, Outcome outcome, String node) {
        noteWell(claimed);
        settle(claimed, outcome, node, "SENT", Duration.ZERO);
    }

    /** It has come, and is said again after a pause: as another one, since receivers drop what they have had. */
    void arrivedForNow(Claimed claimed, Outcome outcome, String node, Duration pause) {
        noteWell(claimed);
        settle(claimed, outcome, node, "WAITING", pause);
        session.createNativeQuery("update" + ALL + "set id = gen_random_uuid(), attempts = 0"
                        + " where webhook_id = :webhook and position = :position and claim = :claim")
                .setParameter("webhook", claimed.webhook())
                .setParameter("position", claimed.position())
                .setParameter("claim", claimed.claim())
                .executeUpdate();
    }

    private void noteWell(Claimed claimed) {
        session.createNativeQuery("update newsroom.webhook set failing_since = null"
                        + " where id = :webhook and failing_since is not null")
                .setParameter("webhook", claimed.webhook())
                .executeUpdate();
    }

    /** @param pause after which it is tried again; null where it is not */
    void failed(Claimed claimed, Outcome outcome, String node, @Nullable Duration pause) {
        settle(claimed, outcome, node, pause == null ? "DEAD" : "WAITING", pause == null ? Duration.ZERO : pause);
    }

    boolean holdsUpTakedown(Claimed claimed) {
        return session.createNativeQuery(
                        "select exists (select 1 from" + ALL + "where webhook_id = :webhook and article_id = :article"
                                + " and position > :position and state = 'WAITING' and op in ('unpublish', 'kill'))",
                        Boolean.class)
                .setParameter("webhook", claimed.webhook())
                .setParameter("article", claimed.article())
                .setParameter("position", claimed.position())
                .getSingleResult();
    }

    // Whoever took so long that another has it by now says nothing any more of how it stands.
    private void settle(Claimed claimed, Outcome outcome, String node, String state, Duration pause) {
        var failure = outcome.failure();
        session.createNativeQuery("update" + ALL + "set state = :state, attempts = attempts + 1,"
                        + " due_at = clock_timestamp() + :pause * interval '1 ms', tried_at = clock_timestamp(),"
                        + " status = :status, failure = :failure, took_ms = :took, node = :node"
                        + " where webhook_id = :webhook and position = :position and claim = :claim")
                .setParameter("state", state)
                .setParameter("pause", pause.toMillis())
                .setParameter("status", outcome.status(), Integer.class)
                .setParameter("failure", failure == null ? null : failure.name(), String.class)
                .setParameter("took", outcome.took().toMillis())
                .setParameter("node", node)
                .setParameter("webhook", claimed.webhook())
                .setParameter("position", claimed.position())
                .setParameter("claim", claimed.claim())
                .executeUpdate();
    }

    /** What waits for one that is not called any more. */
    int giveUp(UUID webhook) {
        return session.createNativeQuery("update" + ALL + "set state = 'DEAD', failure = coalesce(failure, 'DISABLED')"
                        + " where webhook_id = :webhook and state = 'WAITING'")
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Newest first. */
    List<Delivery> of(UUID webhook, @Nullable State state, @Nullable Long before, int most) {
        return session
                .createNativeQuery(
                        "select id, position, op, article_id, slug, revision, at, state, attempts, due_at, tried_at,"
                                + " status, failure, took_ms from" + ALL + "where webhook_id = :webhook"
                                + " and (:state = '' or state = :state) and position < :before"
                                + " order by position desc limit :most",
                        Object[].class)
                .setParameter("webhook", webhook)
                .setParameter("state", state == null ? "" : state.name())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Deliveries::delivery)
                .toList();
    }

    /** Whatever became of it; false where there is none. */
    boolean replay(UUID webhook, UUID delivery) {
        return session.createNativeQuery(AGAIN + "id = :id")
                        .setParameter("webhook", webhook)
                        .setParameter("id", delivery)
                        .executeUpdate()
                > 0;
    }

    int replayDead(UUID webhook) {
        return session.createNativeQuery(AGAIN + "state = 'DEAD'")
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Everything in the site's feed after a position, also what the webhook has never been told of. */
    int replayAfter(UUID webhook, long position) {
        return session.createNativeQuery("insert into" + ALL + "as d (webhook_id, position, op, article_id, slug,"
                        + " revision, at, due_at) select w.id, c.position, c.op, c.article_id, c.slug, c.revision, c.at,"
                        + " clock_timestamp() from newsroom.webhook w join live.change c on c.site = w.site"
                        + " and (w.ops = '{}' or c.op = any (w.ops)) where w.id = :webhook and c.position > :position"
                        + " on conflict (webhook_id, position) do update set state = 'WAITING',"
                        + " due_at = clock_timestamp(), attempts = 0, failure = null, status = null")
                .setParameter("webhook", webhook)
                .setParameter("position", position)
                .executeUpdate();
    }

    /** Wakes those who send, when this is committed. */
    void announce() {
        session.createNativeQuery("select 1 from (select pg_notify('webhooks_due', '')) told", Integer.class)
                .getResultList();
    }

    /** What nobody will ask for any more, and what belongs to webhooks that are gone. */
    int sweep(Duration keep) {
        return session.createNativeQuery("delete from" + ALL + "where (webhook_id, position) in (select webhook_id,"
                        + " position from" + ALL + "d where state <> 'WAITING' and at < clock_timestamp()"
                        + " - case when state = 'DEAD' then :keep else :keep / 4 end * interval '1 ms'"
                        + " or not exists (select 1 from newsroom.webhook w where w.id = d.webhook_id) limit 10000)")
                .setParameter("keep", keep.toMillis())
                .executeUpdate();
    }

    /** How much is not as it should be: dead letters, overdue by a minute, webhooks that were disabled. */
    record Trouble(long dead, long overdue, long disabled) {}

    Trouble trouble() {
        var row = (Object[]) session.createNativeQuery(
                        "select (select count(*) from" + ALL + "where state = 'DEAD'), (select count(*) from" + ALL
                                + "d join newsroom.webhook w on w.id = d.webhook_id and w.active where state = 'WAITING'"
                                + " and due_at < clock_timestamp() - interval '1 minute'),"
                                + " (select count(*) from newsroom.webhook where disabled_at is not null)",
                        Object[].class)
                .getSingleResult();
        return new Trouble(number(row[0]), number(row[1]), number(row[2]));
    }

    private static Claimed claimed(UUID webhook, Kind kind, Object[] row) {
        return new Claimed(
                webhook,
                kind,
                number(row[0]),
                (UUID) row[1],
                EventType.ofOp((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (int) number(row[5]),
                (Instant) row[6],
                (int) number(row[7]),
                number(row[8]));
    }

    private static Delivery delivery(Object[] row) {
        var state = State.valueOf((String) row[7]);
        return new Delivery(
                (UUID) row[0],
                number(row[1]),
                EventType.ofOp((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (int) number(row[5]),
                (Instant) row[6],
                state,
                (int) number(row[8]),
                state == State.WAITING ? (Instant) row[9] : null,
                (Instant) row[10],
                row[11] == null ? null : (int) number(row[11]),
                row[12] == null ? null : Failure.valueOf((String) row[12]),
                row[13] == null ? null : number(row[13]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
