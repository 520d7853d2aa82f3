package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.midad.identity.Actor;

/** What was said of images before: one row for each save, never changed. */
@ApplicationScoped
class ImageRevisions {

    private final Session session;

    @Inject
    ImageRevisions(Session session) {
        this.session = session;
    }

    /** A save in the list of all. */
    @Schema(name = "ImageRevision")
    public record Row(int revision, String author, String authorName, boolean aside, Instant at) {}

    void keep(Image image, int number, String content, Actor author, boolean aside, Instant now) {
        session.flush();
        session.createNativeQuery("insert into newsroom.image_revision (image_id, number, content, author, author_name,"
                        + " aside, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, image.id())
                .setParameter(2, number)
                .setParameter(3, content)
                .setParameter(4, author.id())
                .setParameter(5, author.name())
                .setParameter(6, aside)
                .setParameter(7, now)
                .executeUpdate();
    }

    /** Latest first. */
    List<Row> of(UUID image, int before, int most) {
        return session
                .createNativeQuery(
                        "select number, author, author_name, aside, at from newsroom.image_revision"
                                + " where image_id = ?1 and number < ?2 order by number desc limit ?3",
                        Object[].class)
                .setParameter(1, image)
                .setParameter(2, before)
                .setParameter(3, most)
                .getResultList()
                .stream()
                .map(row ->
                        new Row((Integer) row[0], (String) row[1], (String) row[2], (Boolean) row[3], (Instant) row[4]))
                .toList();
    }

    Optional<String> content(UUID image, int number) {
        return session.createNativeQuery(
                        "select content from newsroom.image_revision where image_id = ?1 and number = ?2", String.class)
                .setParameter(1, image)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }
}
