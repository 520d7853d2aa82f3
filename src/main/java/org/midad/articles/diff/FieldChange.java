package org.midad.articles.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field whose content differs; {@code seo.title} is the title inside seo. */
public sealed interface FieldChange {

    String field();

    /** A text on both sides. */
    record Text(String field, List<Segment> segments) implements FieldChange {}

    /** The body on both sides, in the order of the later one. */
    record Blocks(String field, List<BlockChange> blocks) implements FieldChange {}

    /** Anything else, as a whole; absent on the side that does not have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) implements FieldChange {}
}
