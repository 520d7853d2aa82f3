package org.midad.desk.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog.Somebody;
import org.midad.desk.Frame;
import org.midad.desk.review.LogWords;
import org.midad.platform.Page;

/**
 * The log, to look through.
 *
 * @param people who has ever done something
 * @param actions what has ever been done
 * @param wrongDays which of the days typed are none: {@code from}, {@code to}
 */
public record AuditPage(
        Frame frame,
        Filter filter,
        List<Somebody> people,
        List<String> actions,
        List<String> wrongDays,
        Page<Line> lines) {

    /** What was asked for, as it was typed; days by the newsroom's calendar. */
    public record Filter(String actor, String action, String document, String from, String to) {

        public boolean isSet() {
            return !(actor + action + document + from + to).isEmpty();
        }

        String query() {
            var parts = new LinkedHashMap<String, String>();
            parts.put("actor", actor);
            parts.put("action", action);
            parts.put("document", document);
            parts.put("from", from);
            parts.put("to", to);
            return parts.entrySet().stream()
                    .filter(part -> !part.getValue().isEmpty())
                    .map(part -> part.getKey() + "=" + code(part.getValue()))
                    .collect(Collectors.joining("&"));
        }
    }

    /**
     * One deed.
     *
     * @param title what it was done to
     * @param link where that is; empty where the reader may not see it, or there is nothing to see
     * @param document what finds all deeds done to the same
     * @param details what more is known
     */
    public record Line(
            AuditEntry.View entry,
            String who,
            String deed,
            String object,
            String title,
            String link,
            String document,
            List<Detail> details) {}

    /** @param name empty where the log has but a sentence */
    public record Detail(String name, String value) {}

    public String word(String action) {
        return new LogLines(frame).deed(action);
    }

    public boolean moved(AuditEntry.View entry) {
        return new LogWords(frame.words()).moved(entry);
    }

    /** The word for a state; null where it is none, or none that people speak of. */
    public @Nullable String state(@Nullable String name) {
        return name == null ? null : frame.words().find("state." + name).orElse(null);
    }

    public boolean isWrong(String day) {
        return wrongDays.contains(day);
    }

    public @Nullable String next() {
        if (lines.next() == null) {
            return null;
        }
        var query = filter.query();
        return "/desk/admin/audit?" + (query.isEmpty() ? "" : query + "&") + "after="
                + code(Objects.requireNonNull(lines.next()));
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
