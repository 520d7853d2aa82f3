package org.midad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What every other integration test stands on: the node is ready, people and sites get tokens, the roles are bound. */
class NewsroomIT {

    private final Newsroom newsroom = Newsroom.open();

    @Test
    void the_node_is_ready() {
        newsroom.management().get("/q/health/ready").expect(200);
    }

    @Test
    void an_editors_token_says_who_what_and_which_desks_and_is_meant_for_us() throws IOException {
        var claims = claims(newsroom.tokens().ofPerson("midad-cli", "editor"));

        assertThat(claims.path("preferred_username").asText()).isEqualTo("editor");
        assertThat(claims.path("name").asText()).isEqualTo("ليلى الشامي");
        assertThat(claims.path("sub").asText()).isNotEmpty();
        assertThat(claims.path("realm_access").path("roles").toString()).contains("\"editor\"");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"/desks/economy\",\"/desks/politics\"]");
        assertThat(claims.path("aud").asText()).isEqualTo("midad-api");
    }

    @Test
    void a_sites_token_names_the_site() throws IOException {
        var claims = claims(newsroom.tokens().ofSite("main"));

        assertThat(claims.path("site").asText()).isEqualTo("main");
        assertThat(claims.path("realm_access").path("roles").toString()).contains("\"site\"");
        assertThat(claims.path("aud").asText()).isEqualTo("midad-api");
    }

    @Test
    void a_token_of_another_application_is_not_meant_for_us() throws IOException {
        assertThat(claims(newsroom.tokens().ofPerson("stranger", "editor")).has("aud"))
                .isFalse();
    }

    @Test
    void the_database_keeps_what_it_was_told_and_knows_arabic() throws SQLException {
        try (var superuser = newsroom.superuser()) {
            assertThat(answer(superuser, "show fsync")).isEqualTo("on");
            assertThat(answer(superuser, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(superuser, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("ar");
        }
    }

    @Test
    void the_delivery_role_reads_only_and_not_for_long() throws SQLException {
        try (var delivery = newsroom.database("midad_delivery")) {
            assertThat(answer(delivery, "show default_transaction_read_only")).isEqualTo("on");
            assertThat(answer(delivery, "show statement_timeout")).isEqualTo("200ms");
        }
    }

    @Test
    void a_wrong_password_opens_nothing() {
        var url = newsroom.stack().postgres().url("midad");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "midad_newsroom", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
