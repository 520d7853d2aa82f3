package org.midad.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.language.Direction;
import org.midad.notifications.Mentions;
import org.midad.notifications.Notifications;

/**
 * What stands around every page of the desk.
 *
 * @param part which part of the desk this is: {@code board}, {@code planning} ...
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param csrf what forms and scripts of this page send along
 * @param nonce what scripts of this page are named by
 * @param assets changes with the scripts and styles
 * @param unread how many notifications are new
 */
public record Frame(
        Actor actor,
        Locale language,
        ZoneId zone,
        String part,
        String theme,
        String csrf,
        String nonce,
        String assets,
        int unread) {

    public String lang() {
        return language.toLanguageTag();
    }

    public String dir() {
        return Direction.of(language).html();
    }

    public Words words() {
        return Words.in(language);
    }

    public boolean isStaff() {
        return actor.isStaff();
    }

    /** On the bell: nobody counts a hundred. */
    public String unreadText() {
        return unread < Notifications.MOST_COUNTED ? String.valueOf(unread) : Notifications.MOST_COUNTED - 1 + "+";
    }

    public boolean isAdmin() {
        return actor.is(Role.ADMIN);
    }

    /** Whether there is anything for them among the pages of administration. */
    public boolean administers() {
        return isAdmin() || actor.is(Role.CHIEF);
    }

    /** For {@code aria-current}. */
    public String current(String other) {
        return part.equals(other) ? "page" : "false";
    }

    public Moment moment(java.time.Instant instant) {
        return new Moment(instant, zone, language);
    }

    /** A text of somebody's, with the names in it set apart; see {@code desk/notifications/said}. */
    public List<Mentions.Part> said(String text) {
        return Mentions.parts(text);
    }

    public boolean isEnglish() {
        return lang().equals("en");
    }

    /** The other language that the desk speaks. */
    public String otherLanguage() {
        return lang().equals("ar") ? "en" : "ar";
    }
}
