package org.midad.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a site may see of one article: it, that it was killed, or nothing. */
sealed interface ArticleState {

    default int weight() {
        return 0;
    }

    /**
     * Published.
     *
     * @param slug the present one; others lead to it
     * @param notBefore the end of its embargo; until then it is {@link Absent} to everybody
     */
    record Live(String slug, Answer answer, @Nullable Instant notBefore) implements ArticleState {
        @Override
        public int weight() {
            return answer.weight();
        }
    }

    record Killed() implements ArticleState {}

    record Absent() implements ArticleState {}

    default ArticleState at(Instant now) {
        return this instanceof Live live && live.notBefore() != null && now.isBefore(live.notBefore())
                ? new Absent()
                : this;
    }
}
