package org.midad.delivery;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer made ready once and sent many times: bytes, packed bytes, and all headers but those that the hour decides.
 *
 * @param lastModified for {@code If-Modified-Since}; null where a date is no sure sign
 */
record Answer(
        Variant plain,
        @Nullable Variant packed,
        Freshness freshness,
        @Nullable Instant lastModified) {

    private static final int HEADERS = 600;

    /** How long caches may keep an answer. */
    enum Freshness {
        /** For the settings' max-age where the site is public; else the site's own cache asks each time (cheap: 304). */
        SHORT,
        /** Followers must see the feed as it is. */
        ASK_EACH_TIME,
        /** Made for one reader, too large to keep. */
        NEVER
    }

    /** The answer in one encoding; each has a validator of its own, as strong ones name bytes. */
    record Variant(Buffer body, PreparedHeaders full, PreparedHeaders notModified, String etag) {
        int weight() {
            return body.length() + HEADERS;
        }
    }

    Variant variant(boolean gzip) {
        return gzip && packed != null ? packed : plain;
    }

    int weight() {
        return plain.weight() + (packed == null ? 0 : packed.weight());
    }
}
