package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.newsroom;
import static org.midad.delivery.PublishedSites.node;
import static org.midad.delivery.PublishedSites.reader;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A node with {@code midad.face=delivery}: it runs with the credentials of delivery alone, and shows nothing else. */
class DeliveryFaceIT {

    @Test
    void it_is_ready_and_connects_to_the_database_as_delivery_only() throws SQLException {
        assertThat(node().isReady()).isTrue();
        try (var superuser = newsroom().superuser();
                var row = superuser.createStatement().executeQuery("""
                        select distinct usename from pg_stat_activity
                        where datname = current_database() and application_name like 'midad feed watch'
                        """)) {
            var roles = new HashSet<String>();
            while (row.next()) {
                roles.add(row.getString(1));
            }
            assertThat(roles).containsExactly("midad_delivery");
        }
    }

    @Test
    void the_newsroom_is_not_there() {
        for (var path :
                List.of("/", "/api/v1/me", "/api/v1/articles", "/preview/articles/x", "/q/metrics", "/q/health")) {
            reader().get(path).expect(404);
        }
        reader().post("/api/v1/articles", "{}").expect(404);
        reader().get("/openapi.json").expect(200);
    }

    @Test
    void a_newsroom_node_delivers_nothing_and_needs_no_credentials_of_delivery() {
        var inside = newsroom().startNode(Map.of("MIDAD_FACE", "newsroom", "MIDAD_DB_DELIVERY_PASSWORD", "wrong"));
        try {
            assertThat(inside.isReady()).isTrue();
            newsroom()
                    .anonymous()
                    .on(inside)
                    .get("/content/v1/sites/nowhere/articles")
                    .expect(404);
        } finally {
            inside.stop();
        }
    }

    @Test
    void paths_that_can_be_read_in_two_ways_are_refused() {
        for (var path : List.of(
                "/content/v1/sites/open/articles;x=1",
                "/content/v1/sites/open%2farticles",
                "/content/v1/sites/open%5Carticles",
                "/content/v1/sites/open/articles%00",
                "/content/v1/sites/open/articles%0a",
                "/content/v1/sites/open/a%253b",
                "/content/v1/sites/open/%3b",
                "/content/v1/sites/open/%7F",
                "/content/v1/sites/../../api/v1/me",
                "/content/v1/sites/%2e%2e/me")) {
            var answer = reader().get(path).expect(400);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/problem+json");
        }
    }

    @Test
    void errors_speak_the_readers_language_and_are_otherwise_the_same() {
        var english = reader().get("/content/v1/sites/nowhere/articles").expect(401);
        var arabic = reader().with("Accept-Language", "ar-SA,en;q=0.5")
                .get("/content/v1/sites/nowhere/articles")
                .expect(401);

        assertThat(arabic.json().path("title").asText()).isEqualTo("سجّل الدخول أولًا");
        assertThat(arabic.json().path("type")).isEqualTo(english.json().path("type"));
        assertThat(arabic.header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
    }

    @Test
    void a_body_where_none_belongs_does_not_upset_the_connection() {
        var caller = newsroom().anonymous().on(node());
        for (int i = 0; i < 3; i++) {
            caller.send("GET", "/content/v1/sites/nowhere/articles", BodyPublishers.ofString("x".repeat(100_000)))
                    .expect(401);
        }
    }
}
