package org.midad.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.platform.CursorText;

/** A list of articles that somebody asks for, newest first; equal queries have equal answers. */
record ListQuery(
        @Nullable String section,
        @Nullable String topic,
        @Nullable String person,
        @Nullable String locale,
        @Nullable Place after,
        int limit) {

    private static final Set<String> KNOWN = Set.of("section", "topic", "person", "locale", "after", "limit");

    static ListQuery of(@Nullable String rawQuery) {
        var given = Parameters.of(rawQuery, KNOWN);
        var after = given.get("after");
        return new ListQuery(
                given.get("section"),
                given.get("topic"),
                given.get("person"),
                given.get("locale"),
                after == null ? null : Place.at(after),
                given.limit());
    }

    /** A place in the order of the list: what has been read ends here. Its instant is exact to the microsecond, as the column is. */
    record Place(Instant firstPublished, UUID article) {

        static Place at(String cursor) {
            var parts = CursorText.parts(cursor, 2);
            try {
                return new Place(
                        Instant.EPOCH.plus(Long.parseLong(parts.get(0)), ChronoUnit.MICROS),
                        UUID.fromString(parts.get(1)));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw CursorText.refused();
            }
        }

        String cursor() {
            return CursorText.of(ChronoUnit.MICROS.between(Instant.EPOCH, firstPublished), article);
        }
    }
}
