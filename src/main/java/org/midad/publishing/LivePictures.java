package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.midad.publishing.LiveTables.Place;

/** Writes what readers may see of pictures; nothing of one gets there before a story that uses it does. */
@ApplicationScoped
class LivePictures {

    private static final String HOLD = "(%1$s.rights_from is null or %1$s.rights_from <= clock_timestamp())"
            + " and (%1$s.rights_until is null or %1$s.rights_until > clock_timestamp())";

    private final Sql sql;

    @Inject
    LivePictures(Sql sql) {
        this.sql = sql;
    }

    /**
     * Holds the pictures of publications as they are until these are out: who withdraws one waits, and finds the story.
     *
     * @return those that have been withdrawn meanwhile
     */
    List<UUID> hold(Collection<UUID> publications) {
        return sql
                .query(
                        "select id, approved_revision is null from newsroom.image where id in (select unnest(images)"
                                + " from newsroom.prepared where publication_id = any (?)) order by id for share",
                        statement -> statement.setArray(1, Sql.uuids(statement, publications)),
                        row -> row.getBoolean(2) ? List.of(row.getObject(1, UUID.class)) : List.<UUID>of())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Publications whose documents name renditions that have since been made anew. */
    List<UUID> outdated(Collection<UUID> publications) {
        return sql.query(
                "select distinct publication_id from newsroom.prepared p where publication_id = any (?) and exists ("
                        + "select 1 from unnest(p.renditions) h"
                        + " where not exists (select 1 from newsroom.rendition r where r.hash = h))",
                statement -> statement.setArray(1, Sql.uuids(statement, publications)),
                row -> row.getObject(1, UUID.class));
    }

    /** Lets readers have the pictures of prepared documents. */
    void show(Collection<UUID> publications) {
        sql.update(
                "insert into live.image as l (image_id, rights_from, rights_until)"
                        + " select i.id, i.rights_from, i.rights_until from newsroom.image i where i.id in (select"
                        + " unnest(images) from newsroom.prepared where publication_id = any (?))"
                        + " and i.approved_revision is not null order by i.id"
                        + " on conflict (image_id) do update set rights_from = excluded.rights_from,"
                        + " rights_until = excluded.rights_until,"
                        + " gone_at = case when " + HOLD.formatted("excluded") + " then null else l.gone_at end",
                publications);
        sql.update(
                "insert into live.rendition (image_id, name, format, hash, width, height, bytes)"
                        + " select distinct r.image_id, r.name, r.format, r.hash, r.width, r.height, r.bytes"
                        + " from newsroom.prepared p join newsroom.rendition r on r.image_id = any (p.images)"
                        + " and r.hash = any (p.renditions) join live.image l on l.image_id = r.image_id"
                        + " where p.publication_id = any (?) order by 1, 2, 3, 4 on conflict do nothing",
                publications);
    }

    /**
     * Puts prepared documents in the place of those of the same revision that readers have, and marks the pictures whose
     * rights have ended as gone.
     */
    List<Place> pull(Collection<UUID> pulls) {
        var before = sql.query(
                "select distinct unnest(d.images) from live.document d join newsroom.prepared p"
                        + " on p.site = d.site and p.article_id = d.article_id where p.publication_id = any (?)",
                statement -> statement.setArray(1, Sql.uuids(statement, pulls)),
                row -> row.getObject(1, UUID.class));
        show(pulls);
        var places = sql.query(
                "update live.document d set json = p.json, gzip = p.gzip, summary = p.summary, etag = p.etag,"
                        + " topics = p.topics, images = p.images, url = p.url, story = p.story, sitemap = p.sitemap,"
                        + " updated_at = p.updated_at, takedown_at = "
                        + LiveTables.NEXT_LOSS.formatted("d.article_id")
                        + " from newsroom.prepared p where p.publication_id = any (?) and p.site = d.site"
                        + " and p.article_id = d.article_id and p.hash = d.hash"
                        + " returning d.site, d.article_id, d.slug, d.revision, d.hash",
                statement -> statement.setArray(1, Sql.uuids(statement, pulls)),
                LivePictures::place);
        discard(pulls);
        markGone(before);
        return places;
    }

    /** What was prepared for nothing. */
    void discard(Collection<UUID> publications) {
        sql.update("delete from newsroom.prepared where publication_id = any (?)", publications);
    }

    /** Readers are told 410 from now on for those that are withdrawn or whose rights have ended. */
    void markGone(Collection<UUID> images) {
        sql.update(
                "update live.image l set gone_at = coalesce(l.gone_at, clock_timestamp()) from newsroom.image i"
                        + " where i.id = l.image_id and l.image_id = any (?)"
                        + " and (i.approved_revision is null or not (" + HOLD.formatted("i") + "))",
                images);
    }

    /** The rights of an image have been set anew. */
    void grant(UUID image) {
        sql.update(
                "update live.image l set rights_from = i.rights_from, rights_until = i.rights_until"
                        + " from newsroom.image i where i.id = l.image_id and l.image_id = any (?)",
                List.of(image));
    }

    /** A document as it stands: shown, or prepared for an instant. */
    record Standing(byte[] json, List<UUID> images) {}

    /** What readers see of an article now. */
    List<Standing> shown(UUID article) {
        return standing("select json, images from live.document where article_id = ? order by site", article);
    }

    /** What they will see of it by a publication that waits. */
    List<Standing> prepared(UUID publication) {
        return standing(
                "select json, images from newsroom.prepared where publication_id = ? order by site", publication);
    }

    /** Articles that readers see with this image. */
    List<UUID> articlesWith(UUID image) {
        return sql.query(
                "select distinct article_id from live.document where images @> array[?::uuid] order by article_id",
                statement -> statement.setObject(1, image),
                row -> row.getObject(1, UUID.class));
    }

    private List<Standing> standing(String query, UUID id) {
        return sql.query(
                query,
                statement -> statement.setObject(1, id),
                row -> new Standing(
                        row.getBytes(1), List.of((UUID[]) row.getArray(2).getArray())));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4), row.getString(5));
    }
}
