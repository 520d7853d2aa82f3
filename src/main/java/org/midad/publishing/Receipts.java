package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.publishing.ScheduleResource.Receipt;

/** The receipts of what the scheduler did. */
@ApplicationScoped
class Receipts {

    private final Session session;

    @Inject
    Receipts(Session session) {
        this.session = session;
    }

    Map<UUID, Receipt> of(Collection<UUID> schedules) {
        var receipts = new HashMap<UUID, Receipt>();
        if (!schedules.isEmpty()) {
            session.createNativeQuery(
                            "select schedule_id, due_at, committed_at, lateness_ms, node, hash from newsroom.receipt"
                                    + " where schedule_id in (?1)",
                            Object[].class)
                    .setParameter(1, schedules)
                    .getResultList()
                    .forEach(row -> receipts.put((UUID) row[0], receipt(row)));
        }
        return receipts;
    }

    private static Receipt receipt(Object[] row) {
        return new Receipt(
                (Instant) row[1], (Instant) row[2], ((Number) row[3]).longValue(), (String) row[4], (String) row[5]);
    }
}
