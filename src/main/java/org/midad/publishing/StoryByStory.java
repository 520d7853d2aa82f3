package org.midad.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Takes a change through the stories that it concerns. */
final class StoryByStory {

    private static final Logger LOG = Logger.getLogger(StoryByStory.class);

    private StoryByStory() {}

    /**
     * Each story in a transaction of its own: one that fails holds up no other. Tells whether all of them followed.
     *
     * @param change what the log calls it
     */
    static boolean follow(Object change, List<UUID> articles, Consumer<UUID> deed) {
        boolean isDone = true;
        for (var article : articles) {
            try {
                QuarkusTransaction.requiringNew().run(() -> deed.accept(article));
            } catch (RuntimeException e) {
                isDone = false;
                LOG.errorf("Article %s could not follow %s and will be tried again: %s", article, change, e);
            }
        }
        return isDone;
    }
}
