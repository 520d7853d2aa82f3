package org.midad.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;
import org.midad.workflow.State;

/** All versions of all articles. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<Version, UUID> {

    private static final Set<State> WERE_PUBLIC =
            Set.of(State.PUBLISHED, State.SUPERSEDED, State.UNPUBLISHED, State.KILLED);

    /** The open version, else the latest. */
    public Version current(UUID article) {
        return find("article.id = ?1 order by number desc", article).firstResult();
    }

    /** The version that readers see, or saw last. */
    public Optional<Version> publicOne(UUID article) {
        return find(
                        "article.id = ?1 and state in ?2 order by number desc",
                        article,
                        Set.of(State.PUBLISHED, State.UNPUBLISHED, State.KILLED))
                .firstResultOptional();
    }

    /**
     * The version that an action means: the one under way where it can be done to that, else the public one. To restore a
     * killed article means the killed version: the round that was spiked with it is no way around the chief.
     */
    public Version meantBy(Action action, UUID article) {
        return meantBy(action, current(article), publicOne(article));
    }

    static Version meantBy(Action action, Version current, Optional<Version> shown) {
        if (action == Action.RESTORE
                && shown.filter(version -> version.state() == State.KILLED).isPresent()) {
            return shown.get();
        }
        return Stream.concat(Stream.of(current), shown.stream())
                .filter(version -> action.from(Matter.ARTICLE, version.state()))
                .findFirst()
                .orElse(current);
    }

    /** Those whose place with the readers another version takes. */
    public List<Version> replacedBy(Version next) {
        return list(
                "article.id = ?1 and state in ?2 and id <> ?3",
                next.article().id(),
                Set.of(State.PUBLISHED, State.UNPUBLISHED),
                next.id());
    }

    /** With their articles and words. */
    List<Version> whole(Collection<UUID> ids) {
        return list("select v from Version v join fetch v.article join fetch v.revision where v.id in ?1", ids);
    }

    /** Which of these articles readers have ever seen. */
    Set<UUID> wasPublic(Set<UUID> articles) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct v.article.id from Version v where v.article.id in ?1 and v.state in ?2",
                        UUID.class)
                .setParameter(1, articles)
                .setParameter(2, WERE_PUBLIC)
                .getResultList());
    }

    public boolean wasPublic(UUID article) {
        return count("article.id = ?1 and state in ?2", article, WERE_PUBLIC) > 0;
    }
}
