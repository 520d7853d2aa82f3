package org.midad.notifications;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.midad.articles.NoteLeft;
import org.midad.articles.VersionMoved;
import org.midad.identity.Colleagues;
import org.midad.publishing.ScheduleMissed;
import org.midad.publishing.WentOut;

/** Hears what is done and writes down who is told, within its transaction: both are there afterwards, or neither. */
@ApplicationScoped
class Announcer {

    // Before publishing, which locks the change feed and should keep it for no longer than it must.
    private static final int FIRST = 1;

    @Inject
    Colleagues colleagues;

    @Inject
    Notifications notifications;

    void on(@Observes @Priority(FIRST) VersionMoved moved) {
        tell(Audience.of(moved));
    }

    void on(@Observes NoteLeft left) {
        tell(Audience.of(left));
    }

    void on(@Observes WentOut out) {
        tell(Audience.of(out));
    }

    void on(@Observes ScheduleMissed missed) {
        tell(Audience.of(missed));
    }

    private void tell(List<News> all) {
        if (all.isEmpty()) {
            return;
        }
        var known = colleagues.all();
        var told = new HashSet<String>();
        var messages = new ArrayList<Message>();
        for (var news : all) {
            known.stream()
                    .filter(news::concerns)
                    .filter(person -> told.add(news.article().id() + " " + person.id()))
                    .forEach(person -> messages.add(new Message(person, news)));
        }
        notifications.add(messages);
    }
}
