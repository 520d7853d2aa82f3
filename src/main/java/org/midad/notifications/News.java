package org.midad.notifications;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Article;
import org.midad.identity.Actor;

/**
 * Something that people are to be told of.
 *
 * @param by who did it
 * @param note the one it is about
 * @param whom what one has to be, to be told
 */
record News(Kind kind, Article article, Actor by, @Nullable UUID note, Instant at, Predicate<Actor> whom) {

    /** Nobody is told of what they did themselves, nor of what is none of their business. */
    boolean concerns(Actor person) {
        return !person.id().equals(by.id()) && person.worksOn(article.desk()) && whom.test(person);
    }
}
