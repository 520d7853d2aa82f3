package org.midad.desk.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.desk.Frame;
import org.midad.desk.admin.AuditPage.Detail;
import org.midad.desk.admin.AuditPage.Line;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.workflow.Action;

/** Says lines of the log in words, and where that is what they are about. */
record LogLines(Frame frame) {

    private static final Map<String, Drawer<?>> DRAWERS =
            Map.of("site", Drawer.SITES, "desk", Drawer.DESKS, "topic", Drawer.TOPICS, "person", Drawer.PEOPLE);

    private static final Set<String> SHORTENED = Set.of("image", "webhook");

    /** What was done, as a noun; its name in the log where it has no word yet. */
    String deed(String action) {
        var words = frame.words();
        return Action.of(action).map(words::action).orElseGet(() -> words.find("admin.deed." + action)
                .orElse(action));
    }

    /** @param headlines of the articles that the reader may see */
    Line line(AuditEntry.View entry, Map<UUID, String> headlines, ObjectMapper mapper) {
        var article = entry.article();
        return new Line(
                entry,
                entry.actor().equals(Actor.SCHEDULER.id()) ? frame.words().get("board.scheduler") : entry.actorName(),
                deed(entry.action()),
                frame.words().find("admin.object." + entry.objectType()).orElse(entry.objectType()),
                title(entry, headlines),
                link(entry, headlines),
                article == null ? entry.objectId() : article.toString(),
                details(entry.detail(), mapper));
    }

    private String title(AuditEntry.View entry, Map<UUID, String> headlines) {
        var article = entry.article();
        if (article == null) {
            return SHORTENED.contains(entry.objectType()) ? shortly(entry.objectId()) : entry.objectId();
        }
        var headline = headlines.get(article);
        if (headline == null) {
            return shortly(article.toString());
        }
        return headline.isEmpty() ? frame.words().get("board.untitled") : headline;
    }

    // The end tells two ids apart, their beginning is the time they were made.
    private static String shortly(String id) {
        return "…" + id.substring(Math.max(0, id.length() - 12));
    }

    private String link(AuditEntry.View entry, Map<UUID, String> headlines) {
        var article = entry.article();
        if (article != null) {
            return headlines.containsKey(article) ? "/desk/articles/" + article : "";
        }
        if (entry.objectType().equals("image")) {
            return frame.isStaff() ? "/desk/pictures/" + entry.objectId() : "";
        }
        return frame.actor().is(Role.ADMIN) ? kept(entry) : "";
    }

    private static String kept(AuditEntry.View entry) {
        if (entry.objectType().equals("webhook")) {
            return "/desk/admin/webhooks/" + entry.objectId();
        }
        var drawer = DRAWERS.get(entry.objectType());
        if (drawer != null) {
            return drawer.path(entry.objectId());
        }
        var parts = entry.objectId().split("/", -1);
        return entry.objectType().equals("section") && parts.length == 2
                ? Drawer.sectionsOf(parts[0]).path(parts[1])
                : "";
    }

    private List<Detail> details(@Nullable String detail, ObjectMapper mapper) {
        if (detail == null) {
            return List.of();
        }
        try {
            var tree = mapper.readTree(detail);
            if (tree.isObject()) {
                return tree.properties().stream()
                        .filter(field -> !field.getValue().isNull())
                        .map(field -> new Detail(named(field.getKey()), text(field.getValue())))
                        .toList();
            }
        } catch (JsonProcessingException e) {
            // Falls through: a sentence.
        }
        return List.of(new Detail("", detail));
    }

    private String text(JsonNode value) {
        if (value.isBoolean()) {
            return frame.words().get(value.booleanValue() ? "admin.yes" : "admin.no");
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private String named(String field) {
        return frame.words().find("admin.field." + field).orElse(field);
    }
}
