package org.midad.sites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Shelf.Condition;

/**
 * Makes one topic part of another. Revisions name the one they were approved with for good, so its key goes on meaning
 * something: the other topic.
 */
@ApplicationScoped
public class Merging {

    private final Session session;
    private final Shelf shelf;
    private final AuditLog log;
    private final Event<Renamed> renamings;
    private final Clock clock;

    @Inject
    Merging(Session session, Shelf shelf, AuditLog log, Event<Renamed> renamings, Clock clock) {
        this.session = session;
        this.shelf = shelf;
        this.log = log;
        this.renamings = renamings;
        this.clock = clock;
    }

    /** @return the topic that stays */
    @Transactional
    public Topic merge(Actor admin, String key, String into, String ifMatch) {
        // Locked in the order of their keys: of two merges that cross, one waits.
        Stream.of(key, into).sorted().forEach(this::toChange);
        var topic = toChange(key).orElseThrow(Refusal::notFound);
        var other = toChange(into).orElseThrow(() -> InputError.at("/into", "topic.unknown", into));
        shelf.requireSeen(Condition.seen(ifMatch), topic);
        topic.mergeInto(other);
        session.createMutationQuery("update Topic set mergedInto = ?1 where mergedInto = ?2")
                .setParameter(1, into)
                .setParameter(2, key)
                .executeUpdate();
        log.add(AuditEntry.of(admin, "merge", Kind.TOPIC.name(), key, clock.instant())
                .detail("{\"into\":\"" + into + "\"}"));
        renamings.fire(new Renamed(Kind.TOPIC.name(), key));
        return other;
    }

    private Optional<Topic> toChange(String key) {
        return Optional.ofNullable(session.find(Topic.class, key, LockModeType.PESSIMISTIC_WRITE));
    }
}
