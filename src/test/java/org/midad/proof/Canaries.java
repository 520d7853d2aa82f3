package org.midad.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.midad.local.Caller;

/**
 * Unpublished articles with marked words in every field: one of each kind through the API, so that whatever the product
 * does about them is done, and copies of those in the database up to a thousand.
 */
final class Canaries {

    /** Every marked text holds both, and a number of its own. */
    static final List<String> MARKS = List.of("Zq9Canary", "زقكناري");

    private static final Map<String, String> TOMORROW =
            Map.of("dueAt", Instant.now().plus(Duration.ofDays(1)).toString(), "zone", "Asia/Riyadh");

    private final Caller reporter;
    private final Caller editor;
    private final Caller approver;
    private final List<String> ids = new ArrayList<>();
    private final String picture;
    private int number;

    /** @param picture the id of an approved one, which each of them uses */
    Canaries(Caller reporter, Caller editor, Caller approver, String picture) {
        this.picture = picture;
        this.reporter = reporter;
        this.editor = editor;
        this.approver = approver;
    }

    /** The text of one field of one canary. */
    static String text(int number) {
        return MARKS.get(0) + number + " " + MARKS.get(1) + number;
    }

    /** A marked word as it would look in an address. */
    static String slug(int number) {
        return "zq9canary" + number;
    }

    List<String> ids() {
        return ids;
    }

    /** One or more in every state that readers must not know of. */
    void writeThroughTheApi() {
        var soon = Map.of("until", Instant.now().plus(Duration.ofHours(2)).toString());
        draft(null);
        draft(soon).submit();
        draft(null).submit().claim();
        draft(null).submit().claim().act("return", Map.of("note", text(number)));
        draft(null).approve();
        draft(soon).approve();
        draft(Map.of("indefinite", true)).approve();
        draft(null).approve().act("schedule", TOMORROW);
        draft(soon).approve().act("schedule", TOMORROW);
        draft(null).submit().act("spike", Map.of("reason", text(number)));
    }

    /** New versions of articles that readers see: one a draft, one ready to go out tomorrow. */
    void revise(Desk drafted, Desk scheduled) {
        drafted.revise(text(++number));
        scheduled.revise(text(++number)).approveOfEditor();
        var order = new java.util.HashMap<String, Object>(TOMORROW);
        order.put("kind", "correction");
        order.put("publicNote", text(number));
        scheduled.act("schedule", order);
    }

    private Desk draft(@org.jspecify.annotations.Nullable Map<String, ?> embargo) {
        var desk = Desk.draft(reporter, editor, approver, content(++number, embargo));
        ids.add(desk.id());
        return desk;
    }

    private ObjectNode content(int number, @org.jspecify.annotations.Nullable Map<String, ?> embargo) {
        var content = Desk.story(text(number), "main", "open");
        for (var field : List.of("kicker", "standfirst", "dateline", "slugline")) {
            content.put(field, text(number));
        }
        content.put("slug", slug(number)).put("urgency", 1);
        content.putObject("seo").put("title", text(number)).put("description", text(number));
        content.putObject("leadImage").put("image", picture).put("alt", text(number));
        content.withArray("body")
                .addObject()
                .put("_type", "image")
                .put("_key", "i")
                .put("image", picture)
                .put("caption", text(number));
        if (embargo != null) {
            content.putPOJO("embargo", embargo);
        }
        return content;
    }

    /** The rest, as they would be if people had written them. */
    void copyUpTo(int count, Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var sql :
                    COPY.formatted(number + 1, number + count - ids.size()).split(";\n")) {
                statement.execute(sql);
            }
            try (var row = statement.executeQuery("select article from copied order by n")) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class).toString());
                }
            }
            database.commit();
        }
    }

    private static final String COPY = """
            create temp table copied on commit preserve rows as
            with model as (select row_number() over (order by v.id) - 1 as k, count(*) over () as models,
                v.id as version, v.article_id, r.content
              from newsroom.version v join newsroom.revision r on r.id = v.revision_id
              where not exists (select 1 from newsroom.version p where p.article_id = v.article_id and p.state in
                ('PUBLISHED', 'SUPERSEDED', 'UNPUBLISHED', 'KILLED')))
            select n, gen_random_uuid() as article, gen_random_uuid() as made, gen_random_uuid() as revision,
                m.version as model, m.article_id as model_article,
                regexp_replace(m.content, '([Cc]anary|كناري)[0-9]+', '\\1' || n, 'g') as content
              from generate_series(%d, %d) n join model m on m.k = n %% m.models;
            insert into newsroom.article (id, desk, locale, slugline, created_at, created_by, versions, revisions, rev)
              select c.article, desk, locale, 'Zq9Canary' || n, created_at, created_by, versions, revisions, rev
              from copied c join newsroom.article a on a.id = c.model_article;
            insert into newsroom.revision (id, article_id, version_id, number, content, hash, author, author_name,
                created_at, saved_at, kept)
              select c.revision, c.article, c.made, r.number, c.content,
                encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), r.author, r.author_name, r.created_at, r.saved_at, true
              from copied c join newsroom.version v on v.id = c.model join newsroom.revision r on r.id = v.revision_id;
            insert into newsroom.version (id, article_id, number, state, opened_at, changed_at, contributors, authors,
                submitted_by, claimed_by, approved_by, sealed_hash, revision_id, headline, section, urgency, folded, images)
              select c.made, c.article, v.number, v.state, v.opened_at, v.changed_at, v.contributors, v.authors,
                v.submitted_by, v.claimed_by, v.approved_by, case when v.sealed_hash is not null then r.hash end,
                c.revision, r.content::jsonb ->> 'headline', v.section, v.urgency, lower(r.content::jsonb ->> 'headline'),
                v.images
              from copied c join newsroom.version v on v.id = c.model join newsroom.revision r on r.id = c.revision""";
}
