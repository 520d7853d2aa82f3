package org.midad.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.articles.Articles;
import org.midad.articles.Version;
import org.midad.articles.Versions;
import org.midad.platform.Ids;
import org.midad.publishing.Schedule.Deed;
import org.midad.sites.Renamed;
import org.midad.workflow.State;

/**
 * Documents say the names of topics and people, the name and addresses of their site, and their translations. When one of
 * these changes, those that are live or set to go out are set once more: noted with the change, by the tables themselves
 * where it is a site or a story, and followed up from story to story by {@link Follower}.
 */
@ApplicationScoped
class NameChanges {

    private static final Set<String> FOLLOWED = Set.of("topic", "person");

    @Inject
    Publisher publisher;

    @Inject
    Typesetter typesetter;

    @Inject
    LivePictures pictures;

    @Inject
    Pulls pulls;

    @Inject
    Feed feed;

    @Inject
    Schedules schedules;

    @Inject
    Articles articles;

    @Inject
    Versions versions;

    @Inject
    Claims claims;

    @Inject
    Session session;

    /** @param number tells it from a later change of the same name */
    private record Change(String kind, String key, long number) {}

    void on(@Observes Renamed renamed) {
        if (FOLLOWED.contains(renamed.kind())) {
            session.createNativeQuery("insert into newsroom.name_change as c (kind, key, due_at)"
                            + " values (?1, ?2, clock_timestamp()) on conflict (kind, key) do update"
                            + " set number = c.number + 1, due_at = excluded.due_at")
                    .setParameter(1, renamed.kind())
                    .setParameter(2, renamed.key())
                    .executeUpdate();
        }
    }

    /** Follows one change up, through all stories; tells whether there was one. */
    boolean followUp() {
        var change = QuarkusTransaction.requiringNew().call(this::take);
        change.ifPresent(this::followUp);
        return change.isPresent();
    }

    private void followUp(Change change) {
        var articles = QuarkusTransaction.requiringNew().call(() -> articlesThatSay(change));
        if (StoryByStory.follow(change, articles, article -> follow(article, change))) {
            QuarkusTransaction.requiringNew().run(() -> done(change));
        }
    }

    /** Whoever dies over it leaves it to another node after some seconds. */
    private Optional<Change> take() {
        return session
                .createNativeQuery(
                        "update newsroom.name_change set due_at = clock_timestamp() + interval '5 s'"
                                + " where (kind, key) = (select kind, key from newsroom.name_change"
                                + "  where due_at <= clock_timestamp() order by due_at limit 1 for update skip locked)"
                                + " returning kind, key, number",
                        Object[].class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Change((String) row[0], (String) row[1], ((Number) row[2]).longValue()));
    }

    private List<UUID> articlesThatSay(Change change) {
        return switch (change.kind()) {
            case "site" -> articlesOn(change.key());
            case "story" -> articlesOf(UUID.fromString(change.key()));
            default -> articlesThatName(change);
        };
    }

    private List<UUID> articlesOn(String site) {
        return session.createNativeQuery(
                        "select article_id from live.document where site = ?1 union"
                                + " select article_id from newsroom.prepared where site = ?1 order by 1",
                        UUID.class)
                .setParameter(1, site)
                .getResultList();
    }

    private List<UUID> articlesOf(UUID story) {
        return session.createNativeQuery(
                        "select d.article_id from live.site s join live.document d on d.site = s.key and d.article_id = ?1"
                                + " union select article_id from live.document where story = ?1 order by 1",
                        UUID.class)
                .setParameter(1, story)
                .getResultList();
    }

    private List<UUID> articlesThatName(Change change) {
        return session.createNativeQuery(
                        "select article_id from live.mention where kind = ?1 and key = ?2 union"
                                + " select article_id from newsroom.prepared where ?2 ="
                                + " any (case ?1 when 'topic' then topics else people end) order by 1",
                        UUID.class)
                .setParameter(1, change.kind())
                .setParameter(2, change.key())
                .getResultList();
    }

    private void follow(UUID article, Change change) {
        articles.toChange(article);
        // After the article, as publishing one does that changes its story.
        keep(change);
        var entries = versions.publicOne(article)
                .filter(version -> version.state() == State.PUBLISHED)
                .map(this::setAgain)
                .orElse(List.of());
        schedules.waiting(article).stream()
                .filter(schedule -> schedule.deed() == Deed.PUBLISH)
                .forEach(this::prepareAnew);
        feed.append(entries);
    }

    /** Nothing that readers would not see: a story that fails must not send all others out again. */
    private List<Feed.Entry> setAgain(Version version) {
        var id = Ids.next();
        var now = claims.now();
        boolean saysOther = false;
        for (var shown : pictures.shown(version.article().id())) {
            var before = typesetter.read(shown.json());
            var after = typesetter.prepareAgain(id, version, before, now);
            saysOther |= !after.topics().equals(before.topics())
                    || !after.bylines().equals(before.bylines())
                    || !after.url().equals(before.url())
                    || !after.seo().equals(before.seo());
        }
        if (!saysOther) {
            pictures.discard(List.of(id));
            return List.of();
        }
        var entries = publisher.pull(List.of(id));
        pulls.planShown(version);
        return entries;
    }

    private void prepareAnew(Schedule schedule) {
        typesetter.prepare(schedule.publication());
        pulls.planScheduled(schedule);
    }

    /** Longer, as there is more of it than others need know. */
    private void keep(Change change) {
        session.createNativeQuery("update newsroom.name_change set due_at = clock_timestamp() + interval '5 s'"
                        + " where kind = ?1 and key = ?2")
                .setParameter(1, change.kind())
                .setParameter(2, change.key())
                .executeUpdate();
    }

    private void done(Change change) {
        session.createNativeQuery("delete from newsroom.name_change where kind = ?1 and key = ?2 and number = ?3")
                .setParameter(1, change.kind())
                .setParameter(2, change.key())
                .setParameter(3, change.number())
                .executeUpdate();
    }
}
