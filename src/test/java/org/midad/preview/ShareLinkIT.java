package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** The life of a share link, seen by somebody who has no account. */
class ShareLinkIT {

    private static final String HEADLINE = "خبر لم يُنشر بعد";

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final Caller stranger = newsroom.anonymous().with("Accept", "text/html,*/*;q=0.8");
    private final PreviewStory story = new PreviewStory(newsroom);

    @BeforeEach
    void there_is_a_story() {
        story.write(HEADLINE);
    }

    @Test
    void looking_uses_nothing_up_and_tells_nothing() {
        var link = share(Map.of("maxUses", 1));
        for (int i = 0; i < 10; i++) {
            var door = stranger.get(link).expect(200);
            assertThat(door.text())
                    .contains("<form method=\"post\"", "سلمى حداد")
                    .doesNotContain(HEADLINE, story.id());
            stranger.send("HEAD", link, BodyPublishers.noBody()).expect(200);
        }
        assertThat(listed().path("uses").intValue()).isZero();
        assertThat(opened(link).text()).contains("<h1>" + HEADLINE + "</h1>");
    }

    @Test
    void opening_uses_one_up_and_reloading_none() {
        var link = share(Map.of("maxUses", 2, "name", "مكتب المحاماة"));
        var cookie = open(link).expect(303).header("Set-Cookie");
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Path=" + link)
                .doesNotContain("Domain");
        var reader = stranger.with("Cookie", cookie.split(";", 2)[0]);
        for (int i = 0; i < 3; i++) {
            assertThat(reader.get(link).expect(200).text()).contains(HEADLINE, "<bdi>مكتب المحاماة</bdi>");
            reader.send("POST", link, BodyPublishers.noBody()).expect(303);
        }
        assertThat(listed().path("uses").intValue()).isEqualTo(1);
        opened(link);
        assertClosed(link);
        assertThat(reader.get(link).expect(200).text()).contains(HEADLINE);
    }

    @Test
    void of_many_who_press_at_once_as_many_get_in_as_may() throws Exception {
        var link = share(Map.of("maxUses", 3));
        var crowd = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 24; i++) {
            crowd.add(() -> open(link).status());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(crowd)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(status -> status == 303).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 404).hasSize(21);
        }
    }

    @Test
    void readings_that_have_ended_are_forgotten_when_the_next_begins() throws SQLException {
        var earlier = share(Map.of("name", "مبكر"));
        opened(earlier);
        update("update newsroom.preview_reading set ends_at = now() - interval '1 minute' where link_id in"
                + " (select id from newsroom.preview_link where article_id = ?::uuid)");

        opened(share(Map.of("name", "لاحق")));

        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void a_link_shows_the_revision_it_was_made_for() {
        var link = share(Map.of());
        story.rewrite("عنوان آخر تمامًا");
        assertThat(opened(link).text()).contains(HEADLINE).doesNotContain("عنوان آخر");
        assertThat(opened(share(Map.of())).text()).contains("عنوان آخر");
        assertThat(opened(share(Map.of("revision", 1))).text()).contains(HEADLINE);
    }

    @Test
    void all_links_that_open_nothing_look_the_same() throws SQLException {
        var expired = share(Map.of());
        update("update newsroom.preview_link set expires_at = now() - interval '1 second' where article_id = ?::uuid");
        var revoked = share(Map.of());
        reporter.delete("/api/v1/preview-links/" + last().path("id").textValue())
                .expect(204);
        var usedUp = share(Map.of("maxUses", 1));
        var reader = stranger.with("Cookie", open(usedUp).header("Set-Cookie").split(";", 2)[0]);
        for (var link : List.of(expired, revoked, usedUp)) {
            assertClosed(link);
        }
        assertThat(reader.get(usedUp).status()).isEqualTo(200);
        reporter.delete(story.path() + "/preview-links").expect(204);
        assertThat(reader.get(usedUp).status()).isEqualTo(404);
    }

    @Test
    void under_embargo_no_link_is_made_and_none_works() {
        var before = share(Map.of());
        story.rewrite(
                HEADLINE,
                Map.of(
                        "embargo",
                        Map.of("until", Instant.now().plusSeconds(3600).toString())));
        assertClosed(before);
        for (int revision : List.of(1, 2)) {
            assertThat(shareFails(Map.of("revision", revision))
                            .json()
                            .path("rules")
                            .toString())
                    .isEqualTo("[\"EMBARGO_OVER\"]");
        }
        story.act("chief", "liftEmbargo", Map.of());
        opened(before);
        opened(share(Map.of("revision", 2)));
    }

    @Test
    void earlier_words_under_an_embargo_do_not_leave_through_later_ones_without() {
        story.rewrite(HEADLINE, Map.of("embargo", Map.of("indefinite", true)));
        newsroom.as("editor")
                .post(story.path() + "/notes", Map.of("text", "بلا حظر"))
                .expect(201);
        int embargoed = reporter.get(story.path()).json().path("revision").intValue();
        story.rewrite(HEADLINE);

        assertThat(shareFails(Map.of("revision", embargoed))
                        .json()
                        .path("rules")
                        .toString())
                .isEqualTo("[\"EMBARGO_OVER\"]");
        opened(share(Map.of()));
    }

    @Test
    void a_legal_hold_shuts_links_and_lifting_opens_them() {
        var link = share(Map.of());
        var reader = stranger.with("Cookie", open(link).header("Set-Cookie").split(";", 2)[0]);
        story.act("editor", "hold", Map.of("reason", "شكوى"));
        assertClosed(link);
        assertThat(reader.get(link).status()).isEqualTo(404);
        assertThat(shareFails(Map.of()).json().path("rules").toString()).isEqualTo("[\"NO_LEGAL_HOLD\"]");
        story.act("chief", "liftHold", Map.of());
        opened(link);
    }

    @Test
    void the_links_of_a_killed_article_are_dead_for_good() {
        var link = share(Map.of());
        story.publish();
        opened(link);
        story.act("editor", "kill", Map.of("reason", "خطأ"));
        assertClosed(link);
        story.act("chief", "restore", Map.of());
        assertClosed(link);
        opened(share(Map.of()));
    }

    @Test
    void the_links_of_a_spiked_story_are_shut() {
        var link = share(Map.of());
        story.act("reporter", "spike", Map.of());
        assertClosed(link);
        assertThat(shareFails(Map.of()).json().path("state").textValue()).isEqualTo("SPIKED");
    }

    @Test
    void the_token_opens_nothing_else_and_is_not_stored() throws SQLException {
        var link = share(Map.of());
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        var bearer = newsroom.anonymous().withToken(token);
        for (var path : List.of("/api/v1/me", story.path(), story.preview(), "/content/v1/sites/main/articles")) {
            bearer.get(path).expect(401);
        }
        newsroom.anonymous().get(story.preview() + "?token=" + token).expect(401);
        try (var database = newsroom.database("midad_owner");
                var query = database.prepareStatement(
                        "select count(*) filter (where l::text like ?),"
                                + " count(*) filter (where token_hash = encode(sha256(?::bytea), 'hex')) from newsroom.preview_link l")) {
            query.setString(1, "%" + token + "%");
            query.setString(2, token);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
                assertThat(row.getInt(2)).isEqualTo(1);
            }
        }
        assertThat(listed().toString()).doesNotContain(token, "hash");
    }

    @Test
    void whoever_does_not_see_the_article_makes_lists_and_revokes_no_link() {
        share(Map.of());
        var link = "/api/v1/preview-links/" + listed().path("id").textValue();
        var other = newsroom.as("sporteditor");
        other.post(story.path() + "/preview-links", terms(Map.of())).expect(404);
        other.get(story.path() + "/preview-links").expect(404);
        other.delete(story.path() + "/preview-links").expect(404);
        var refused = other.delete(link).expect(404);
        assertThat(refused.bytes())
                .isEqualTo(other.delete("/api/v1/preview-links/01900000-0000-7000-8000-000000000000")
                        .bytes());
        newsroom.anonymous().delete(link).expect(401);
        newsroom.as("colleague").delete(link).expect(204);
    }

    @Test
    void terms_have_limits() {
        for (var wrong : List.<Map<String, ?>>of(
                Map.of("expiresIn", "PT59S"),
                Map.of("expiresIn", "P31D"),
                Map.of("expiresIn", "soon"),
                Map.of("maxUses", 0),
                Map.of("site", "nowhere"),
                Map.of("owner", "me"))) {
            assertThat(reporter.post(story.path() + "/preview-links", terms(wrong))
                            .expect(400)
                            .json()
                            .path("errors"))
                    .hasSize(1);
        }
        reporter.post(story.path() + "/preview-links", terms(Map.of("expiresIn", 3600)))
                .expect(201);
        reporter.post(story.path() + "/preview-links", terms(Map.of("revision", 9)))
                .expect(404);
    }

    @Test
    void making_opening_and_revoking_are_in_the_log() {
        opened(share(Map.of("name", "المستشار")));
        reporter.delete("/api/v1/preview-links/" + listed().path("id").textValue())
                .expect(204);
        var lines = reporter.get(story.path() + "/history").json().path("items");
        assertThat(lines.valueStream().map(line -> line.path("action").textValue()))
                .startsWith("unshare", "openPreview", "share");
        assertThat(lines.path(1).path("actorName").textValue()).isEqualTo("المستشار");
    }

    private Answer open(String link) {
        return stranger.send("POST", link, BodyPublishers.noBody());
    }

    private Answer opened(String link) {
        var cookie = open(link).expect(303).header("Set-Cookie");
        return stranger.with("Cookie", cookie.split(";", 2)[0]).get(link).expect(200);
    }

    private void assertClosed(String link) {
        var unknown = stranger.get("/preview/s/" + "A".repeat(43)).expect(404);
        var closed = stranger.get(link).expect(404);
        assertThat(closed.bytes()).isEqualTo(unknown.bytes());
        assertThat(closed.headers().keySet()).isEqualTo(unknown.headers().keySet());
        assertThat(open(link).expect(404).bytes()).isEqualTo(unknown.bytes());
    }

    private String share(Map<String, ?> more) {
        var made = reporter.post(story.path() + "/preview-links", terms(more)).expect(201);
        return URI.create(made.json().path("url").textValue()).getPath();
    }

    private Answer shareFails(Map<String, ?> more) {
        return reporter.post(story.path() + "/preview-links", terms(more)).expect(409);
    }

    private static Map<String, Object> terms(Map<String, ?> more) {
        var terms = new HashMap<String, Object>(Map.of("site", "main", "expiresIn", "PT1H"));
        terms.putAll(more);
        return terms;
    }

    private com.fasterxml.jackson.databind.JsonNode listed() {
        return reporter.get(story.path() + "/preview-links")
                .json()
                .path("items")
                .path(0);
    }

    private com.fasterxml.jackson.databind.JsonNode last() {
        var items = reporter.get(story.path() + "/preview-links").json().path("items");
        return items.path(items.size() - 1);
    }

    private int readings() throws SQLException {
        try (var database = newsroom.database("midad_owner");
                var query = database.prepareStatement("select count(*) from newsroom.preview_reading"
                        + " join newsroom.preview_link on id = link_id where article_id = ?::uuid")) {
            query.setString(1, story.id());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void update(String sql) throws SQLException {
        try (var database = newsroom.database("midad_owner");
                var statement = database.prepareStatement(sql)) {
            statement.setString(1, story.id());
            statement.executeUpdate();
        }
    }
}
