package org.midad.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.platform.Ids;
import org.midad.platform.Refusal;

/** All that people were told; each sees what is theirs, of articles that they may still see. */
@ApplicationScoped
public class Notifications {

    /** No bell counts further. */
    public static final int MOST_COUNTED = 100;

    private static final UUID NEWEST = new UUID(-1, -1);

    // Whoever left a desk is told nothing more of it, of what they were told before neither.
    private static final String THEIRS = " from newsroom.notification n join newsroom.article a on a.id = n.article_id"
            + " where n.recipient = :person and (:everywhere or a.desk in (:desks))";

    private final Session session;
    private final Clock clock;
    private final MailTimes mail;

    @Inject
    Notifications(Session session, Clock clock, MailTimes mail) {
        this.session = session;
        this.clock = clock;
        this.mail = mail;
    }

    /** Newest first. */
    @Transactional
    public List<Notification> of(Actor person, boolean unread, @Nullable UUID after, int most) {
        return session
                .createNativeQuery(
                        "select n.id, n.kind, n.article_id, a.locale, v.headline, n.note_id, m.text, n.actor,"
                                + " n.actor_name, n.at, n.read_at"
                                + THEIRS.replace(
                                        " where",
                                        " join newsroom.version v on v.article_id = a.id and v.number = a.versions"
                                                + " left join newsroom.note m on m.id = n.note_id where")
                                + " and n.id < :after and (not :unread or n.read_at is null)"
                                + " order by n.id desc limit :most",
                        Object[].class)
                .setParameter("person", person.id())
                .setParameter("everywhere", person.is(Role.CHIEF))
                .setParameter("desks", desks(person))
                .setParameter("after", after == null ? NEWEST : after)
                .setParameter("unread", unread)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Notifications::notification)
                .toList();
    }

    /** How many are new; counted to {@link #MOST_COUNTED}. */
    @Transactional
    public int unread(Actor person) {
        var count = session.createNativeQuery(
                        "select count(*) from (select 1" + THEIRS + " and n.read_at is null limit :most) counted",
                        Long.class)
                .setParameter("person", person.id())
                .setParameter("everywhere", person.is(Role.CHIEF))
                .setParameter("desks", desks(person))
                .setParameter("most", MOST_COUNTED)
                .getSingleResult();
        return Math.toIntExact(count);
    }

    @Transactional
    public void read(Actor person, UUID notification) {
        if (session.createNativeQuery("select 1 from newsroom.notification where recipient = ?1 and id = ?2")
                .setParameter(1, person.id())
                .setParameter(2, notification)
                .getResultList()
                .isEmpty()) {
            throw Refusal.notFound();
        }
        markRead(person, "id = ?3", notification);
    }

    /** That one, and all before it. */
    @Transactional
    public void readUpTo(Actor person, UUID notification) {
        markRead(person, "id <= ?3", notification);
    }

    /** Whoever looks at an article knows by that what they were told of it. */
    @Transactional
    public void readAbout(Actor person, UUID article) {
        markRead(person, "article_id = ?3", article);
    }

    private void markRead(Actor person, String which, UUID id) {
        session.createNativeQuery("update newsroom.notification set read_at = ?2"
                        + " where recipient = ?1 and read_at is null and " + which)
                .setParameter(1, person.id())
                .setParameter(2, clock.instant())
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Only inside the transaction of what is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        session.flush(); // Their notes have to be there.
        var due = mail.of(messages);
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into newsroom.notification (id, recipient, kind, article_id,"
                            + " note_id, actor, actor_name, at, mail_due_at) select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                bind(insert, 1, "uuid", messages, message -> Ids.next());
                bind(insert, 2, "text", messages, message -> message.recipient().id());
                bind(insert, 3, "text", messages, message -> message.news()
                        .kind()
                        .name());
                bind(insert, 4, "uuid", messages, message -> message.news()
                        .article()
                        .id());
                bind(insert, 5, "uuid", messages, message -> message.news().note());
                bind(insert, 6, "text", messages, message -> message.news().by().id());
                bind(insert, 7, "text", messages, message -> message.news().by().name());
                bind(insert, 8, "timestamptz", messages, message -> message.news()
                        .at()
                        .toString());
                bind(insert, 9, "timestamptz", messages, due::get);
                insert.executeUpdate();
            }
        });
    }

    private static void bind(
            PreparedStatement insert,
            int place,
            String type,
            List<Message> messages,
            Function<Message, @Nullable Object> value)
            throws SQLException {
        var values = messages.stream().map(value).toArray();
        insert.setArray(place, insert.getConnection().createArrayOf(type, values));
    }

    private static List<String> desks(Actor person) {
        var desks = person.desksOfWork();
        return desks.isEmpty() ? List.of("") : List.copyOf(desks);
    }

    private static Notification notification(Object[] row) {
        return new Notification(
                (UUID) row[0],
                Kind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9],
                (Instant) row[10]);
    }
}
