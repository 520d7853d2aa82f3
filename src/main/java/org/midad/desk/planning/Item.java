package org.midad.desk.planning;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Embargoes;
import org.midad.desk.Frame;
import org.midad.desk.Moment;
import org.midad.images.ImageView;
import org.midad.publishing.Schedule;
import org.midad.publishing.ScheduleResource;

/**
 * One line of the calendar.
 *
 * @param kind {@code publish}, {@code unpublish}, {@code pullPictures}, {@code embargo} or {@code rights}
 * @param state of what is planned; none of what ends by itself
 * @param more what went wrong, or how late it was
 * @param isMovable whether this person may give it another instant
 */
public record Item(
        String kind,
        Instant at,
        Moment moment,
        String title,
        String link,
        List<String> sites,
        @Nullable String state,
        @Nullable String more,
        boolean isMovable) {

    static Item of(ScheduleResource.View planned, Frame frame) {
        boolean waits = planned.state() != Schedule.State.FIRED && planned.state() != Schedule.State.CANCELLED;
        return new Item(
                planned.action(),
                planned.dueAt(),
                frame.moment(planned.dueAt()),
                title(planned.headline(), frame),
                "/desk/planning/entries/" + planned.id(),
                planned.sites(),
                planned.state().name(),
                more(planned, frame),
                waits
                        && !planned.action().equals("pullPictures")
                        && frame.actor().edits(planned.desk()));
    }

    static Item of(Embargoes.Ending embargo, Frame frame) {
        return new Item(
                "embargo",
                embargo.at(),
                frame.moment(embargo.at()),
                title(embargo.headline(), frame),
                "/desk/articles/" + embargo.article(),
                List.of(),
                null,
                null,
                false);
    }

    static Item of(ImageView.Summary picture, Frame frame) {
        var at = Objects.requireNonNull(picture.rightsUntil());
        var name = picture.caption() == null ? picture.filename() : picture.caption();
        return new Item(
                "rights",
                at,
                frame.moment(at),
                title(name, frame),
                "/desk/pictures/" + picture.id(),
                List.of(),
                null,
                null,
                false);
    }

    private static String title(@Nullable String text, Frame frame) {
        return text == null || text.isBlank() ? frame.words().get("board.untitled") : text;
    }

    private static @Nullable String more(ScheduleResource.View planned, Frame frame) {
        var receipt = planned.receipt();
        if (receipt != null) {
            var seconds = String.format(Locale.ROOT, "%.1f", receipt.lateness() / 1000.0);
            return frame.words().get("planning.lateness", seconds);
        }
        if (planned.failure() != null && planned.state() != Schedule.State.CANCELLED) {
            return planned.failure();
        }
        var preflight = planned.preflight();
        return preflight == null || preflight.equals("ok") || planned.state() != Schedule.State.PENDING
                ? null
                : frame.words().get("planning.willFail", preflight);
    }
}
