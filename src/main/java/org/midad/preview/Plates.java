package org.midad.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.Picture;
import org.midad.images.Prints;
import org.midad.publishing.Document;

/** Finds the pictures of a document. */
final class Plates {

    private Plates() {}

    static @Nullable Plate lead(Document document) {
        var picture = document.leadImage();
        return picture == null ? null : plate(picture);
    }

    private static Plate plate(Picture picture) {
        return new Plate(
                picture.alt(),
                picture.caption(),
                picture.credit(),
                picture.colour(),
                picture.width(),
                picture.height(),
                picture.renditions().stream()
                        .map(one -> new Plate.Print(one.name(), one.type(), Prints.keyAt(one.url())))
                        .toList(),
                null);
    }

    /** Those between the paragraphs, in reading order. */
    static List<Plate> inBody(Document document) {
        return each(document.body().portableText())
                .filter(block -> block.path("_type").asText().equals("image") && block.has("renditions"))
                .map(Plates::plate)
                .toList();
    }

    private static Plate plate(JsonNode block) {
        return new Plate(
                block.path("alt").textValue(),
                block.path("caption").textValue(),
                block.path("credit").textValue(),
                block.path("colour").asText(),
                block.path("width").asInt(),
                block.path("height").asInt(),
                each(block.path("renditions"))
                        .map(one -> new Plate.Print(
                                one.path("name").asText(),
                                one.path("type").asText(),
                                Prints.keyAt(one.path("url").asText())))
                        .toList(),
                null);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
