package org.midad.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.language.Legible;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.platform.WallClock;
import org.midad.workflow.Given;

/**
 * What is sent along with an action.
 *
 * @param note to the writer, with {@code return}
 * @param reason for the log
 * @param dueAt when: an instant with offset, or wall clock time in {@code zone}
 * @param zone an IANA time zone
 * @param unpublishAt when to take it down again; written like {@code dueAt}
 * @param kind what changed since readers last saw it
 * @param publicNote what readers are told about the change
 * @param sites where to; all of the article's sites if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Move(
        @Nullable String note,
        @Nullable String reason,
        @Nullable String dueAt,
        @Nullable String zone,
        @Nullable String unpublishAt,
        @Nullable Kind kind,
        @Nullable String publicNote,
        @Nullable List<String> sites) {

    public static final Move NOTHING = new Move(null, null, null, null, null, null, null, null);

    private static final int LONGEST = 2000;

    /** The kinds of change after publication. */
    @Schema(name = "ChangeKind")
    public enum Kind {
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("clarification")
        CLARIFICATION,
        @JsonProperty("retraction")
        RETRACTION;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Move {
        note = Content.line(note);
        reason = Content.line(reason);
        publicNote = Content.line(publicNote);
        var findings = new ArrayList<Finding>();
        text(findings, "/note", note);
        text(findings, "/reason", reason);
        text(findings, "/publicNote", publicNote);
        if (sites != null && sites.isEmpty()) {
            findings.add(Finding.at("/sites", "sites.none"));
        }
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
    }

    public Move withReason(String why) {
        return new Move(note, why, dueAt, zone, unpublishAt, kind, publicNote, sites);
    }

    /** The instant {@code dueAt} means. */
    public Optional<Instant> due() {
        return instant("/dueAt", dueAt);
    }

    public Optional<Instant> takedown() {
        return instant("/unpublishAt", unpublishAt);
    }

    public Given given() {
        // An instant alone is not a time of a newsroom: without its zone nobody can say later what the editor meant.
        var due = zone == null ? Optional.<Instant>empty() : due();
        return new Given(note != null, reason != null, due, kind != null && publicNote != null);
    }

    private Optional<Instant> instant(String pointer, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(WallClock.read(text, zone, pointer).instant());
    }

    private static void text(List<Finding> findings, String pointer, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            findings.add(Finding.at(pointer, "text.too-long", LONGEST));
        }
        Legible.objection(text).ifPresent(why -> findings.add(new Finding(pointer, why)));
    }
}
