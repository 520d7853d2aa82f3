package org.midad.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.midad.identity.Actor;
import org.midad.platform.Languages;

/** What everybody wants by e-mail, and when. */
@ApplicationScoped
public class Choices {

    private final Session session;

    @Inject
    Choices(Session session) {
        this.session = session;
    }

    /** One person's: every kind is in it. */
    @Transactional
    public Choice of(Actor person) {
        var language = session.createNativeQuery("select language from newsroom.colleague where id = ?1", String.class)
                .setParameter(1, person.id())
                .getResultStream()
                .findFirst()
                .orElse(Languages.ARABIC.getLanguage());
        return new Choice(language, of(Set.of(person.id())).getOrDefault(person.id(), usual()));
    }

    /** Those who want it otherwise than usual. */
    Map<String, Map<Kind, Timing>> of(Collection<String> people) {
        var chosen = new HashMap<String, Map<Kind, Timing>>();
        if (!people.isEmpty()) {
            session.createNativeQuery(
                            "select person, kind, mail from newsroom.notification_choice where person in (:people)",
                            Object[].class)
                    .setParameter("people", people)
                    .getResultList()
                    .forEach(row -> chosen.computeIfAbsent((String) row[0], person -> usual())
                            .put(Kind.valueOf((String) row[1]), Timing.valueOf((String) row[2])));
        }
        return chosen;
    }

    /** What is usual is not written down, so that it may become better. */
    @Transactional
    public void choose(Actor person, Choice choice) {
        session.createNativeQuery("delete from newsroom.notification_choice where person = ?1")
                .setParameter(1, person.id())
                .executeUpdate();
        choice.mail().forEach((kind, timing) -> {
            if (timing != kind.usual()) {
                session.createNativeQuery(
                                "insert into newsroom.notification_choice (person, kind, mail) values (?1, ?2, ?3)")
                        .setParameter(1, person.id())
                        .setParameter(2, kind.name())
                        .setParameter(3, timing.name())
                        .executeUpdate();
            }
        });
        session.createNativeQuery("update newsroom.colleague set language = ?2 where id = ?1")
                .setParameter(1, person.id())
                .setParameter(2, choice.language())
                .executeUpdate();
    }

    private static Map<Kind, Timing> usual() {
        var usual = new EnumMap<Kind, Timing>(Kind.class);
        for (var kind : Kind.values()) {
            usual.put(kind, kind.usual());
        }
        return usual;
    }
}
