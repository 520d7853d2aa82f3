package org.midad.desk.notifications;

import java.util.List;
import java.util.Optional;
import org.midad.desk.Frame;
import org.midad.notifications.Choice;
import org.midad.notifications.Kind;
import org.midad.notifications.Timing;

/**
 * What one wants by e-mail.
 *
 * @param isSent whether this installation sends any
 * @param email where to
 */
public record ChoicesPage(Frame frame, Choice choice, boolean isSent, Optional<String> email, boolean saved) {

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<Timing> timings() {
        return List.of(Timing.values());
    }

    public boolean isChosen(Kind kind, Timing timing) {
        return choice.mail().get(kind) == timing;
    }
}
