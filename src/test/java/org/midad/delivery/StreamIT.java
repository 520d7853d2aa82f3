package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.get;
import static org.midad.delivery.PublishedSites.newsroom;
import static org.midad.delivery.PublishedSites.reader;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;

/** The change feed as Server-Sent Events. */
class StreamIT {

    private Press press;
    private String site;

    @BeforeEach
    void open() throws SQLException {
        press = PublishedSites.press();
        site = PublishedSites.openSite(press);
    }

    @AfterEach
    void close() throws SQLException {
        press.close();
    }

    @Test
    void what_was_and_what_happens_is_told_in_order() throws Exception {
        press.publish(Story.of(site, "قبل"));
        try (var stream = EventReader.open(PublishedSites.node(), address(), "")) {
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("private, no-store");
            var before = stream.next();
            assertThat(before.name()).isEqualTo("change");
            assertThat(before.data().path("slug").asText()).isEqualTo("قبل");

            var story = press.publish(Story.of(site, "بعد"));
            assertThat(stream.next().data().path("slug").asText()).isEqualTo("بعد");
            press.kill(story.revised("ب"));
            assertThat(stream.next().data().path("op").asText()).isEqualTo("kill");
        }
    }

    @Test
    void it_goes_on_after_the_last_event_and_the_same_cursor_serves_the_list() throws Exception {
        press.publish(Story.of(site, "أ"));
        press.publish(Story.of(site, "ب"));
        String first;
        try (var stream = EventReader.open(PublishedSites.node(), address(), "")) {
            first = stream.next().id();
        }
        try (var stream = EventReader.open(PublishedSites.node(), address(), first)) {
            assertThat(stream.next().data().path("slug").asText()).isEqualTo("ب");
        }
        try (var stream = EventReader.open(PublishedSites.node(), address() + "?after=" + first, "")) {
            assertThat(stream.next().data().path("slug").asText()).isEqualTo("ب");
        }
        assertThat(get(site, "/changes?after=" + first).json().path("items")).hasSize(1);
    }

    @Test
    void cursors_that_lead_nowhere_are_refused_before_it_begins() {
        reader().with("Last-Event-ID", "garbage").get(address()).expect(410);
        get(site, "/changes/stream?after=garbage").expect(410);
        get(site, "/changes/stream?limit=3").expect(400);
        reader().get("/content/v1/sites/main/changes/stream").expect(401);
    }

    @Test
    void it_ends_cleanly_when_the_node_stops() throws Exception {
        var leaving = newsroom().startNode(Map.of("MIDAD_FACE", "delivery"));
        press.publish(Story.of(site, "قبل التوقف"));
        try (var stream = EventReader.open(leaving, address(), "")) {
            stream.next();
            leaving.stop();
            assertThat(stream.end()).isTrue();
        }
    }

    @Test
    void it_ends_when_the_site_is_closed_to_the_public() throws Exception {
        press.publish(Story.of(site, "مفتوح"));
        try (var stream = EventReader.open(PublishedSites.node(), address(), "")) {
            stream.next();
            press.site(site, false);
            assertThat(stream.end()).isTrue();
        }
    }

    private String address() {
        return Target.PREFIX + site + "/changes/stream";
    }
}
