package org.midad.local.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.midad.language.Slugs;
import org.midad.platform.CanonicalJson;

/**
 * An article as the publisher wrote it into {@code live.document}, to be copied: same words, but an identity, an address,
 * a headline's number and times of its own.
 */
record Model(
        UUID article,
        String slug,
        String locale,
        String section,
        List<String> topics,
        List<String> people,
        String hash,
        String json,
        String summary,
        Instant firstPublishedAt,
        Instant publishedAt) {

    /** A copy, in the form of the columns of {@code live.document}. */
    record Copy(
            UUID article,
            String slug,
            String foldedSlug,
            Model model,
            byte[] json,
            byte[] gzip,
            byte[] summary,
            String etag,
            Instant at) {}

    Copy copy(int number, Instant at) {
        // UUIDv7 as the product makes them: of the time at which the article was begun.
        var id = new UUID(at.toEpochMilli() << 16 | 0x7000L | number & 0xFFF, 0x8000_0000_0000_0000L | number);
        var ownSlug = slug + "-" + number;
        var text = own(json, id, ownSlug, at).getBytes(StandardCharsets.UTF_8);
        var entry = own(summary, id, ownSlug, at).getBytes(StandardCharsets.UTF_8);
        return new Copy(
                id, ownSlug, Slugs.folded(ownSlug), this, text, packed(text), entry, CanonicalJson.sha256Hex(text), at);
    }

    private String own(String document, UUID id, String ownSlug, Instant at) {
        return document.replace(article.toString(), id.toString())
                .replace("\"slug\":\"" + slug + "\"", "\"slug\":\"" + ownSlug + "\"")
                .replace("/" + encoded(slug) + "\"", "/" + encoded(ownSlug) + "\"")
                .replace(firstPublishedAt.toString(), at.toString())
                .replace(publishedAt.toString(), at.toString());
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
