package org.midad.articles;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.Ids;
import org.midad.workflow.Action;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Attempt;
import org.midad.workflow.State;
import org.midad.workflow.Verdict.Allowed;
import org.midad.workflow.Verdict.Refused;
import org.midad.workflow.Workflow;

/** One round of an article from draft to publication; has the one state there is. */
@Entity
@Table(schema = "newsroom")
public class Version {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private List<String> contributors;
    private List<String> authors;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "sealed_hash")
    private @Nullable String sealedHash;

    @Column(name = "embargo_lifted")
    private boolean embargoLifted;

    @Column(name = "post_review")
    private boolean postReview;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    // What the board shows and filters by, taken from the words whenever they change.
    private @Nullable String headline;
    private @Nullable String section;
    private @Nullable Integer urgency;

    @Column(name = "embargo_until")
    private @Nullable Instant embargoUntil;

    private String folded;
    private List<UUID> images;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Version() {}

    private Version(Article article, List<String> contributors, Actor author, SealableContent words, Instant now) {
        this.id = Ids.next();
        this.article = article;
        this.number = article.nextVersion();
        this.state = State.DRAFT;
        this.openedAt = now;
        this.changedAt = now;
        this.contributors = with(contributors, author.id());
        this.authors = new ArrayList<>();
        this.revision = new Revision(article, id, words, author, now);
        this.folded = "";
        this.images = List.of();
    }

    /** The first round: its words are its author's own. */
    static Version first(Article article, Actor author, SealableContent words, Instant now) {
        var version = new Version(article, List.of(), author, words, now);
        version.authors.add(author.id());
        version.index(words);
        return version;
    }

    /** A further round that starts from the words of an earlier one; nobody has written anything in it yet. */
    static Version after(Version earlier, Actor opener, Instant now) {
        var revision = earlier.revision;
        var words = new SealableContent(
                revision.content(),
                revision.hash(),
                earlier.headline,
                earlier.section,
                earlier.urgency,
                earlier.embargoUntil,
                earlier.folded,
                earlier.images);
        var version = new Version(earlier.article, earlier.contributors, opener, words, now);
        version.embargoLifted = earlier.embargoLifted;
        version.index(words);
        return version;
    }

    /** Does what the workflow allows; anything else throws {@link ActionRefused} and changes nothing. */
    public void perform(Attempt attempt) {
        switch (Workflow.judge(attempt)) {
            case Allowed(var outcome) -> move(attempt, outcome);
            case Refused refused -> throw new ActionRefused(attempt.action(), refused);
        }
    }

    /** Asks the workflow as {@link #perform} does, for something that is to happen later; changes nothing. */
    void promise(Attempt attempt) {
        if (Workflow.judge(attempt) instanceof Refused refused) {
            throw new ActionRefused(attempt.action(), refused);
        }
    }

    private void move(Attempt attempt, State outcome) {
        remember(attempt.action(), attempt.actor().id());
        if (outcome != state) {
            state = outcome;
            changedAt = attempt.now();
            revision.keep();
        }
    }

    private void remember(Action action, String actor) {
        switch (action) {
            case SUBMIT -> submittedBy = actor;
            case CLAIM -> claimedBy = actor;
            case RETURN, RECALL -> unseal();
            case APPROVE -> seal(actor);
            case BREAK_GLASS -> {
                seal(actor);
                postReview = true;
            }
            case LIFT_EMBARGO -> embargoLifted = true;
            case EDIT,
                    SCHEDULE,
                    UNSCHEDULE,
                    PUBLISH,
                    REVISE,
                    UNPUBLISH,
                    KILL,
                    SPIKE,
                    RESTORE,
                    VIEW,
                    COMMENT,
                    SHARE,
                    HOLD,
                    WITHDRAW,
                    LIFT_HOLD -> {}
        }
    }

    private void seal(String approver) {
        approvedBy = approver;
        sealedHash = revision.hash();
    }

    private void unseal() {
        claimedBy = null;
        approvedBy = null;
        sealedHash = null;
    }

    /** Takes words in place of the present ones; a copy edit in review does not make its editor an author. */
    void write(SealableContent words, Actor by, Instant now) {
        index(words);
        if (words.hash().equals(revision.hash())) {
            return;
        }
        changedAt = now;
        if (state != State.IN_REVIEW) {
            authors = with(authors, by.id());
            contributors = with(contributors, by.id());
        }
        if (revision.takes(by, now)) {
            revision.fold(words, now);
        } else {
            revision = new Revision(article, id, words, by, now);
        }
    }

    private void index(SealableContent words) {
        headline = words.headline();
        section = words.section();
        urgency = words.urgency();
        embargoUntil = words.embargoUntil();
        folded = words.folded();
        images = words.images();
    }

    /** New words with another embargo are not covered by the lifting of the former one. */
    void embargoChanged() {
        embargoLifted = false;
    }

    /** Its place with the readers was taken by a newer version, whose transaction this is. */
    void supersede(Instant now) {
        state = State.SUPERSEDED;
        changedAt = now;
    }

    /** Its instant was taken away with the article's takedown; it is approved still, and waits for an editor. */
    public void scheduleCancelled(Instant now) {
        if (state == State.SCHEDULED) {
            state = State.APPROVED;
            changedAt = now;
        }
    }

    /** The article was killed while this round was under way. */
    void spike(Instant now) {
        state = State.SPIKED;
        changedAt = now;
    }

    void reviewedAfterwards() {
        postReview = false;
    }

    boolean sealed() {
        return revision.hash().equals(sealedHash);
    }

    private static List<String> with(List<String> people, String one) {
        var all = new ArrayList<>(people);
        if (!all.contains(one)) {
            all.add(one);
        }
        return all;
    }

    public UUID id() {
        return id;
    }

    public Article article() {
        return article;
    }

    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public Revision revision() {
        return revision;
    }

    public List<String> contributors() {
        return List.copyOf(contributors);
    }

    public List<String> authors() {
        return List.copyOf(authors);
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    public @Nullable String claimedBy() {
        return claimedBy;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public boolean embargoLifted() {
        return embargoLifted;
    }

    public boolean postReview() {
        return postReview;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String headline() {
        return headline;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable Integer urgency() {
        return urgency;
    }

    /** The pictures its words use. */
    public List<UUID> images() {
        return List.copyOf(images);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
