package org.midad.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Move;
import org.midad.articles.Version;
import org.midad.identity.Actor;
import org.midad.platform.Ids;

/** The intent to publish or unpublish one exact revision at one instant. */
@Entity
@Table(schema = "newsroom")
public class Schedule {

    /** What is to be done. */
    public enum Deed {
        PUBLISH,
        UNPUBLISH,
        /** Pictures whose rights have ended leave a story that stays. */
        PULL_PICTURES;

        /** The name in answers, {@code pullPictures}. */
        public String key() {
            return switch (this) {
                case PUBLISH -> "publish";
                case UNPUBLISH -> "unpublish";
                case PULL_PICTURES -> "pullPictures";
            };
        }
    }

    /** How far it is. */
    @Schema(name = "ScheduledState")
    public enum State {
        PENDING,
        FIRED,
        CANCELLED,
        /** Could not be done; an editor has to look. */
        FAILED,
        /** So late, after an outage, that an editor has to confirm it. */
        HELD
    }

    /** After so many failures it is an editor's turn, and no longer the scheduler's. */
    static final int TRIES = 3;

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private Version version;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "revision_hash")
    private String revisionHash;

    @Enumerated(EnumType.STRING)
    private Deed action;

    private List<String> sites;
    private @Nullable String kind;

    @Column(name = "public_note")
    private @Nullable String publicNote;

    private @Nullable String reason;

    @Column(name = "due_at")
    private Instant dueAt;

    private String zone;

    @Column(name = "wall_clock")
    private String wallClock;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private @Nullable String failure;
    private @Nullable String preflight;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Schedule() {}

    Schedule(Deed deed, Version version, List<String> sites, Due due, Move move, Actor maker, Instant now) {
        this.id = Ids.next();
        this.articleId = version.article().id();
        this.version = version;
        this.revisionId = version.revision().id();
        this.revisionHash = version.revision().hash();
        this.action = deed;
        this.sites = List.copyOf(sites);
        this.kind = move.kind() == null ? null : move.kind().name();
        this.publicNote = move.publicNote();
        this.reason = move.reason();
        this.dueAt = due.at();
        this.zone = due.zone();
        this.wallClock = due.wallClock();
        this.state = State.PENDING;
        this.madeBy = maker.id();
        this.madeAt = now;
    }

    /**
     * When, and how the editor said it.
     *
     * @param zone IANA zone
     * @param wallClock the text that was sent
     */
    record Due(Instant at, String zone, String wallClock) {}

    void cancel() {
        state = State.CANCELLED;
    }

    void hold() {
        state = State.HELD;
    }

    void confirm(Actor editor) {
        confirmedBy = editor.id();
        state = State.PENDING;
        attempts = 0;
    }

    void fired() {
        state = State.FIRED;
    }

    /**
     * A refusal of the workflow is final; anything else is tried again, but not for ever. Only pictures without rights have
     * to go, however often it takes.
     */
    void failed(String why, boolean isFinal) {
        failure = why;
        attempts++;
        if (action != Deed.PULL_PICTURES && (isFinal || attempts >= TRIES)) {
            state = State.FAILED;
        }
    }

    void looksGood() {
        preflight = "ok";
    }

    void willFail(String why) {
        preflight = why;
    }

    /** The article got a newer version; its takedown stays what the editor asked for. */
    void carryOver(Version next) {
        version = next;
        revisionId = next.revision().id();
        revisionHash = next.revision().hash();
    }

    boolean waits() {
        return state == State.PENDING || state == State.HELD;
    }

    /** What an editor would have sent, had they done it by hand. */
    Move asMove() {
        var parsed = kind == null ? null : Move.Kind.valueOf(kind);
        return new Move(null, reason, null, null, null, parsed, publicNote, sites);
    }

    /** The same at another time. */
    Move asMove(String dueAt, String inZone, @Nullable String unpublishAt) {
        var same = asMove();
        return new Move(null, reason, dueAt, inZone, unpublishAt, same.kind(), publicNote, sites);
    }

    /** Of one that publishes. */
    Publication publication() {
        return Publisher.publication(id, version, sites, dueAt, asMove());
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public Version version() {
        return version;
    }

    public String revisionHash() {
        return revisionHash;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public Deed deed() {
        return action;
    }

    public List<String> sites() {
        return List.copyOf(sites);
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String zone() {
        return zone;
    }

    public String wallClock() {
        return wallClock;
    }

    public State state() {
        return state;
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public String madeBy() {
        return madeBy;
    }

    public Optional<String> preflight() {
        return Optional.ofNullable(preflight);
    }
}
