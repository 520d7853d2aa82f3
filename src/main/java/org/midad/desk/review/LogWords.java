package org.midad.desk.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.desk.Words;
import org.midad.workflow.Action;
import org.midad.workflow.State;

/** Says a line of the log as one newsroom colleague would to another. */
public record LogWords(Words words) {

    /** What was done; the name in the log where it has no word yet. */
    public String deed(AuditEntry.View entry) {
        return Action.of(entry.action()).map(words::action).orElseGet(() -> words.find("review.log." + entry.action())
                .orElse(entry.action()));
    }

    public @Nullable String before(AuditEntry.View entry) {
        return state(entry.before());
    }

    public @Nullable String after(AuditEntry.View entry) {
        return state(entry.after());
    }

    public boolean moved(AuditEntry.View entry) {
        return after(entry) != null && !java.util.Objects.equals(entry.before(), entry.after());
    }

    public String field(String missing) {
        var parts = missing.split("/", -1);
        var last = parts[parts.length - 1];
        var place = parts[0].equals("body") && parts.length > 1 ? "bodyImage" : parts[0];
        var named = words.find("review.field." + place).orElse(place);
        return parts.length == 1 ? named : words.get("review.field.of", word(last), named);
    }

    private String word(String part) {
        return words.find("review.field." + part).orElse(part);
    }

    private @Nullable String state(@Nullable String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .map(words::state)
                .orElse(null);
    }
}
