package org.midad.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.articles.Stories;
import org.midad.articles.Version;
import org.midad.articles.Versions;
import org.midad.identity.Actor;
import org.midad.identity.Colleague;
import org.midad.identity.Colleagues;

/**
 * The e-mails that are due. A node claims one person's for a while, so that any number of them may ask at once and one sends
 * it; what it did not report as sent by then is due again.
 */
@ApplicationScoped
class Letters {

    private static final Duration CLAIM = Duration.ofMinutes(5);

    // Longer than that nobody needs it any more, and whoever is away as long is not written to: perhaps they have left.
    private static final String OF_INTEREST = " n.read_at is null and n.at > now() - interval '3 days'"
            + " and exists (select 1 from newsroom.colleague c where c.id = n.recipient and c.email is not null"
            + " and c.seen_at > now() - interval '30 days')";

    private static final int TRIES_IN_HASTE = 10;

    @Inject
    Session session;

    @Inject
    Colleagues colleagues;

    @Inject
    Versions versions;

    @Inject
    Stories stories;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    /** What was read meanwhile, or is of no more use to anybody, is not sent. */
    @Transactional
    void drop() {
        session.createNativeQuery("update newsroom.notification n set mail_due_at = null"
                        + " where n.mail_due_at <= clock_timestamp() and not (" + OF_INTEREST + ")")
                .executeUpdate();
    }

    @Transactional
    Optional<Letter> claim() {
        return session.createNativeQuery(
                        "select c.id from newsroom.colleague c where exists (select 1 from newsroom.notification n"
                                + " where n.recipient = c.id and n.mail_due_at <= clock_timestamp() and" + OF_INTEREST
                                + ") limit 1 for update of c skip locked",
                        String.class)
                .getResultStream()
                .findFirst()
                .flatMap(colleagues::find)
                .map(this::letter)
                .filter(letter -> !letter.ids().isEmpty());
    }

    private Letter letter(Colleague colleague) {
        var person = colleague.actor();
        var rows = session.createNativeQuery(
                        "update newsroom.notification n set mail_attempts = mail_attempts + 1,"
                                + " mail_due_at = clock_timestamp() + make_interval(secs => ?2)"
                                + " where n.recipient = ?1 and n.mail_due_at <= clock_timestamp() and" + OF_INTEREST
                                + " returning n.id, n.kind, n.article_id, n.actor, n.actor_name, n.at",
                        Object[].class)
                .setParameter(1, person.id())
                .setParameter(2, CLAIM.toSeconds())
                .getResultList();
        var lines = rows.stream()
                .sorted(Comparator.comparing(row -> (Instant) row[5]))
                .flatMap(row -> line(person, row).stream())
                .toList();
        return new Letter(
                String.valueOf(colleague.email()),
                Locale.of(colleague.language()),
                rows.stream().map(row -> (UUID) row[0]).sorted().toList(),
                lines);
    }

    /** None of an article that they may not see any more. */
    private Optional<Letter.Line> line(Actor person, Object[] row) {
        var article = (UUID) row[2];
        var version = versions.current(article);
        return Optional.of(version)
                .filter(current -> person.worksOn(current.article().desk()))
                .map(current -> new Letter.Line(
                        Kind.valueOf((String) row[1]),
                        article,
                        isEmbargoed(current) ? null : current.headline(),
                        (String) row[4],
                        row[3].equals(Actor.SCHEDULER.id())));
    }

    private boolean isEmbargoed(Version version) {
        return stories.of(version).embargo().filter(clock.instant()::isBefore).isPresent();
    }

    @Transactional
    void sent(Letter letter) {
        session.createNativeQuery(
                        "update newsroom.notification set mail_due_at = null, mailed_at = ?2 where id in (?1)")
                .setParameter(1, letter.ids())
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** It is tried again, less and less hastily. */
    @Transactional
    void failed(List<UUID> ids) {
        session.createNativeQuery(
                        "update newsroom.notification set mail_due_at = clock_timestamp()"
                                + " + make_interval(secs => ?2) * case when mail_attempts > ?3 then 4 else 1 end where id in (?1)")
                .setParameter(1, ids)
                .setParameter(2, settings.retry().toMillis() / 1000.0)
                .setParameter(3, TRIES_IN_HASTE)
                .executeUpdate();
    }
}
