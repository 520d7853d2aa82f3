package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Writes the tables that readers see. Everything here is part of a publishing transaction and works on many publications
 * at once, as a second's due stories go out together.
 */
@ApplicationScoped
class LiveTables {

    private static final String COPIED =
            "site, article_id, slug, locale, section, topics, people, version, revision, hash,"
                    + " json, gzip, summary, etag, not_before, first_published_at, published_at, updated_at, images,"
                    + " url, story, sitemap";

    // When what readers see of an article will next be less: no cache may keep it for longer.
    static final String NEXT_LOSS = "(select min(due_at) from newsroom.schedule s where s.article_id = %s"
            + " and s.state in ('PENDING', 'HELD') and (s.action = 'UNPUBLISH' or s.action = 'PULL_PICTURES' and exists"
            + " (select 1 from newsroom.version v where v.id = s.version_id and v.state = 'PUBLISHED')))";

    private final Session session;
    private final Sql sql;

    @Inject
    LiveTables(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    /** A document that is or was on a site. */
    record Place(String site, UUID article, String slug, int revision, String hash) {}

    /** An address that belongs to another article; the publication has to take another slug. */
    record Taken(UUID publication, String site) {}

    void prepare(Prepared p) {
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into newsroom.prepared (publication_id, folded_slug,"
                    + " kind, public_note, renditions, " + COPIED
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (publication_id, site) do update set slug = excluded.slug,"
                    + " folded_slug = excluded.folded_slug, topics = excluded.topics,"
                    + " json = excluded.json, gzip = excluded.gzip,"
                    + " summary = excluded.summary, etag = excluded.etag,"
                    + " first_published_at = excluded.first_published_at, published_at = excluded.published_at,"
                    + " updated_at = excluded.updated_at, images = excluded.images,"
                    + " renditions = excluded.renditions, url = excluded.url, story = excluded.story,"
                    + " sitemap = excluded.sitemap")) {
                p.bind(insert);
                insert.executeUpdate();
            }
        });
    }

    /** Takes the addresses; what is not free is reported and nothing else happens to it. */
    List<Taken> takeAddresses(Collection<UUID> publications) {
        return sql.query(
                "with wanted as (select publication_id, site, folded_slug, article_id from newsroom.prepared"
                        + "  where publication_id = any (?) order by site, folded_slug),"
                        + " added as (insert into live.address (site, folded_slug, article_id)"
                        + "  select site, folded_slug, min(article_id::text)::uuid from wanted group by site, folded_slug"
                        + "  order by site, folded_slug"
                        + "  on conflict do nothing returning site, folded_slug, article_id)"
                        + " select w.publication_id, w.site from wanted w"
                        + " left join live.address a on a.site = w.site and a.folded_slug = w.folded_slug"
                        + " left join added n on n.site = w.site and n.folded_slug = w.folded_slug"
                        + " where coalesce(a.article_id, n.article_id) is distinct from w.article_id",
                statement -> statement.setArray(1, Sql.uuids(statement, publications)),
                row -> new Taken(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** What is on sites now of these articles. */
    List<Place> places(Collection<UUID> articles) {
        return sql.query(
                "select site, article_id, slug, revision, hash from live.document where article_id = any (?)"
                        + " order by site, article_id",
                statement -> statement.setArray(1, Sql.uuids(statement, articles)),
                LiveTables::place);
    }

    /** Puts the prepared documents in front of readers; a killed article that comes back is not killed any more. */
    void show(Collection<UUID> publications) {
        sql.update(
                "insert into live.document (" + COPIED + ", takedown_at) select " + COPIED
                        + ", " + NEXT_LOSS.formatted("p.article_id")
                        + " from newsroom.prepared p where publication_id = any (?)"
                        + " order by site, article_id"
                        + " on conflict (site, article_id) do update set slug = excluded.slug, locale = excluded.locale,"
                        + " section = excluded.section, topics = excluded.topics, people = excluded.people,"
                        + " version = excluded.version, revision = excluded.revision, hash = excluded.hash,"
                        + " json = excluded.json, gzip = excluded.gzip, summary = excluded.summary,"
                        + " etag = excluded.etag, not_before = excluded.not_before, takedown_at = excluded.takedown_at,"
                        + " published_at = excluded.published_at, updated_at = excluded.updated_at,"
                        + " images = excluded.images, url = excluded.url, story = excluded.story,"
                        + " sitemap = excluded.sitemap",
                publications);
        sql.update(
                "insert into newsroom.publication (site, article_id, slug, first_published_at)"
                        + " select site, article_id, slug, first_published_at from newsroom.prepared"
                        + " where publication_id = any (?) order by site, article_id"
                        + " on conflict (site, article_id) do update set slug = excluded.slug",
                publications);
        sql.update(
                "insert into live.correction (id, site, article_id, kind, note, revision, at)"
                        + " select gen_random_uuid(), site, article_id, kind, public_note, revision, published_at"
                        + " from newsroom.prepared where publication_id = any (?) and kind is not null"
                        + " and public_note is not null",
                publications);
        sql.update(
                "delete from live.killed k using newsroom.prepared p where p.publication_id = any (?)"
                        + " and k.site = p.site and k.article_id = p.article_id",
                publications);
        sql.update("delete from newsroom.prepared where publication_id = any (?)", publications);
    }

    /** Takes the articles off the sites they are on. */
    void remove(Collection<Place> places) {
        for (var place : places) {
            session.createNativeQuery("delete from live.document where site = ?1 and article_id = ?2")
                    .setParameter(1, place.site())
                    .setParameter(2, place.article())
                    .executeUpdate();
        }
    }

    /** Leaves a tombstone on every site that ever showed the article. */
    List<Place> kill(UUID article, Instant at) {
        return sql.query(
                "with dead as (insert into live.killed (site, article_id, at)"
                        + " select site, article_id, ? from newsroom.publication where article_id = ?"
                        + " on conflict do nothing returning site, article_id)"
                        + " select p.site, p.article_id, p.slug, 0, '' from newsroom.publication p"
                        + " join dead on dead.site = p.site and dead.article_id = p.article_id order by p.site",
                statement -> {
                    statement.setTimestamp(1, Timestamp.from(at));
                    statement.setObject(2, article);
                },
                LiveTables::place);
    }

    /** Tells delivery when the article, or a picture in it, will be taken down, at once: no cache may be told to keep it for longer. */
    void takedownAt(UUID article) {
        sql.query(
                "with planned as (update live.document d set takedown_at = " + NEXT_LOSS.formatted("d.article_id")
                        + " where article_id = ? returning site) select pg_notify('live_changed', site) from planned",
                statement -> statement.setObject(1, article),
                row -> row.getString(1));
    }

    List<Document.Correction> corrections(String site, UUID article) {
        return sql.query(
                "select kind, note, at from live.correction where site = ? and article_id = ? order by at, id",
                statement -> {
                    statement.setString(1, site);
                    statement.setObject(2, article);
                },
                row -> new Document.Correction(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4), row.getString(5));
    }
}
