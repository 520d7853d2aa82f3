package org.midad.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Caller;
import org.midad.local.Form;

/** An image from the upload to its approval, by the people whose work that is. */
class ImagesIT {

    private static final String IMAGES = "/api/v1/images";

    private final Newsroom newsroom = Newsroom.open();
    private final Caller reporter = newsroom.as("reporter");
    private final Caller editor = newsroom.as("editor");

    @Test
    void a_picture_is_uploaded_described_and_approved() {
        var file = Photo.jpeg(2400, 1600);
        var uploaded = new Form().file("النهر.jpg", file).post(reporter, IMAGES).expect(201);
        var id = uploaded.json().path("id").asText();
        assertThat(uploaded.header("Location")).endsWith(IMAGES + "/" + id);
        assertThat(uploaded.json().path("state").asText()).isEqualTo("DRAFT");
        assertThat(uploaded.json().path("filename").asText()).isEqualTo("النهر.jpg");
        assertThat(uploaded.json().path("width").asInt()).isEqualTo(2400);
        assertThat(uploaded.json().path("missing")).extracting(m -> m.asText()).containsExactly("credit", "alt");

        var refused = Album.act(reporter, id, "submit", Map.of()).expect(409);
        assertThat(refused.json().path("rules").get(0).asText()).isEqualTo("DESCRIBED");

        var tag = reporter.get(IMAGES + "/" + id).header("ETag");
        reporter.ifMatch(tag)
                .put(IMAGES + "/" + id, Map.of("credit", "مداد", "alt", "النهر عند الفجر"))
                .expect(200);
        Album.act(reporter, id, "submit", Map.of()).expect(200);
        assertThat(Album.act(reporter, id, "approve", Map.of()).status()).isEqualTo(403);
        var approved = Album.act(editor, id, "approve", Map.of()).expect(200);
        assertThat(approved.json().path("state").asText()).isEqualTo("APPROVED");

        assertThat(reporter.get(IMAGES + "/" + id + "/original").expect(200).bytes())
                .isEqualTo(file);
        var developed = Album.awaitDeveloped(editor, id).json();
        assertThat(StreamSupport.stream(developed.path("renditions").spliterator(), false)
                        .map(r -> r.path("name").asText() + " " + r.path("type").asText()))
                .contains("w320 image/webp", "w1920 image/jpeg", "1x1 image/webp", "16x9 image/jpeg");
        for (var rendition : developed.path("renditions")) {
            var seen = editor.get(rendition.path("url").asText()).expect(200);
            assertThat(seen.header("Content-Type"))
                    .isEqualTo(rendition.path("type").asText());
        }
    }

    @Test
    void the_same_file_again_is_the_same_image() {
        var file = Photo.png(640, 480);
        var id = Album.upload(newsroom, file);
        var again = Album.form(file).post(reporter, IMAGES).expect(200);
        assertThat(again.json().path("id").asText()).isEqualTo(id);
    }

    @Test
    void several_at_once_have_one_outcome_each() {
        var answer = new Form()
                .file("a.jpg", Photo.jpeg(300, 200))
                .file(
                        "b.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .file("c.jpg", Photo.jpeg(200, 300))
                .post(reporter, IMAGES)
                .expect(201);
        var items = answer.json().path("items");
        assertThat(items.get(0).path("image").path("width").asInt()).isEqualTo(300);
        assertThat(items.get(1).path("problem").path("why").asText()).isEqualTo("kind_refused");
        assertThat(items.get(2).path("image").path("height").asInt()).isEqualTo(300);
    }

    @Test
    void what_is_no_picture_is_refused_in_the_readers_language_and_leaves_nothing() {
        var refused = new Form()
                .file("x.jpg", "not at all a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(reporter.with("Accept-Language", "ar"), IMAGES)
                .expect(415);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).contains("ليس صورة");
        assertThat(refused.json().path("why").asText()).isEqualTo("not_a_picture");
    }

    @Test
    void a_save_that_comes_too_late_is_told_so_and_kept() {
        var id = Album.upload(newsroom, Photo.jpeg(300, 200));
        var tag = reporter.get(IMAGES + "/" + id).header("ETag");
        reporter.ifMatch(tag).put(IMAGES + "/" + id, Map.of("caption", "أولًا")).expect(200);
        assertThat(reporter.put(IMAGES + "/" + id, Map.of("caption", "بلا")).status())
                .isEqualTo(428);
        var late = reporter.ifMatch(tag)
                .put(IMAGES + "/" + id, Map.of("caption", "ثانيًا"))
                .expect(412);
        assertThat(late.json().path("fields").get(0).asText()).isEqualTo("caption");
        assertThat(late.json().path("current").path("content").path("caption").asText())
                .isEqualTo("أولًا");
        var kept = reporter.get(late.json().path("kept").asText()).expect(200);
        assertThat(kept.json().path("caption").asText()).isEqualTo("ثانيًا");
    }

    @Test
    void another_desk_sees_it_once_it_is_approved() {
        var id = Album.upload(newsroom, Photo.jpeg(300, 200));
        var other = newsroom.as("reporter2");
        assertThat(other.get(IMAGES + "/" + id).status()).isEqualTo(404);
        Album.act(reporter, id, "submit", Map.of()).expect(200);
        Album.act(editor, id, "approve", Map.of()).expect(200);
        assertThat(other.get(IMAGES + "/" + id).expect(200).json().path("actions"))
                .extracting(a -> a.asText())
                .containsExactly("view");
    }

    @Test
    void a_blocking_note_stops_approval_until_it_is_closed() {
        var id = Album.upload(newsroom, Photo.jpeg(300, 200));
        Album.act(reporter, id, "submit", Map.of()).expect(200);
        var note = editor.post(IMAGES + "/" + id + "/notes", Map.of("text", "من صاحب الحق؟", "blocking", true))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var refused = Album.act(editor, id, "approve", Map.of()).expect(409);
        assertThat(refused.json().path("rules").get(0).asText()).isEqualTo("NO_BLOCKING_NOTE");
        editor.post(IMAGES + "/" + id + "/notes/" + note + "/resolve", Map.of()).expect(204);
        Album.act(editor, id, "approve", Map.of()).expect(200);
        assertThat(reporter.get(IMAGES + "/" + id + "/history")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void only_an_upload_may_be_large() {
        var large = new byte[3 << 20];
        assertThat(new Form().file("x.jpg", large).post(reporter, IMAGES).status())
                .isEqualTo(415);
        var refused = reporter.post("/api/v1/articles", "\"" + "a".repeat(3 << 20) + "\"");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }
}
