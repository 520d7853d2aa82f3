package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.platform.Refusal;
import org.midad.publishing.ScheduleResource.View;

/** What is due on the desks somebody works on, and what became of what was due. */
@ApplicationScoped
public class Agenda {

    @Inject
    Schedules schedules;

    @Inject
    Receipts receipts;

    /** In the order it is due. */
    @Transactional
    public List<View> between(Actor me, Instant from, Instant to, int most) {
        return due(me, Schedules.Span.of(from, to, null, null), most);
    }

    /** What an editor has to confirm or look at, whenever it was due. */
    @Transactional
    public List<View> toConfirm(Actor me, int most) {
        return shown(me, schedules.forAnEditor(me.desks(), me.is(Role.CHIEF), most));
    }

    @Transactional
    public View one(Actor me, UUID id) {
        return shown(me, schedules.withVersions(List.of(id))).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    List<View> due(Actor me, Schedules.Span span, int most) {
        return shown(me, schedules.due(span, me.desks(), me.is(Role.CHIEF), most));
    }

    private List<View> shown(Actor me, List<Schedule> found) {
        var own = found.stream()
                .filter(schedule -> me.worksOn(schedule.version().article().desk()))
                .toList();
        var numbers = schedules.revisionNumbers(own);
        var done = receipts.of(own.stream().map(Schedule::id).toList());
        return own.stream()
                .map(schedule -> View.of(schedule, numbers.getOrDefault(schedule.id(), 0), done.get(schedule.id())))
                .toList();
    }
}
