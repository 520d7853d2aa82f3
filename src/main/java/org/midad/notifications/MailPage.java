package org.midad.notifications;

import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.midad.language.Direction;

/** An e-mail as it is written. */
public record MailPage(Letter letter, String baseUrl) {

    public String lang() {
        return letter.language().getLanguage();
    }

    public String dir() {
        return Direction.of(letter.language()).html();
    }

    public List<Letter.Line> lines() {
        return letter.lines();
    }

    public String get(String key) {
        return words().getString("notifications.mail." + key);
    }

    public String kind(Letter.Line line) {
        return words().getString("notifications.kind." + line.kind().key());
    }

    public String headline(Letter.Line line) {
        return line.headline() == null ? get("hidden") : line.headline();
    }

    public String path(Letter.Line line) {
        return baseUrl + "/desk/articles/" + line.article();
    }

    public String choices() {
        return baseUrl + "/desk/notifications/choices";
    }

    /** One thing by its name, several by their number. */
    String subject() {
        var first = lines().getFirst();
        return lines().size() == 1
                ? (kind(first) + ": " + headline(first)).replaceAll("\\p{Cntrl}", " ")
                : get("several").formatted(lines().size());
    }

    private ResourceBundle words() {
        var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages/notifications", letter.language(), exact);
    }
}
