package org.midad.desk.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Note;
import org.midad.articles.diff.BlockChange;
import org.midad.articles.diff.Segment;

/**
 * What leads from an earlier revision to the one under way.
 *
 * @param now the one under way
 * @param with number of the earlier one; nothing where there is none
 * @param blocks the whole body
 * @param choices numbers of the revisions it can be compared with, newest first
 */
public record Comparison(UUID now, @Nullable Integer with, List<Field> fields, List<Row> blocks, List<Choice> choices) {

    /** A revision to compare with. */
    public record Choice(int number, String author, java.time.Instant savedAt) {}

    /**
     * A field other than the body that differs.
     *
     * @param name as in the content, {@code seo.title}
     */
    public record Field(String name, List<Segment> segments) {}

    /**
     * One block of the body.
     *
     * @param kind its style where it is text, else its type
     * @param notes those open on it
     */
    public record Row(BlockChange change, String kind, List<Note.View> notes) {

        public boolean isThere() {
            return change.op() != BlockChange.Op.DELETE;
        }

        /** Only its form is another: style, marks, links. */
        public boolean isReformatted() {
            return change.op() == BlockChange.Op.CHANGE
                    && change.segments().stream().allMatch(segment -> segment.op() == Segment.Op.EQUAL);
        }

        /** The text as it is now. */
        public String text() {
            return change.segments().stream()
                    .filter(segment -> segment.op() != Segment.Op.DELETE)
                    .map(Segment::text)
                    .collect(Collectors.joining());
        }

        public int length() {
            return text().length();
        }
    }

    public long changed() {
        return fields.size()
                + blocks.stream()
                        .filter(row -> row.change().op() != BlockChange.Op.EQUAL
                                || row.change().moved())
                        .count();
    }
}
