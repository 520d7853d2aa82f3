package org.midad.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content in the one spelling that is stored, hashed and sealed, with what the board shows of it.
 *
 * @param json canonical JSON (RFC 8785)
 * @param hash SHA-256 of its UTF-8 bytes, in hexadecimal
 * @param folded headline, slug and text as {@code language.Folding} folds them, for finding
 * @param embargoUntil when its embargo ends by itself, if it does
 * @param images those it uses
 */
record SealableContent(
        String json,
        String hash,
        @Nullable String headline,
        @Nullable String section,
        @Nullable Integer urgency,
        @Nullable Instant embargoUntil,
        String folded,
        List<UUID> images) {}
