package org.midad.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trial print of one revision for one site.
 *
 * @param document what the site would get; where the revision is live, what it has got
 * @param live whether readers of the site see exactly this revision now
 * @param firstPublishedAt when they first saw the article, if they ever did
 * @param due when exactly this revision is to go out to them, if that is set
 */
public record Proof(
        Document document,
        boolean live,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant due) {}
