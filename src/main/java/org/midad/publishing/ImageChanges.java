package org.midad.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.articles.Articles;
import org.midad.articles.Versions;
import org.midad.images.Developments;
import org.midad.images.Image;
import org.midad.images.ImageMoved;
import org.midad.images.Images;
import org.midad.publishing.Schedule.Deed;
import org.midad.workflow.Action;
import org.midad.workflow.State;

/**
 * What happens to an image has to happen to the stories that use it. Their locks are not for whoever works on the image: so
 * the change is noted with it, and followed up from story to story by {@link Follower}.
 */
@ApplicationScoped
class ImageChanges {

    @Inject
    LivePictures pictures;

    @Inject
    Pulls pulls;

    @Inject
    Schedules schedules;

    @Inject
    Typesetter typesetter;

    @Inject
    Preflight preflight;

    @Inject
    Articles articles;

    @Inject
    Versions versions;

    @Inject
    Images images;

    @Inject
    Developments developments;

    @Inject
    Session session;

    /** @param number tells it from a later change of the same image */
    private record Change(UUID image, long number) {}

    /** The picture itself is gone at once; the stories follow. */
    void on(@Observes ImageMoved moved) {
        if (moved.action() != Action.WITHDRAW && moved.action() != Action.APPROVE) {
            return;
        }
        session.flush();
        var image = moved.image().id();
        pictures.grant(image);
        pictures.markGone(List.of(image));
        session.createNativeQuery("insert into newsroom.image_change as c (image_id, due_at)"
                        + " values (?1, clock_timestamp()) on conflict (image_id) do update"
                        + " set number = c.number + 1, due_at = excluded.due_at")
                .setParameter(1, image)
                .executeUpdate();
    }

    /** Follows one change up, through all stories; tells whether there was one. */
    boolean followUp() {
        var change = QuarkusTransaction.requiringNew().call(this::take);
        change.ifPresent(this::followUp);
        return change.isPresent();
    }

    private void followUp(Change change) {
        var articles = QuarkusTransaction.requiringNew().call(() -> articlesWith(change.image()));
        if (StoryByStory.follow(change, articles, article -> follow(article, change.image()))) {
            QuarkusTransaction.requiringNew().run(() -> done(change));
        }
    }

    /** Whoever dies over it leaves it to another node after some seconds. */
    private Optional<Change> take() {
        return session
                .createNativeQuery(
                        "update newsroom.image_change set due_at = clock_timestamp() + interval '5 s'"
                                + " where image_id = (select image_id from newsroom.image_change"
                                + "  where due_at <= clock_timestamp() order by due_at limit 1 for update skip locked)"
                                + " returning image_id, number",
                        Object[].class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Change((UUID) row[0], ((Number) row[1]).longValue()));
    }

    private List<UUID> articlesWith(UUID image) {
        return java.util.stream.Stream.concat(
                        pictures.articlesWith(image).stream(), schedules.articlesWith(image).stream())
                .distinct()
                .toList();
    }

    private void follow(UUID article, UUID image) {
        keep(image);
        articles.toChange(article);
        versions.publicOne(article)
                .filter(version -> version.state() == State.PUBLISHED)
                .ifPresent(pulls::planShown);
        schedules.waiting(article).stream()
                .filter(schedule -> schedule.deed() == Deed.PUBLISH)
                .filter(schedule -> schedule.version().images().contains(image))
                .forEach(schedule -> prepareAnew(schedule, image));
    }

    private void prepareAnew(Schedule schedule, UUID image) {
        typesetter.prepare(schedule.publication());
        pulls.planScheduled(schedule);
        boolean isComing = images.ready(image).filter(Image::mayBeShown).isPresent() && developments.underWay(image);
        if (!isComing) {
            preflight.lookAt(schedule);
        }
    }

    /** Longer, as there is more of it than others need know. */
    private void keep(UUID image) {
        session.createNativeQuery("update newsroom.image_change set due_at = clock_timestamp() + interval '5 s'"
                        + " where image_id = ?1")
                .setParameter(1, image)
                .executeUpdate();
    }

    /** Over once everything of the image is developed that documents will name. */
    private void done(Change change) {
        var query = developments.underWay(change.image())
                ? "update newsroom.image_change set due_at = clock_timestamp() + interval '1 s'"
                : "delete from newsroom.image_change";
        session.createNativeQuery(query + " where image_id = ?1 and number = ?2")
                .setParameter(1, change.image())
                .setParameter(2, change.number())
                .executeUpdate();
    }
}
