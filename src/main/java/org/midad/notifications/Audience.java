package org.midad.notifications;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Article;
import org.midad.articles.NoteLeft;
import org.midad.articles.Version;
import org.midad.articles.VersionMoved;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.publishing.ScheduleMissed;
import org.midad.publishing.WentOut;

/** Who is told of what; nothing else in Midad knows this. What comes first counts, for who would be told twice. */
final class Audience {

    private Audience() {}

    static List<News> of(VersionMoved moved) {
        var version = moved.version();
        return switch (moved.action()) {
            case SUBMIT -> List.of(news(Kind.SUBMITTED, moved, editorsOf(version.article())));
            case RETURN ->
                List.of(
                        news(Kind.RETURNED, moved, writersOf(version)),
                        news(
                                Kind.MENTIONED,
                                moved,
                                namedIn(Objects.requireNonNull(moved.move().note()))));
            case APPROVE -> List.of(news(Kind.APPROVED, moved, writersOf(version)));
            case PUBLISH, BREAK_GLASS -> List.of(news(Kind.PUBLISHED, moved, makersOf(version)));
            case EDIT,
                    RECALL,
                    CLAIM,
                    SCHEDULE,
                    UNSCHEDULE,
                    REVISE,
                    UNPUBLISH,
                    KILL,
                    WITHDRAW,
                    SPIKE,
                    RESTORE,
                    VIEW,
                    COMMENT,
                    SHARE,
                    HOLD,
                    LIFT_HOLD,
                    LIFT_EMBARGO -> List.of();
        };
    }

    static List<News> of(WentOut out) {
        return out.versions().stream()
                .map(version ->
                        new News(Kind.PUBLISHED, version.article(), Actor.SCHEDULER, null, out.at(), makersOf(version)))
                .toList();
    }

    static List<News> of(ScheduleMissed missed) {
        var schedule = missed.schedule();
        var article = schedule.version().article();
        var whom = editorsOf(article).or(one(schedule.madeBy()));
        return List.of(new News(Kind.MISSED, article, Actor.SCHEDULER, null, missed.at(), whom));
    }

    static List<News> of(NoteLeft left) {
        var note = left.note();
        Predicate<Actor> thread = person -> left.thread().contains(person.id());
        return List.of(
                new News(Kind.REPLIED, left.article(), left.author(), note.id(), left.at(), thread),
                new News(Kind.MENTIONED, left.article(), left.author(), note.id(), left.at(), namedIn(note.text())));
    }

    private static News news(Kind kind, VersionMoved moved, Predicate<Actor> whom) {
        return new News(kind, moved.version().article(), moved.actor(), null, moved.at(), whom);
    }

    /** Those on the desk; a chief edits on every one of them, and would hear of nothing else. */
    private static Predicate<Actor> editorsOf(Article article) {
        return person -> person.desks().contains(article.desk()) && (person.is(Role.EDITOR) || person.is(Role.CHIEF));
    }

    private static Predicate<Actor> writersOf(Version version) {
        return person ->
                version.contributors().contains(person.id()) || person.id().equals(version.submittedBy());
    }

    private static Predicate<Actor> makersOf(Version version) {
        return writersOf(version).or(one(version.approvedBy()));
    }

    private static Predicate<Actor> namedIn(String text) {
        var names = Mentions.in(text);
        return person -> names.contains(person.username());
    }

    private static Predicate<Actor> one(@Nullable String id) {
        return person -> person.id().equals(id);
    }
}
