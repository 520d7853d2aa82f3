package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.midad.local.Caller;
import org.midad.local.DemoNewsroom;

/** The demo newsroom, as ./midad start loads it. */
class DemoNewsroomIT {

    private static final String BOARD = "/api/v1/articles?limit=100";

    private final Demo demo = Demo.open();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void its_people_bring_every_article_where_it_belongs_and_a_second_loading_changes_nothing() {
        var midad = demo.anonymous();
        var board = items(demo.as("chief"), BOARD);
        var changes = items(midad, "/content/v1/sites/open/changes?limit=100");

        new DemoNewsroom(midad, Newsroom.open().tokens()).load();

        assertThat(board).hasSizeGreaterThanOrEqualTo(30);
        assertThat(board)
                .extracting(item -> item.path("state").asText())
                .contains(
                        "DRAFT",
                        "SUBMITTED",
                        "IN_REVIEW",
                        "RETURNED",
                        "APPROVED",
                        "SCHEDULED",
                        "PUBLISHED",
                        "UNPUBLISHED",
                        "KILLED",
                        "SPIKED");
        assertThat(changes)
                .extracting(change -> change.path("op").asText())
                .contains("publish", "correct", "unpublish", "kill");
        var front = items(midad, "/content/v1/sites/open/articles?limit=100");
        assertThat(front).hasSizeGreaterThanOrEqualTo(14);
        assertThat(front.stream().map(article -> article.path("leadImage")).filter(lead -> !lead.isNull()))
                .as("all but the one that was retracted")
                .hasSize(front.size() - 1)
                .allMatch(lead -> lead.path("credit").asText().equals("رسم: مداد"))
                .noneMatch(lead -> lead.path("alt").asText().isBlank())
                .allMatch(lead -> lead.path("renditions").size() >= 12);
        var pictures = items(demo.as("chief"), "/api/v1/images?limit=100");
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(12).allSatisfy(picture -> assertThat(
                        picture.path("state").asText())
                .isEqualTo("APPROVED"));
        readersSeeThePictureOf(midad, "/content/v1/sites/open/articles");
        assertThat(items(demo.as("editor"), "/api/v1/notifications?unread=true&limit=100"))
                .as("what is new to an editor who comes for the first time")
                .hasSizeBetween(1, 4);
        assertThat(items(demo.as("chief"), BOARD)).isEqualTo(board);
        assertThat(items(midad, "/content/v1/sites/open/changes?limit=100")).isEqualTo(changes);
    }

    private static void readersSeeThePictureOf(Caller midad, String list) {
        for (var rendition : items(midad, list).getFirst().at("/leadImage/renditions")) {
            var url = rendition.path("url").asText();
            var seen = midad.get(url.substring(url.indexOf("/media/"))).expect(200);
            assertThat(seen.header("Content-Type"))
                    .isEqualTo(rendition.path("type").asText());
        }
    }

    private static List<JsonNode> items(Caller caller, String path) {
        var items = caller.get(path).expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
