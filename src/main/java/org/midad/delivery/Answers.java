package org.midad.delivery;

import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.ETAG;
import static io.vertx.core.http.HttpHeaders.LAST_MODIFIED;
import static io.vertx.core.http.HttpHeaders.VARY;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Gzip;

/** Makes answers: everything that can be known before anybody asks is worked out here. */
final class Answers {

    static final CharSequence CACHE_TAG = HttpHeaders.createOptimized("Cache-Tag");
    static final CharSequence SURROGATE_KEY = HttpHeaders.createOptimized("Surrogate-Key");
    static final CharSequence NOSNIFF_NAME = HttpHeaders.createOptimized("X-Content-Type-Options");

    private static final int WORTH_PACKING = 860;
    private static final int HASH_BYTES = 16;

    private Answers() {}

    /** What an answer is made of, and what its headers say of it. */
    record Content(
            byte[] json,
            byte @Nullable [] gzip,
            String validator,
            Answer.Freshness freshness,
            @Nullable String surrogateKey,
            @Nullable Instant changedAt,
            boolean dateTellsAll,
            String type) {

        private static final String JSON = "application/json";

        /** A document as it is kept, packed already. */
        static Content kept(byte[] json, byte[] gzip, String hash, Instant changedAt) {
            return new Content(json, gzip, hash, Answer.Freshness.SHORT, null, changedAt, true, JSON);
        }

        static Content of(byte[] json, Answer.Freshness freshness) {
            return new Content(json, null, hash(json), freshness, null, null, false, JSON);
        }

        Content keyed(String keys) {
            return new Content(json, gzip, validator, freshness, keys, changedAt, dateTellsAll, type);
        }

        /** Other than JSON, or more exactly. */
        Content typed(String mediaType) {
            return new Content(json, gzip, validator, freshness, surrogateKey, changedAt, dateTellsAll, mediaType);
        }

        /** A document's date: it changes whenever the bytes do, so readers may ask by it. */
        Content changed(Instant at) {
            return new Content(json, gzip, validator, freshness, surrogateKey, at, true, type);
        }

        /** A list's date is told, but not compared: of two changes in one second a date cannot tell the second. */
        Content lastChanged(@Nullable Instant at) {
            return new Content(json, gzip, validator, freshness, surrogateKey, at, false, type);
        }

        Answer ready() {
            var packed = gzip != null || json.length < WORTH_PACKING ? gzip : Gzip.packed(json);
            return new Answer(
                    variant(json, "\"" + validator + "\"", false),
                    packed == null ? null : variant(packed, "\"" + validator + "-gzip\"", true),
                    freshness,
                    dateTellsAll ? changedAt : null);
        }

        private Answer.Variant variant(byte[] body, String etag, boolean isPacked) {
            var full = PreparedHeaders.builder()
                    .with(CONTENT_TYPE, type)
                    .with(CONTENT_LENGTH, Integer.toString(body.length));
            if (isPacked) {
                full.with(CONTENT_ENCODING, "gzip");
            }
            full.with(NOSNIFF_NAME, "nosniff");
            if (changedAt != null) {
                full.with(LAST_MODIFIED, Conditions.date(changedAt));
            }
            if (surrogateKey != null) {
                full.with(SURROGATE_KEY, surrogateKey).with(CACHE_TAG, SurrogateKeys.asTags(surrogateKey));
            }
            return new Answer.Variant(
                    Buffer.buffer(body),
                    validated(full, etag).build(),
                    validated(PreparedHeaders.builder(), etag).build(),
                    etag);
        }

        /** All that a 304 says: whoever asked has the rest (RFC 9110, 15.4.5). */
        private static PreparedHeaders.Builder validated(PreparedHeaders.Builder headers, String etag) {
            return headers.with(ETAG, etag).with(VARY, "Accept-Encoding");
        }
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
