package org.midad.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;

/** Pictures in stories: which may be taken, what has to be said of them, and how they reach readers. */
class ImageUseIT {

    private static final String IMAGES = "/api/v1/images/";

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final Caller editor = newsroom.as("editor");
    private final Caller editor2 = newsroom.as("editor2");
    private final Caller site = newsroom.asSite("main");

    @Test
    void a_picture_that_does_not_exist_and_one_that_is_not_ones_own_are_refused_alike() {
        var foreign = Album.form(Photo.jpeg(300, 200))
                .field("desk", "sport")
                .post(newsroom.as("reporter2"), "/api/v1/images")
                .expect(201)
                .json()
                .path("id")
                .textValue();
        var piece = Piece.by(reporter);

        for (var id : List.of(foreign, UUID.randomUUID().toString())) {
            var errors = piece.save(reporter, Illustrated.content("خبر", id, id))
                    .expect(400)
                    .json()
                    .path("errors");
            assertThat(errors)
                    .extracting(e -> e.path("pointer").textValue())
                    .containsExactly("/leadImage/image", "/body/1/image");
            assertThat(errors)
                    .extracting(e -> e.path("detail").textValue())
                    .containsOnly("There is no image with this id.");
        }
        var crooked = Illustrated.content("خبر", "x");
        crooked.withObject("/leadImage").putObject("focalPoint").put("x", 2).put("y", 0);
        assertThat(piece.save(reporter, crooked).expect(400).json().path("errors"))
                .extracting(e -> e.path("pointer").textValue())
                .containsExactly("/leadImage/image", "/leadImage/focalPoint");
    }

    @Test
    void what_is_in_the_story_stays_whoever_put_it_there() {
        var foreign = Album.form(Photo.jpeg(300, 200))
                .field("desk", "sport")
                .post(newsroom.as("reporter2"), "/api/v1/images")
                .expect(201)
                .json()
                .path("id")
                .textValue();
        var piece = Piece.by(reporter);
        piece.save(newsroom.as("chief"), Illustrated.content("خبر", foreign)).expect(200);

        piece.save(reporter, Illustrated.content("خبر آخر", foreign, foreign)).expect(200);
    }

    @Test
    void every_picture_is_credited_and_described_in_the_storys_language() {
        var bare = new org.midad.local.Form()
                .file("a.jpg", Photo.jpeg(300, 200))
                .post(reporter, "/api/v1/images")
                .expect(201)
                .json()
                .path("id")
                .textValue();
        var english = Album.form(Photo.jpeg(300, 200))
                .field("locale", "en")
                .post(reporter, "/api/v1/images")
                .expect(201)
                .json()
                .path("id")
                .textValue();
        var content = Illustrated.content("خبر", bare, english);
        var piece = Piece.by(reporter, content);

        assertThat(piece.json(reporter).path("missing"))
                .extracting(JsonNode::textValue)
                .containsExactly("leadImage/alt", "leadImage/credit", "body/i0/alt");
        assertThat(reporter.get(piece.path() + "/checks").expect(200).json().path("items"))
                .extracting(check -> check.path("pointer").textValue())
                .containsExactly("/leadImage/alt", "/leadImage/credit", "/body/i0/alt");
        var refused = piece.attempt(reporter, "submit", Map.of()).expect(409);
        assertThat(refused.json().path("rules")).extracting(JsonNode::textValue).containsExactly("COMPLETE");

        content.withObject("/leadImage").put("alt", "جسر").put("credit", "مداد");
        ((com.fasterxml.jackson.databind.node.ObjectNode) content.path("body").path(1)).put("alt", "مبنى");
        piece.save(reporter, content).expect(200);
        piece.act(reporter, "submit");
    }

    @Test
    void a_story_is_not_approved_with_a_picture_that_is_not() {
        var picture = Album.upload(newsroom, Photo.jpeg(300, 200));
        var piece = Piece.by(reporter, Illustrated.content("خبر", picture));
        piece.act(reporter, "submit");
        piece.act(editor, "claim");

        var refused = piece.attempt(editor, "approve", Map.of()).expect(409).json();
        assertThat(refused.path("rules")).extracting(JsonNode::textValue).contains("IMAGES_APPROVED");
        assertThat(refused.at("/images/0/image").textValue()).isEqualTo(picture);
        assertThat(refused.at("/images/0/rule").textValue()).isEqualTo("IMAGES_APPROVED");

        Album.act(reporter, picture, "submit", Map.of()).expect(200);
        Album.act(editor, picture, "approve", Map.of()).expect(200);
        piece.act(editor, "approve");
    }

    @Test
    void a_story_does_not_go_out_beyond_the_rights_of_its_pictures() {
        var until = Instant.now().plusSeconds(3600);
        var timed = Album.withRights(newsroom, Map.of("until", until.toString()));
        var elsewhere = Album.withRights(newsroom, Map.of("deniedSites", List.of("main")));
        var late = Piece.by(reporter, Illustrated.content("خبر", timed)).approved(reporter, editor);
        var denied = Piece.by(reporter, Illustrated.content("خبر", elsewhere));

        var order = Map.of("dueAt", until.plusSeconds(1).toString(), "zone", "UTC");
        var refused = late.attempt(editor, "schedule", order).expect(409).json();
        assertThat(refused.path("rules")).extracting(JsonNode::textValue).containsExactly("IMAGE_RIGHTS");
        assertThat(refused.at("/images/0/image").textValue()).isEqualTo(timed);
        late.act(editor, "schedule", Map.of("dueAt", until.minusSeconds(1).toString(), "zone", "UTC"));

        denied.act(reporter, "submit");
        denied.act(editor, "claim");
        assertThat(denied.attempt(editor, "approve", Map.of())
                        .expect(409)
                        .json()
                        .path("rules"))
                .extracting(JsonNode::textValue)
                .containsExactly("IMAGE_RIGHTS");
    }

    @Test
    void readers_get_pictures_with_everything_a_page_needs() throws SQLException {
        var top = Album.approved(newsroom, Photo.jpeg(2400, 1600));
        var between = Album.approved(newsroom, Photo.jpeg(1200, 800));
        var content = Illustrated.content("خبر بصور", top);
        content.withObject("/leadImage")
                .put("caption", "الجسر \"القديم\"")
                .putObject("focalPoint")
                .put("x", 0.25)
                .put("y", 0.75);
        Illustrated.block(content, "b", between);
        var piece = Piece.by(reporter, content).approved(reporter, editor);
        assertThat(rows("select count(*) from live.image where image_id in (?, ?)", top, between))
                .isZero();
        Album.eventually(() -> piece.attempt(editor, "publish", Map.of()).status() == 200);
        Album.eventually(() -> live(piece).path("headline").isTextual());

        var document = live(piece);
        var lead = document.path("leadImage");
        assertThat(lead.path("id").textValue()).isEqualTo(top);
        assertThat(lead.path("caption").textValue()).isEqualTo("الجسر \"القديم\"");
        assertThat(lead.path("alt").textValue()).isEqualTo("مبنى على ضفة النهر");
        assertThat(lead.path("credit").textValue()).isEqualTo("مداد");
        assertThat(lead.path("width").intValue()).isEqualTo(2400);
        assertThat(lead.at("/focalPoint/x").doubleValue()).isEqualTo(0.25);
        assertThat(lead.path("colour").textValue()).matches("#[0-9a-f]{6}");
        assertThat(lead.path("renditions")).hasSize(18).allSatisfy(one -> assertThat(
                        one.path("url").textValue())
                .matches(".+/media/" + top + "/" + one.path("name").textValue() + "-[0-9a-f]{20}\\.(webp|jpg)"));
        var block = document.at("/body/portableText/1");
        assertThat(block.path("image").textValue()).isEqualTo(between);
        assertThat(block.path("alt").textValue()).isEqualTo("مبنى على ضفة النهر");
        assertThat(block.path("renditions").size()).isPositive();
        assertThat(document.at("/body/html").textValue())
                .contains(
                        "<figure data-image=\"" + between + "\"><img src=\"",
                        " 640w, ",
                        "loading=\"lazy\"",
                        "<cite>مداد</cite>");
        assertThat(document.at("/seo/openGraph/image").textValue()).contains("/w1280-");
        assertThat(document.at("/seo/jsonLd/image/0/url").textValue()).contains("/16x9-");
        var summary = site.get("/content/v1/sites/main/articles?limit=5")
                .expect(200)
                .json()
                .path("items");
        assertThat(summary)
                .anySatisfy(
                        item -> assertThat(item.at("/leadImage/id").textValue()).isEqualTo(top));

        assertThat(rows("select count(*) from live.image where image_id in (?, ?)", top, between))
                .isEqualTo(2);
        assertThat(rows("select count(*) from live.rendition where image_id in (?, ?)", top, between))
                .as("only the crops that the story names")
                .isEqualTo(lead.path("renditions").size()
                        + block.path("renditions").size());
        uses(top, piece);
    }

    private void uses(String image, Piece piece) {
        var draft =
                Piece.by(reporter, Illustrated.content("مسودة", Album.approved(newsroom, Photo.jpeg(300, 200)), image));
        var uses = reporter.get(IMAGES + image + "/uses").expect(200).json();
        assertThat(uses.path("items"))
                .extracting(
                        use -> use.path("article").textValue() + use.path("use").textValue() + use.path("live"))
                .containsExactly(draft.id() + "body[]", piece.id() + "lead[\"main\"]");
        var sport = newsroom.as("reporter2")
                .get(IMAGES + image + "/uses")
                .expect(200)
                .json();
        assertThat(sport.path("items")).isEmpty();
        assertThat(sport.path("elsewhere").intValue()).isEqualTo(2);
        var page = reporter.get(IMAGES + image + "/uses?limit=1").expect(200).json();
        assertThat(page.path("items")).hasSize(1);
        assertThat(reporter.get(IMAGES + image + "/uses?after="
                                + page.path("next").textValue())
                        .json()
                        .at("/items/0/article")
                        .textValue())
                .isEqualTo(piece.id());
    }

    @Test
    void a_live_picture_is_not_spiked_but_withdrawn() {
        var picture = Album.approved(newsroom, Photo.jpeg(300, 200));
        var piece = Piece.by(reporter, Illustrated.content("خبر", picture)).approved(reporter, editor);
        piece.act(editor, "publish");
        Album.act(editor, picture, "return", Map.of("note", "مراجعة")).expect(200);

        var refused = Album.act(editor, picture, "spike", Map.of()).expect(409).json();
        assertThat(refused.path("uses").textValue()).isEqualTo(IMAGES + picture + "/uses");
        Album.act(editor, picture, "withdraw", Map.of("reason", "انتهى العقد")).expect(200);
    }

    @Test
    void readers_get_no_words_of_a_picture_that_nobody_has_approved() {
        var picture = Album.approved(newsroom, Photo.jpeg(300, 200));
        var piece = Piece.by(reporter, Illustrated.content("خبر", picture)).approved(reporter, editor);
        Album.act(editor, picture, "return", Map.of("note", "مراجعة")).expect(200);
        var tag = reporter.get(IMAGES + picture).header("ETag");
        reporter.ifMatch(tag)
                .put(IMAGES + picture, Map.of("credit", "سري", "alt", "سري", "caption", "سري"))
                .expect(200);

        piece.act(editor, "publish");
        Album.eventually(() -> live(piece).path("headline").isTextual());

        assertThat(live(piece).path("leadImage").path("credit").textValue()).isEqualTo("مداد");
        assertThat(live(piece).toString()).doesNotContain("سري");
    }

    @Test
    void nothing_stands_for_a_retracted_story_but_its_notice() {
        var picture = Album.approved(newsroom, Photo.jpeg(300, 200));
        var piece = Piece.by(reporter, Illustrated.content("خبر", picture)).approved(reporter, editor);
        piece.act(editor, "publish");
        piece.act(editor, "revise");
        piece.approved(editor, editor2);
        piece.act(editor, "publish", Map.of("kind", "retraction", "publicNote", "الخبر غير صحيح"));

        Album.eventually(() -> live(piece).path("retraction").isObject());
        assertThat(live(piece).path("leadImage").isNull()).isTrue();
    }

    private JsonNode live(Piece piece) {
        return site.get("/content/v1/sites/main/articles/id/" + piece.id()).json();
    }

    private long rows(String sql, String... images) throws SQLException {
        try (var database = newsroom.superuser();
                var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < images.length; i++) {
                statement.setObject(i + 1, UUID.fromString(images[i]));
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
