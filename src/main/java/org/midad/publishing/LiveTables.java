package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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
                    + " json, gzip, summary, etag, not_before, first_published_at, published_at, updated_at";

    private final Session session;

    @Inject
    LiveTables(Session session) {
        this.session = session;
    }

    /** A document that is or was on a site. */
    record Place(String site, UUID article, String slug, int revision, String hash) {}

    /** An address that belongs to another article; the publication has to take another slug. */
    record Taken(UUID publication, String site) {}

    void prepare(Prepared p) {
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into newsroom.prepared (publication_id, folded_slug,"
                    + " kind, public_note, " + COPIED
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?) on conflict (publication_id, site) do update set slug = excluded.slug,"
                    + " folded_slug = excluded.folded_slug, json = excluded.json, gzip = excluded.gzip,"
                    + " summary = excluded.summary, etag = excluded.etag,"
                    + " first_published_at = excluded.first_published_at, published_at = excluded.published_at,"
                    + " updated_at = excluded.updated_at")) {
                p.bind(insert);
                insert.executeUpdate();
            }
        });
    }

    /** Takes the addresses; what is not free is reported and nothing else happens to it. */
    List<Taken> takeAddresses(Collection<UUID> publications) {
        return query(
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
                statement -> statement.setArray(1, uuids(statement, publications)),
                row -> new Taken(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** What is on sites now of these articles. */
    List<Place> places(Collection<UUID> articles) {
        return query(
                "select site, article_id, slug, revision, hash from live.document where article_id = any (?)"
                        + " order by site, article_id",
                statement -> statement.setArray(1, uuids(statement, articles)),
                LiveTables::place);
    }

    /** Puts the prepared documents in front of readers; a killed article that comes back is not killed any more. */
    void show(Collection<UUID> publications) {
        update(
                "insert into live.document (" + COPIED + ", takedown_at) select " + COPIED
                        + ", (select min(due_at) from"
                        + " newsroom.schedule s where s.article_id = p.article_id and s.action = 'UNPUBLISH'"
                        + " and s.state in ('PENDING', 'HELD')) from newsroom.prepared p where publication_id = any (?)"
                        + " order by site, article_id"
                        + " on conflict (site, article_id) do update set slug = excluded.slug, locale = excluded.locale,"
                        + " section = excluded.section, topics = excluded.topics, people = excluded.people,"
                        + " version = excluded.version, revision = excluded.revision, hash = excluded.hash,"
                        + " json = excluded.json, gzip = excluded.gzip, summary = excluded.summary,"
                        + " etag = excluded.etag, not_before = excluded.not_before, takedown_at = excluded.takedown_at,"
                        + " published_at = excluded.published_at, updated_at = excluded.updated_at",
                publications);
        update(
                "insert into newsroom.publication (site, article_id, slug, first_published_at)"
                        + " select site, article_id, slug, first_published_at from newsroom.prepared"
                        + " where publication_id = any (?) order by site, article_id"
                        + " on conflict (site, article_id) do update set slug = excluded.slug",
                publications);
        update(
                "insert into live.correction (id, site, article_id, kind, note, revision, at)"
                        + " select gen_random_uuid(), site, article_id, kind, public_note, revision, published_at"
                        + " from newsroom.prepared where publication_id = any (?) and kind is not null"
                        + " and public_note is not null",
                publications);
        update(
                "delete from live.killed k using newsroom.prepared p where p.publication_id = any (?)"
                        + " and k.site = p.site and k.article_id = p.article_id",
                publications);
        update("delete from newsroom.prepared where publication_id = any (?)", publications);
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
        return query(
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

    /** Tells delivery when the article will be taken down, at once: no cache may be told to keep it for longer. */
    void takedownAt(UUID article) {
        query(
                "with planned as (update live.document set takedown_at = (select min(due_at) from newsroom.schedule"
                        + " where article_id = ? and action = 'UNPUBLISH' and state in ('PENDING', 'HELD'))"
                        + " where article_id = ? returning site) select pg_notify('live_changed', site) from planned",
                statement -> {
                    statement.setObject(1, article);
                    statement.setObject(2, article);
                },
                row -> row.getString(1));
    }

    List<Document.Correction> corrections(String site, UUID article) {
        return query(
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

    private void update(String sql, Collection<UUID> publications) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, uuids(statement, publications));
                statement.executeUpdate();
            }
        });
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        return session.doReturningWork((Connection connection) -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                var found = new ArrayList<T>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
                return found;
            }
        });
    }

    private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
