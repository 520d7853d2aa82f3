package org.midad.articles.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A stretch of text that both sides have, or only the later or the earlier one. */
public record Segment(Op op, String text) {

    /** Whose text it is; in JSON in lower case. */
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
