package org.midad.articles.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field whose content differs; {@code seo.title} is the title inside seo. */
@Schema(anyOf = {FieldChange.Text.class, FieldChange.Blocks.class, FieldChange.Value.class})
public sealed interface FieldChange {

    String field();

    /** A text on both sides. */
    @Schema(name = "TextChange")
    record Text(String field, List<Segment> segments) implements FieldChange {}

    /** The body on both sides, in the order of the later one. */
    @Schema(name = "BodyChange")
    record Blocks(String field, List<BlockChange> blocks) implements FieldChange {}

    /** Anything else, as a whole; absent on the side that does not have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ValueChange")
    record Value(
            String field,
            @Schema(ref = "Json") @Nullable JsonNode before,
            @Schema(ref = "Json") @Nullable JsonNode after)
            implements FieldChange {}
}
