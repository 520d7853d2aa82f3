package org.midad.articles.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of text that both sides have, or only the later or the earlier one. */
public record Segment(Op op, String text) {

    /** Whose text it is; in JSON in lower case. */
    @Schema(name = "SegmentOp")
    public enum Op {
        EQUAL,
        INSERT,
        DELETE;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
