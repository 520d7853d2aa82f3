package org.midad.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log somebody looks for; all of what is given holds.
 *
 * @param actor who did it, by id
 * @param document what it was done to: the id of an article, an image or anything else
 * @param from the first instant
 * @param to the first instant that is too late
 */
public record Search(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String document,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The condition in HQL, and its parameters. */
    record Where(List<String> conditions, Map<String, Object> parameters) {

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String hql() {
            return conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        }
    }

    Where after(@Nullable UUID last) {
        var where = new Where(new ArrayList<>(), new HashMap<>());
        where.add("actor = :actor", "actor", actor);
        where.add("action = :action", "action", action);
        var id = id();
        where.add(
                id == null ? "objectId = :document" : "(objectId = :document or articleId = :article)",
                "document",
                document);
        if (id != null) {
            where.parameters().put("article", id);
        }
        where.add("at >= :from", "from", from);
        where.add("at < :to", "to", to);
        where.add("id < :last", "last", last);
        return where;
    }

    private @Nullable UUID id() {
        try {
            return document == null ? null : UUID.fromString(document);
        } catch (IllegalArgumentException e) {
            // A site or topic, which has a key.
            return null;
        }
    }
}
