package org.midad.desk.planning;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.publishing.Schedule;
import org.midad.publishing.ScheduleResource;

/**
 * One thing that is planned, and what can be done about it.
 *
 * @param sites where it goes out, by name
 * @param etag of its article
 * @param typed the time that its form shows, by the clock of its zone
 * @param offsets where clocks show that time twice: which of the two
 * @param refused why something was not done
 */
public record EntryPage(
        Frame frame,
        ScheduleResource.View planned,
        List<String> sites,
        String etag,
        Typed typed,
        List<String> offsets,
        @Nullable Refused refused) {

    /** A time as it is typed. */
    public record Typed(String time, String zone) {

        static Typed of(ScheduleResource.View planned) {
            var zone = ZoneId.of(planned.zone());
            return new Typed(
                    LocalDateTime.ofInstant(planned.dueAt(), zone)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString(),
                    planned.zone());
        }
    }

    /** Why something was not done. */
    public record Refused(int status, String title, String detail) {}

    static List<String> offsets(LocalDateTime time, ZoneId zone) {
        var valid = zone.getRules().getValidOffsets(time);
        return valid.size() < 2
                ? List.of()
                : valid.stream().map(ZoneOffset::getId).toList();
    }

    public Item item() {
        return Item.of(planned, frame);
    }

    public boolean mayMove() {
        return item().isMovable();
    }

    public boolean mayConfirm() {
        return decides() && (planned.state() == Schedule.State.HELD || planned.state() == Schedule.State.FAILED);
    }

    public boolean mayCancel() {
        return decides()
                && planned.action().equals("unpublish")
                && (planned.state() == Schedule.State.PENDING || planned.state() == Schedule.State.HELD);
    }

    private boolean decides() {
        return frame.actor().edits(planned.desk());
    }

    /** The newsroom's zone and that in which it was planned. */
    public List<String> zones() {
        return Stream.of(typed.zone(), planned.zone(), frame.zone().getId(), "UTC")
                .distinct()
                .toList();
    }
}
