package org.midad.desk.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Move;

/** What is sent with an action from its form; shown again as it was sent where it could not be done. */
public class StepForm {

    @RestForm
    @Nullable
    String etag;

    /** The revision that was read when the form was made. */
    @RestForm
    @Nullable
    Integer revision;

    /** The instant at which the form was made. */
    @RestForm
    @Nullable
    String seen;

    @RestForm
    @Nullable
    String note;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String zone;

    @RestForm
    @Nullable
    String dueAt;

    @RestForm
    @Nullable
    String dueChosen;

    @RestForm
    @Nullable
    String unpublishAt;

    @RestForm
    @Nullable
    String unpublishChosen;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String publicNote;

    @RestForm
    @Nullable
    List<String> sites;

    @RestForm
    @Nullable
    String confirmed;

    /** The form as nobody has filled it in yet. */
    static StepForm blank(String zone, List<String> sites) {
        var form = new StepForm();
        form.zone = zone;
        form.sites = sites;
        return form;
    }

    Move move(boolean asksSites) {
        boolean hasTime = due().isGiven() || takedown().isGiven();
        return new Move(
                note,
                reason,
                due().text(),
                hasTime ? zone : null,
                takedown().text(),
                kind().orElse(null),
                publicNote,
                asksSites ? sites() : null);
    }

    ClockTime due() {
        return new ClockTime(dueAt, zone, dueChosen);
    }

    ClockTime takedown() {
        return new ClockTime(unpublishAt, zone, unpublishChosen);
    }

    List<String> sites() {
        return sites == null ? List.of() : sites;
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    /** Whether it says why, where that is asked. */
    boolean hasWhat(Set<Ask> asks) {
        return !asks.contains(Ask.REASON) || (reason != null && !reason.isBlank());
    }

    Optional<Instant> seenAt() {
        try {
            return Optional.ofNullable(seen).map(Instant::parse);
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Move.Kind> kind() {
        return Arrays.stream(Move.Kind.values())
                .filter(one -> one.key().equals(kind))
                .findFirst();
    }

    public String getNote() {
        return or(note);
    }

    public String getReason() {
        return or(reason);
    }

    public String getZone() {
        return or(zone);
    }

    public String getDueAt() {
        return or(dueAt);
    }

    public String getUnpublishAt() {
        return or(unpublishAt);
    }

    public String getKind() {
        return or(kind);
    }

    public String getPublicNote() {
        return or(publicNote);
    }

    public List<String> getDueChoices() {
        return due().choices();
    }

    public List<String> getUnpublishChoices() {
        return takedown().choices();
    }

    public boolean goesTo(String site) {
        return sites().contains(site);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
