package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.language.Slugs;
import org.midad.platform.Gzip;
import org.midad.platform.Ids;

/** Writes the schema {@code live} as publishing does, so that delivery can be tried by itself. Each call is one commit. */
final class Press implements AutoCloseable {

    private final Connection connection;
    private boolean announces = true;

    Press(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** What a story is; {@code with...} makes another revision of it. */
    record Story(
            String site,
            UUID id,
            String slug,
            String section,
            int revision,
            String text,
            Instant firstPublished,
            @Nullable Instant notBefore) {

        static Story of(String site, String slug) {
            return new Story(site, Ids.next(), slug, "politics", 1, "نص", Instant.parse("2026-01-02T03:04:05Z"), null);
        }

        Story revised(String newText) {
            return new Story(site, id, slug, section, revision + 1, newText, firstPublished, notBefore);
        }

        Story renamed(String newSlug) {
            return new Story(site, id, newSlug, section, revision + 1, text, firstPublished, notBefore);
        }

        Story in(String newSection) {
            return new Story(site, id, slug, newSection, revision, text, firstPublished, notBefore);
        }

        Story firstPublishedAt(Instant at) {
            return new Story(site, id, slug, section, revision, text, at, notBefore);
        }

        Story notBefore(Instant at) {
            return new Story(site, id, slug, section, revision, text, firstPublished, at);
        }

        Instant updatedAt() {
            return firstPublished.plusSeconds(60L * (revision - 1));
        }

        String json() {
            return "{\"id\":\"%s\",\"site\":\"%s\",\"slug\":\"%s\",\"revision\":%d,\"headline\":\"%s\",\"text\":\"%s\"}"
                    .formatted(id, site, slug, revision, text, text.repeat(200));
        }

        String summary() {
            return "{\"id\":\"%s\",\"slug\":\"%s\",\"revision\":%d,%s}".formatted(id, slug, revision, told());
        }

        /** What feeds say of it. */
        private String told() {
            return "\"url\":\"%s\",\"locale\":\"ar\",\"dir\":\"rtl\",\"headline\":\"%s\",\"firstPublishedAt\":\"%s\",\"publishedAt\":\"%s\""
                    .formatted(url(), slug, firstPublished, updatedAt());
        }

        String url() {
            return "https://example.org/" + PathText.encoded(slug);
        }

        String sitemap() {
            return "<url><loc>" + url() + "</loc></url>";
        }
    }

    /** From now on nothing is announced, as when a notification is lost. */
    void fallSilent() {
        announces = false;
    }

    void site(String key, boolean open) throws SQLException {
        run(
                "insert into live.site (key, name, locale, base_url, public) values (?, ?, 'ar', 'https://example.org', ?)"
                        + " on conflict do nothing",
                key,
                key,
                open);
        run("insert into live.feed_head (site) values (?) on conflict do nothing", key);
        connection.commit();
    }

    Story publish(Story story) throws SQLException {
        write(story);
        change(story, story.revision() == 1 ? "publish" : "update", null);
        connection.commit();
        return story;
    }

    Story correct(Story story, String note) throws SQLException {
        write(story);
        run(
                "insert into live.correction (id, site, article_id, kind, note, revision, at) values (?, ?, ?, 'correction', ?, ?, ?)",
                Ids.next(),
                story.site(),
                story.id(),
                note,
                story.revision(),
                story.updatedAt());
        change(story, "correct", note);
        connection.commit();
        return story;
    }

    /** Plans a takedown, or with null gives the plan up: no change of what readers see, so not in the feed. */
    void planTakedown(Story story, @Nullable Instant at) throws SQLException {
        run("update live.document set takedown_at = ? where site = ? and article_id = ?", at, story.site(), story.id());
        connection.commit();
    }

    void unpublish(Story story) throws SQLException {
        run("delete from live.document where site = ? and article_id = ?", story.site(), story.id());
        change(story, "unpublish", null);
        connection.commit();
    }

    void kill(Story story) throws SQLException {
        run("delete from live.document where site = ? and article_id = ?", story.site(), story.id());
        run("insert into live.killed (site, article_id, at) values (?, ?, now())", story.site(), story.id());
        change(story, "kill", null);
        connection.commit();
    }

    void clearFeedUpTo(String site, long position) throws SQLException {
        run("delete from live.change where site = ? and position <= ?", site, position);
        connection.commit();
    }

    private void write(Story story) throws SQLException {
        var json = story.json().getBytes(UTF_8);
        run(
                """
                insert into live.document (site, article_id, slug, locale, section, topics, people, version, revision,
                    hash, json, gzip, summary, etag, not_before, first_published_at, published_at, updated_at, sitemap)
                values (?, ?, ?, 'ar', ?, array['iraq', ?], array['salma'], 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (site, article_id) do update set slug = excluded.slug, section = excluded.section, topics = excluded.topics,
                    revision = excluded.revision, hash = excluded.hash, json = excluded.json, gzip = excluded.gzip,
                    summary = excluded.summary, etag = excluded.etag, not_before = excluded.not_before,
                    updated_at = excluded.updated_at
                """,
                story.site(),
                story.id(),
                story.slug(),
                story.section(),
                "t-" + story.section(),
                story.revision(),
                hash(story),
                json,
                Gzip.packed(json),
                story.summary().getBytes(UTF_8),
                hash(story),
                story.notBefore(),
                story.firstPublished(),
                story.firstPublished(),
                story.updatedAt(),
                story.sitemap().getBytes(UTF_8));
        run(
                "insert into live.address (site, folded_slug, article_id) values (?, ?, ?) on conflict do nothing",
                story.site(),
                Slugs.folded(story.slug()),
                story.id());
    }

    private void change(Story story, String op, @Nullable String note) throws SQLException {
        run(
                """
                with head as (update live.feed_head set position = position + 1 where site = ? returning position)
                insert into live.change (site, position, op, article_id, slug, revision, hash, at, note)
                select ?, position, ?, ?, ?, ?, ?, ?, ? from head
                """,
                story.site(),
                story.site(),
                op,
                story.id(),
                story.slug(),
                story.revision(),
                hash(story),
                story.updatedAt(),
                note);
        if (announces) {
            run(
                    "select pg_notify('live_changed', ? || ' ' || position) from live.feed_head where site = ?",
                    story.site(),
                    story.site());
        }
    }

    private static String hash(Story story) {
        return "%08x%08x".formatted(story.id().hashCode(), story.json().hashCode());
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
