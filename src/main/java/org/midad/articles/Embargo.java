package org.midad.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when nothing of an article may leave the newsroom: an instant, or until the chief lifts it. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Embargo(@Nullable Instant until, @Nullable Boolean indefinite) {

    /** The instant it ends by itself; {@link Instant#MAX} where it does not. */
    Instant end() {
        var end = endsByItself();
        return end == null ? Instant.MAX : end;
    }

    public @Nullable Instant endsByItself() {
        return Boolean.TRUE.equals(indefinite) ? null : until;
    }
}
