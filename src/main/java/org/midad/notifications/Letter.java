package org.midad.notifications;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is due to one person, in one e-mail.
 *
 * @param ids of the notifications in it
 */
public record Letter(String to, Locale language, List<UUID> ids, List<Line> lines) {

    /**
     * One thing that they are told; of the article only its headline.
     *
     * @param headline absent while the story is under embargo: then not even that leaves the newsroom
     */
    public record Line(Kind kind, UUID article, @Nullable String headline, String byName, boolean byItself) {}
}
