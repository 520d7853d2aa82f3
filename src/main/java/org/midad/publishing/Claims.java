package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Claims what is due, by the database's clock and under its locks: any number of nodes may ask at once, and none waits for
 * another. A schedule is locked together with its article; where someone just works on that, the next round takes it.
 */
@ApplicationScoped
class Claims {

    /** After an outage longer than this an editor decides whether the story is still wanted. */
    static final Duration TOO_LATE = Duration.ofMinutes(15);

    // Rights that have ended are not held for an editor, however late; but only a story that is out can lose its
    // pictures.
    private static final String IN_TIME = " and case when s.action = 'PULL_PICTURES'"
            + " then exists (select 1 from newsroom.version v where v.id = s.version_id and v.state = 'PUBLISHED')"
            + " else s.due_at > clock_timestamp() - interval '" + TOO_LATE.toMinutes()
            + " minutes' or s.confirmed_by is not null end";

    private static final String LOCKED = " order by s.due_at, s.id limit ?1 for update of s, a skip locked";

    private final Session session;

    @Inject
    Claims(Session session) {
        this.session = session;
    }

    /** @param now the database's clock, by which they are due */
    record Claimed(List<UUID> ids, Instant now) {}

    Claimed due(int most) {
        var ids = ids(
                "select s.id from newsroom.schedule s join newsroom.article a on a.id = s.article_id"
                        + " where s.state = 'PENDING' and s.attempts = 0 and s.due_at <= clock_timestamp()"
                        + IN_TIME + LOCKED,
                most);
        return new Claimed(ids, now());
    }

    /** One of those that a round with others has failed for. */
    Claimed one(UUID schedule) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = session.createNativeQuery(
                        "select s.id from newsroom.schedule s join newsroom.article a on a.id = s.article_id"
                                + " where s.id = ?1 and s.state = 'PENDING' and s.due_at <= clock_timestamp()"
                                + " for update of s, a skip locked",
                        UUID.class)
                .setParameter(1, schedule)
                .getResultList();
        return new Claimed(ids, now());
    }

    /** Those that a failed round has left behind and that may be tried again. */
    List<UUID> toRetry() {
        return ids(
                "select s.id from newsroom.schedule s where s.state = 'PENDING' and s.attempts > 0"
                        + " and s.due_at <= clock_timestamp() order by s.due_at limit ?1",
                100);
    }

    /** Those that have come too late to be sent out without asking. */
    List<UUID> tooLate() {
        return ids(
                "select s.id from newsroom.schedule s join newsroom.article a on a.id = s.article_id"
                        + " where s.state = 'PENDING' and s.confirmed_by is null and s.action <> 'PULL_PICTURES'"
                        + " and s.due_at <= clock_timestamp() - interval '" + TOO_LATE.toMinutes() + " minutes'"
                        + LOCKED,
                100);
    }

    /** How long until the next one is due; at most {@code most}. */
    Duration untilNext(Duration most) {
        var millis = (Number) session.createNativeQuery(
                        "select coalesce(ceil(extract(epoch from min(due_at) - clock_timestamp()) * 1000), 1e9)"
                                + " from newsroom.schedule where state = 'PENDING' and due_at > clock_timestamp()")
                .getSingleResult();
        return Duration.ofMillis(Math.clamp(millis.longValue(), 1, most.toMillis()));
    }

    /** One receipt each: what was due, when it was committed, how late, by whom, and exactly what. */
    void receipts(Collection<UUID> fired, String node) {
        if (fired.isEmpty()) {
            return;
        }
        session.createNativeQuery(
                        "insert into newsroom.receipt (schedule_id, article_id, revision_id, hash, action, due_at,"
                                + " committed_at, lateness_ms, node) select id, article_id, revision_id, revision_hash, action,"
                                + " due_at, clock_timestamp(), extract(epoch from clock_timestamp() - due_at) * 1000, ?2"
                                + " from newsroom.schedule where id in (?1)")
                .setParameter(1, fired)
                .setParameter(2, node)
                .executeUpdate();
    }

    Instant now() {
        return (Instant) session.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, int most) {
        return session.createNativeQuery(sql, UUID.class).setParameter(1, most).getResultList();
    }
}
