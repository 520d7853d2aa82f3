package org.midad.desk.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.identity.Actor;
import org.midad.notifications.Notification;

/**
 * What one was told.
 *
 * @param unread only what is new
 * @param next where the older ones begin
 */
public record NotificationsPage(
        Frame frame,
        boolean unread,
        List<Notification> items,
        @Nullable String next,
        Instant now) {

    /** The newest one shown, up to which all are read by one click. */
    public UUID newest() {
        return items.getFirst().id();
    }

    public boolean hasNew() {
        return items.stream().anyMatch(one -> one.readAt() == null);
    }

    /** Whether nobody did it: its instant had come. */
    public boolean byItself(Notification one) {
        return one.by().equals(Actor.SCHEDULER.id());
    }

    public boolean today(Notification one) {
        return frame.moment(one.at()).day().equals(frame.moment(now).day());
    }

    /** Where it leads. */
    public String path(Notification one) {
        var article = "/desk/articles/" + one.article();
        return one.note() == null ? article : article + "#note-" + one.note();
    }
}
