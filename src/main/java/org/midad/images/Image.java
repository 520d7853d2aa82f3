package org.midad.images;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.images.darkroom.Format;
import org.midad.images.darkroom.Picture;
import org.midad.platform.EntityTags;
import org.midad.platform.Ids;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Attempt;
import org.midad.workflow.State;
import org.midad.workflow.Verdict.Allowed;
import org.midad.workflow.Verdict.Refused;
import org.midad.workflow.Workflow;

/** A picture with what is said of it, where it stands, and who may show it when. */
@Entity
@Table(schema = "newsroom")
public class Image {

    /** Whether its original is in the store. */
    public enum Phase {
        PENDING,
        READY
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private State state;

    private String desk;
    private String locale;
    private @Nullable String filename;

    /** SHA-256 of the file, in hexadecimal; its name in the store. */
    private String hash;

    @Embedded
    private @Nullable Original original;

    // What was written in the file, as JSON.
    private @Nullable String embedded;
    private String content;

    /** Number of the revision that holds, and of the last one, which may be a save that came too late. */
    private int revision;

    private int revisions;

    @Column(name = "rights_from")
    private @Nullable Instant rightsFrom;

    @Column(name = "rights_until")
    private @Nullable Instant rightsUntil;

    private String folded;
    private List<String> contributors;
    private List<String> authors;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    /** Number of the revision whose words readers get; none where it must not be shown. */
    @Column(name = "approved_revision")
    private @Nullable Integer approvedRevision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long rev;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Image() {}

    Image(Actor uploader, String desk, String locale, @Nullable String filename, String hash, Instant now) {
        this.id = Ids.next();
        this.hash = hash;
        this.phase = Phase.PENDING;
        this.state = State.DRAFT;
        this.desk = desk;
        this.locale = locale;
        this.filename = filename;
        this.content = "{}";
        this.revision = 1;
        this.revisions = 1;
        this.folded = "";
        this.contributors = new ArrayList<>(List.of(uploader.id()));
        this.authors = new ArrayList<>(List.of(uploader.id()));
        this.createdAt = now;
        this.createdBy = uploader.id();
        this.changedAt = now;
    }

    /**
     * The file as it was uploaded, kept byte for byte.
     *
     * @param width in pixels, upright
     * @param bytes its size
     * @param colour average colour, {@code #rrggbb}
     */
    @Embeddable
    public record Original(
            @Enumerated(EnumType.STRING) Format format, int width, int height, long bytes, String colour) {

        static Original of(Picture picture, long bytes) {
            return new Original(picture.format(), picture.width(), picture.height(), bytes, picture.colour());
        }
    }

    void ready(Original file, String embeddedJson, Words words, Instant now) {
        phase = Phase.READY;
        original = file;
        embedded = embeddedJson;
        take(words, now);
    }

    /** What is said of it, in the forms it is kept in. */
    record Words(String json, Rights rights, String folded) {}

    private void take(Words words, Instant now) {
        content = words.json();
        folded = words.folded();
        changedAt = now;
        if (approvedRevision == null) {
            grant(words.rights());
        }
    }

    /** From now on these rights hold; those of words that nobody has approved yet do not, where others were approved. */
    void grant(Rights rights) {
        rightsFrom = rights.from();
        rightsUntil = rights.until();
    }

    /** Takes new words in place of the present ones; they are the next revision. */
    void write(Words words, Actor by, Instant now) {
        take(words, now);
        revision = nextRevision();
        authors = with(authors, by.id());
        contributors = with(contributors, by.id());
    }

    int nextRevision() {
        return ++revisions;
    }

    /** Does what the workflow allows; anything else throws {@link ActionRefused} and changes nothing. */
    void perform(Attempt attempt) {
        switch (Workflow.judge(attempt)) {
            case Allowed(var outcome) -> move(attempt, outcome);
            case Refused refused -> throw new ActionRefused(attempt.action(), refused);
        }
    }

    private void move(Attempt attempt, State outcome) {
        switch (attempt.action()) {
            case SUBMIT -> submittedBy = attempt.actor().id();
            case APPROVE -> {
                approvedBy = attempt.actor().id();
                approvedRevision = revision;
            }
            case RETURN -> approvedBy = null;
            case RESTORE, WITHDRAW, SPIKE -> {
                approvedBy = null;
                approvedRevision = null;
            }
            default -> {}
        }
        if (outcome != state) {
            state = outcome;
            changedAt = attempt.now();
        }
    }

    void touch() {
        rev++;
    }

    private static List<String> with(List<String> people, String one) {
        var all = new ArrayList<>(people);
        if (!all.contains(one)) {
            all.add(one);
        }
        return all;
    }

    public String etag() {
        return EntityTags.of(rev);
    }

    public UUID id() {
        return id;
    }

    Phase phase() {
        return phase;
    }

    public State state() {
        return state;
    }

    public String desk() {
        return desk;
    }

    /** The language of its caption and alt text. */
    public String locale() {
        return locale;
    }

    public @Nullable String filename() {
        return filename;
    }

    /** The file; of a ready image only. */
    public Original original() {
        return Objects.requireNonNull(original, "not ready");
    }

    public String hash() {
        return hash;
    }

    @Nullable
    String embedded() {
        return embedded;
    }

    String content() {
        return content;
    }

    public int revision() {
        return revision;
    }

    public @Nullable Instant rightsUntil() {
        return rightsUntil;
    }

    List<String> contributors() {
        return List.copyOf(contributors);
    }

    List<String> authors() {
        return List.copyOf(authors);
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    /** Whether readers may see it at all; its rights say when and where. */
    public boolean mayBeShown() {
        return approvedRevision != null;
    }

    Optional<Integer> approvedRevision() {
        return Optional.ofNullable(approvedRevision);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
