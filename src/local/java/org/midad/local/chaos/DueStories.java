package org.midad.local.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.midad.local.Caller;
import org.midad.local.Node;
import org.midad.local.StackFailure;
import org.midad.local.Tokens;

/**
 * Stories that reporter and editor bring to their approval through the API. Where very many are wanted the rest are copies
 * of those in the database, each with its own words and hash; every single one is scheduled through the API.
 */
public final class DueStories {

    private static final int BY_HAND = 50;
    private static final int HANDS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tokens tokens;
    private final List<Node> nodes;
    private Duration perCall = Duration.ofMillis(50);
    private String etag = "";

    public DueStories(Tokens tokens, List<Node> nodes) {
        this.tokens = tokens;
        this.nodes = nodes;
    }

    /** Approved articles; the ids of all. */
    List<UUID> approve(int count, Connection database) throws SQLException {
        int byHand = Math.min(count, BY_HAND);
        int first = byHand / 2;
        var ids = new ArrayList<UUID>(each(first, this::approveOne));
        // The first calls of a node are slow and tell nothing of the later ones.
        long begin = System.nanoTime();
        ids.addAll(each(byHand - first, number -> approveOne(first + number)));
        perCall = Duration.ofNanos((System.nanoTime() - begin) / ((byHand - first) * 4L));
        if (count > byHand) {
            ids.addAll(copies(count - byHand, database));
        }
        return ids;
    }

    /** The same, each of them through the API. */
    public List<UUID> approveByHand(int count) {
        return each(count, this::approveOne);
    }

    /** All of them for one instant, far enough ahead for the last to be in time; returns that instant. */
    Instant schedule(List<UUID> articles) {
        var ahead = Duration.ofSeconds(10).plus(perCall.multipliedBy(articles.size() * 3L / 2));
        var due = Instant.now().plus(ahead);
        var order = Map.of("dueAt", due.toString(), "zone", "Asia/Riyadh");
        each(articles.size(), i -> {
            var article = articles.get(i);
            return as("editor2", i)
                    .ifMatch(etag)
                    .post("/api/v1/articles/" + article + "/actions/schedule", order)
                    .expect(200);
        });
        if (Instant.now().isAfter(due)) {
            throw new StackFailure("Scheduling took longer than the " + ahead + " there were.");
        }
        return due;
    }

    private UUID approveOne(int number) {
        var created =
                as("reporter", number).post("/api/v1/articles", story(number)).expect(201);
        var id = created.json().path("id").asText();
        var submitted = act("reporter", number, id, "submit", created.etag());
        var claimed = act("editor2", number, id, "claim", submitted);
        etag = act("editor2", number, id, "approve", claimed);
        return UUID.fromString(id);
    }

    private String act(String who, int number, String id, String action, String tag) {
        return as(who, number)
                .ifMatch(tag)
                .post("/api/v1/articles/" + id + "/actions/" + action, Map.of())
                .expect(200)
                .etag();
    }

    private Caller as(String user, int turn) {
        return new Caller(nodes.get(turn % nodes.size()).url()).withToken(tokens.ofPerson("midad-cli", user));
    }

    /** Every fifth goes to two sites. */
    private static ObjectNode story(int number) {
        var story = JSON.createObjectNode().put("locale", "ar").put("desk", "politics");
        story.put("headline", "خبر عاجل «" + number + "»").put("section", "politics");
        story.putArray("bylines").addObject().put("name", "وحدة الأخبار");
        var sites = story.putArray("sites").add("main");
        if (number % 5 == 0) {
            sites.add("open");
        }
        var block = story.putArray("body").addObject();
        block.put("_type", "block").put("_key", "b").put("style", "normal").putArray("markDefs");
        var span = block.putArray("children").addObject();
        span.put("_type", "span").put("_key", "s").putArray("marks");
        span.put("text", ("نص الخبر «" + number + "» كما أقرّه المحرر. ").repeat(20));
        return story;
    }

    private static List<UUID> copies(int count, Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var sql : COPY.formatted(count).split(";\n")) {
                statement.execute(sql);
            }
            var ids = new ArrayList<UUID>();
            try (var row = statement.executeQuery("select article from copied order by n")) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            database.commit();
            return ids;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private static final String COPY = """
            create temp table copied on commit preserve rows as
            with model as (select row_number() over (order by v.id) - 1 as k, count(*) over () as models,
                v.id as version, v.article_id, r.content
              from newsroom.version v join newsroom.revision r on r.id = v.revision_id where v.state = 'APPROVED')
            select n, gen_random_uuid() as article, gen_random_uuid() as made, gen_random_uuid() as revision,
                m.version as model, m.article_id as model_article,
                regexp_replace(m.content, '«[0-9]+»', '«' || (100000 + n) || '»', 'g') as content
              from generate_series(1, %d) n join model m on m.k = n %% m.models;
            insert into newsroom.article (id, desk, locale, slugline, created_at, created_by, versions, revisions, rev)
              select c.article, desk, locale, slugline, created_at, created_by, versions, revisions, rev
              from copied c join newsroom.article a on a.id = c.model_article;
            insert into newsroom.revision (id, article_id, version_id, number, content, hash, author, author_name,
                created_at, saved_at, kept)
              select c.revision, c.article, c.made, r.number, c.content,
                encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), r.author, r.author_name, r.created_at, r.saved_at, true
              from copied c join newsroom.version v on v.id = c.model join newsroom.revision r on r.id = v.revision_id;
            insert into newsroom.version (id, article_id, number, state, opened_at, changed_at, contributors, authors,
                submitted_by, claimed_by, approved_by, sealed_hash, revision_id, headline, section, urgency, folded)
              select c.made, c.article, v.number, v.state, v.opened_at, v.changed_at, v.contributors, v.authors,
                v.submitted_by, v.claimed_by, v.approved_by, r.hash, c.revision, r.content::jsonb ->> 'headline', v.section,
                v.urgency, v.folded
              from copied c join newsroom.version v on v.id = c.model join newsroom.revision r on r.id = c.revision;
            analyze newsroom.article, newsroom.version, newsroom.revision""";

    private interface Work<T> {
        T of(int number);
    }

    private static <T> List<T> each(int count, Work<T> work) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var results = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                results.add(hands.submit(() -> work.of(number)));
            }
            var done = new ArrayList<T>();
            for (var result : results) {
                done.add(result.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new StackFailure("A story could not be prepared: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while preparing stories", e);
        }
    }
}
