package org.midad.publishing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as bytes that are ready to send, waiting for its instant.
 *
 * @param images the pictures in it
 * @param renditions which renditions of them it names, by hash
 */
record Prepared(
        UUID publication,
        String site,
        UUID article,
        String slug,
        String foldedSlug,
        String locale,
        String section,
        List<String> topics,
        List<String> people,
        int version,
        int revision,
        String hash,
        byte[] json,
        byte[] gzip,
        byte[] summary,
        String etag,
        @Nullable Instant notBefore,
        Instant firstPublishedAt,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable String kind,
        @Nullable String publicNote,
        List<UUID> images,
        List<String> renditions,
        Page page) {

    /**
     * Its page on the site.
     *
     * @param story what it is a translation in
     * @param sitemap what the sitemap says of it
     */
    record Page(String url, @Nullable UUID story, byte[] sitemap) {}

    /** In the order of the columns that {@link LiveTables} names. */
    void bind(PreparedStatement insert) throws SQLException {
        var connection = insert.getConnection();
        int i = 1;
        insert.setObject(i++, publication);
        insert.setString(i++, foldedSlug);
        insert.setString(i++, kind);
        insert.setString(i++, publicNote);
        insert.setArray(i++, connection.createArrayOf("text", renditions.toArray()));
        insert.setString(i++, site);
        insert.setObject(i++, article);
        insert.setString(i++, slug);
        insert.setString(i++, locale);
        insert.setString(i++, section);
        insert.setArray(i++, connection.createArrayOf("text", topics.toArray()));
        insert.setArray(i++, connection.createArrayOf("text", people.toArray()));
        insert.setInt(i++, version);
        insert.setInt(i++, revision);
        insert.setString(i++, hash);
        insert.setBytes(i++, json);
        insert.setBytes(i++, gzip);
        insert.setBytes(i++, summary);
        insert.setString(i++, etag);
        insert.setTimestamp(i++, notBefore == null ? null : Timestamp.from(notBefore));
        insert.setTimestamp(i++, Timestamp.from(firstPublishedAt));
        insert.setTimestamp(i++, Timestamp.from(publishedAt));
        insert.setTimestamp(i++, Timestamp.from(updatedAt));
        insert.setArray(i++, connection.createArrayOf("uuid", images.toArray()));
        insert.setString(i++, page.url());
        insert.setObject(i++, page.story());
        insert.setBytes(i, page.sitemap());
    }
}
