package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.midad.images.darkroom.CreditLine;
import org.midad.images.darkroom.FocalPoint;
import org.midad.platform.CanonicalJson;

/**
 * The queue of what is to be developed. Who takes a piece of work has it for a while; when they die, someone else takes
 * it. All by the database's clock.
 */
@ApplicationScoped
public class Developments {

    /** Longer than any development takes. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final int TRIES = 3;

    private final Session session;

    @Inject
    Developments(Session session) {
        this.session = session;
    }

    /** An image and the point around which it is to be cropped. */
    record Job(UUID image, String focus, int attempts) {}

    /** Asks for the renditions of an image as it is described now; nothing happens where they are made. */
    void request(Image image, Described described) {
        request(image.id(), described.focalPoint(), described.line(), false);
    }

    /** The same, before everything that nobody waits for. */
    void requestSoon(Image image, Described described) {
        request(image.id(), described.focalPoint(), described.line(), true);
    }

    /** Asks for renditions around a point of an article's own. */
    public void request(Image image, Described described, FocalPoint focus) {
        request(image.id(), focus, described.line(), true);
    }

    private void request(UUID image, FocalPoint focus, CreditLine line, boolean soon) {
        session.flush();
        session.createNativeQuery("insert into newsroom.development as d (image_id, focus, state, line, soon, due_at)"
                        + " values (?1, ?2, 'WAITING', ?3, ?4, clock_timestamp()) on conflict (image_id, focus) do update"
                        + " set state = 'WAITING', line = excluded.line, attempts = 0, failure = null,"
                        + " due_at = excluded.due_at where d.line <> excluded.line or d.state = 'FAILED'")
                .setParameter(1, image)
                .setParameter(2, Prints.key(focus))
                .setParameter(3, hash(line))
                .setParameter(4, soon)
                .executeUpdate();
        if (soon) {
            session.createNativeQuery("update newsroom.development set soon = true"
                            + " where image_id = ?1 and focus = ?2 and state = 'WAITING' and not soon")
                    .setParameter(1, image)
                    .setParameter(2, Prints.key(focus))
                    .executeUpdate();
        }
    }

    /** What was ever asked for is made again, where other words have to go into the files now. */
    void refresh(Image image, Described described) {
        session.flush();
        session.createNativeQuery("update newsroom.development set state = 'WAITING', line = ?2, attempts = 0,"
                        + " failure = null, due_at = clock_timestamp() where image_id = ?1 and line <> ?2")
                .setParameter(1, image.id())
                .setParameter(2, hash(described.line()))
                .executeUpdate();
    }

    /** The points around which the renditions of these images are made. */
    public Set<Developed> done(Collection<UUID> images) {
        if (images.isEmpty()) {
            return Set.of();
        }
        return session
                .createNativeQuery(
                        "select image_id, focus from newsroom.development where state = 'DONE' and image_id in (?1)",
                        Object[].class)
                .setParameter(1, images)
                .getResultList()
                .stream()
                .map(row -> new Developed((UUID) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    /** Whether anything of the image is still to be made. */
    public boolean underWay(UUID image) {
        return !session.createNativeQuery(
                        "select 1 from newsroom.development where image_id = ?1 and state = 'WAITING'")
                .setParameter(1, image)
                .getResultList()
                .isEmpty();
    }

    /** An image whose renditions are made around a focal point. */
    public record Developed(UUID image, String focus) {

        public Developed(UUID image, FocalPoint focus) {
            this(image, Prints.key(focus));
        }
    }

    /** Whether the renditions around that point are made. */
    public boolean done(UUID image, FocalPoint focus) {
        return !session.createNativeQuery(
                        "select 1 from newsroom.development where image_id = ?1 and focus = ?2 and state = 'DONE'")
                .setParameter(1, image)
                .setParameter(2, Prints.key(focus))
                .getResultList()
                .isEmpty();
    }

    Optional<Job> take() {
        return session
                .createNativeQuery(
                        "update newsroom.development set attempts = attempts + 1,"
                                + " due_at = clock_timestamp() + make_interval(secs => ?1)"
                                + " where (image_id, focus) = (select image_id, focus from newsroom.development"
                                + "  where state = 'WAITING' and due_at <= clock_timestamp()"
                                + "  order by soon desc, due_at limit 1 for update skip locked)"
                                + " returning image_id, focus, attempts",
                        Object[].class)
                .setParameter(1, LEASE.toSeconds())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Job((UUID) row[0], (String) row[1], (Integer) row[2]));
    }

    /** Done, unless it was asked for with another credit line meanwhile. */
    void done(Job job, CreditLine line) {
        session.createNativeQuery("update newsroom.development set state = 'DONE', done_at = clock_timestamp()"
                        + " where image_id = ?1 and focus = ?2 and line = ?3")
                .setParameter(1, job.image())
                .setParameter(2, job.focus())
                .setParameter(3, hash(line))
                .executeUpdate();
    }

    /** The picture cannot be developed; it is tried a few times, as it was whole when it came. */
    void failed(Job job, String why) {
        session.createNativeQuery("update newsroom.development set failure = ?3,"
                        + " state = case when attempts >= ?4 then 'FAILED' else 'WAITING' end,"
                        + " due_at = clock_timestamp() + interval '5 s' where image_id = ?1 and focus = ?2")
                .setParameter(1, job.image())
                .setParameter(2, job.focus())
                .setParameter(3, why)
                .setParameter(4, TRIES)
                .executeUpdate();
    }

    /** The store or the machine could not; that is no fault of the picture's and counts against nothing. */
    void putOff(Job job) {
        session.createNativeQuery("update newsroom.development set attempts = attempts - 1,"
                        + " due_at = clock_timestamp() + interval '5 s' where image_id = ?1 and focus = ?2")
                .setParameter(1, job.image())
                .setParameter(2, job.focus())
                .executeUpdate();
    }

    private static String hash(CreditLine line) {
        return CanonicalJson.sha256Hex(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
