package org.midad.articles;

import org.jspecify.annotations.Nullable;

/** Somebody else changed the article since the writer read it. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Content words;

    Stale(@Nullable Content words) {
        super("stale");
        this.words = words;
    }

    /** What the writer wanted to save; nothing where it was no save. */
    @Nullable
    Content words() {
        return words;
    }
}
