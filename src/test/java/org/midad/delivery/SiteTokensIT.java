package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.newsroom;
import static org.midad.delivery.PublishedSites.node;
import static org.midad.delivery.PublishedSites.reader;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Who may read a site that is not open to everybody. */
class SiteTokensIT {

    private static final String MAIN = Target.PREFIX + "main/articles";

    private static Story story;

    @BeforeAll
    static void publish() throws SQLException {
        try (var press = PublishedSites.press()) {
            press.site("main", false);
            story = press.publish(Story.of("main", "للمشتركين"));
        }
        PublishedSites.until(() -> site("main").get(MAIN).status() == 200);
    }

    /** It is no whole document, and others read this site too. */
    @AfterAll
    static void takeDown() throws SQLException {
        try (var press = PublishedSites.press()) {
            press.unpublish(story);
        }
    }

    @Test
    void the_sites_own_token_opens_it() {
        var list = site("main").get(MAIN).expect(200);

        assertThat(list.json().path("items")).isNotEmpty();
        assertThat(list.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void without_a_good_token_the_door_stays_shut() {
        var without = reader().get(MAIN).expect(401);
        var nonsense = reader().withToken("nonsense").get(MAIN).expect(401);

        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"midad\"");
        assertThat(nonsense.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"midad\", error=\"invalid_token\"");
        reader().withToken("eyJhbGciOiJSUzI1NiIsImtpZCI6InVua25vd24ifQ.e30.AAAA")
                .get(MAIN)
                .expect(401);
        reader().withToken("eyJhbGciOiJub25lIn0.eyJzaXRlIjoibWFpbiJ9.")
                .get(MAIN)
                .expect(401);
        reader().with("Authorization", "Basic c2l0ZS1tYWluOmRlbW8=").get(MAIN).expect(401);
        reader().withToken(tampered(newsroom().tokens().ofSite("main")))
                .get(MAIN)
                .expect(401);
        newsroom().asThroughStranger("editor").on(node()).get(MAIN).expect(401);
    }

    @Test
    void another_sites_token_and_a_persons_are_refused() {
        var other = site("english").get(MAIN).expect(403);
        newsroom().as("chief").on(node()).get(MAIN).expect(403);

        assertThat(other.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"midad\", error=\"insufficient_scope\"");
    }

    @Test
    void whether_a_closed_site_exists_is_not_told() {
        same(reader().get(MAIN), reader().get(Target.PREFIX + "nowhere/articles"));
        same(site("english").get(MAIN), site("english").get(Target.PREFIX + "nowhere/articles"));
        same(reader().get(MAIN), reader().get(Target.PREFIX + "main/articles/anything"));
    }

    @Test
    void open_sites_are_served_and_ready_without_keycloak_and_closed_ones_say_503() throws SQLException {
        var alone = newsroom()
                .startNode(Map.of("MIDAD_FACE", "delivery", "MIDAD_OIDC_URL", "http://localhost:1/realms/midad"));
        try (var press = PublishedSites.press()) {
            var open = PublishedSites.openSite(press);
            var caller = newsroom().anonymous().on(alone);
            PublishedSites.until(
                    () -> caller.get(Target.PREFIX + open + "/articles").status() == 200);

            var refused = site("main").on(alone).get(MAIN).expect(503);

            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(alone.isReady()).isTrue();
            caller.get(MAIN).expect(401);
        } finally {
            alone.stop();
        }
    }

    private static Caller site(String site) {
        return newsroom().asSite(site).on(node());
    }

    private static void same(Answer one, Answer other) {
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(one.header("WWW-Authenticate")).isEqualTo(other.header("WWW-Authenticate"));
    }

    private static String tampered(String token) {
        int middle = token.lastIndexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }
}
