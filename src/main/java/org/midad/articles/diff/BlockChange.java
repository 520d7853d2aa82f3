package org.midad.articles.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one block.
 *
 * <p>The segments are the whole text of the block. Where all of them are equal and the block is changed, only its form is
 * another: style, marks, links. {@code before} is there for what is changed or deleted, {@code after} for what is
 * changed or inserted.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockChange(
        Op op,
        String key,
        boolean moved,
        List<Segment> segments,
        @Schema(ref = "Block") @Nullable JsonNode before,
        @Schema(ref = "Block") @Nullable JsonNode after) {

    /** In JSON in lower case. */
    @Schema(name = "BlockOp")
    public enum Op {
        EQUAL,
        INSERT,
        DELETE,
        CHANGE;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BlockChange inserted(JsonNode after) {
        return new BlockChange(
                Op.INSERT, BlockText.key(after), false, TextDiff.between("", BlockText.of(after)), null, after);
    }

    static BlockChange deleted(JsonNode before) {
        return new BlockChange(
                Op.DELETE, BlockText.key(before), false, TextDiff.between(BlockText.of(before), ""), before, null);
    }

    static BlockChange kept(JsonNode before, JsonNode after, boolean moved) {
        var segments = TextDiff.between(BlockText.of(before), BlockText.of(after));
        return before.equals(after)
                ? new BlockChange(Op.EQUAL, BlockText.key(after), moved, segments, null, null)
                : new BlockChange(Op.CHANGE, BlockText.key(after), moved, segments, before, after);
    }
}
