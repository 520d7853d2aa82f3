package org.midad.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Move;
import org.midad.articles.Version;

/**
 * A version is to go out to sites.
 *
 * @param id the schedule's, or a fresh one when it goes out at once
 * @param at the instant that readers are told
 * @param kind what changed for them, where they have seen it before
 */
record Publication(
        UUID id,
        Version version,
        List<String> sites,
        Instant at,
        Move.@Nullable Kind kind,
        @Nullable String publicNote) {}
