package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.Ids;

/** Remarks on images; an open blocking one stops approval. */
@ApplicationScoped
public class ImageNotes {

    private static final String COLUMNS =
            "id, author, author_name, text, blocking, created_at, resolved_by, resolved_at";

    private final Session session;

    @Inject
    ImageNotes(Session session) {
        this.session = session;
    }

    /** A note as the API shows it. */
    @Schema(name = "ImageNote")
    public record View(
            UUID id,
            String author,
            String authorName,
            String text,
            boolean blocking,
            Instant createdAt,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {

        private static View of(Object[] row) {
            return new View(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (Boolean) row[4],
                    (Instant) row[5],
                    (String) row[6],
                    (Instant) row[7]);
        }
    }

    View leave(UUID image, Actor author, String text, boolean blocking, Instant now) {
        var id = Ids.next();
        session.createNativeQuery("insert into newsroom.image_note (id, image_id, author, author_name, text, blocking,"
                        + " created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, id)
                .setParameter(2, image)
                .setParameter(3, author.id())
                .setParameter(4, author.name())
                .setParameter(5, text)
                .setParameter(6, blocking)
                .setParameter(7, now)
                .executeUpdate();
        return new View(id, author.id(), author.name(), text, blocking, now, null, null);
    }

    /** In the order they were made. */
    public List<View> of(UUID image) {
        return session
                .createNativeQuery(
                        "select " + COLUMNS + " from newsroom.image_note where image_id = ?1 order by id",
                        Object[].class)
                .setParameter(1, image)
                .getResultList()
                .stream()
                .map(View::of)
                .toList();
    }

    /** False where there is no such note on the image. */
    boolean resolve(UUID image, UUID note, Actor by, Instant now) {
        return session.createNativeQuery("update newsroom.image_note set resolved_by = coalesce(resolved_by, ?3),"
                                + " resolved_at = coalesce(resolved_at, ?4) where image_id = ?1 and id = ?2")
                        .setParameter(1, image)
                        .setParameter(2, note)
                        .setParameter(3, by.id())
                        .setParameter(4, now)
                        .executeUpdate()
                > 0;
    }

    boolean anyBlocking(UUID image) {
        return !session.createNativeQuery("select 1 from newsroom.image_note where image_id = ?1 and blocking"
                        + " and resolved_at is null limit 1")
                .setParameter(1, image)
                .getResultList()
                .isEmpty();
    }
}
