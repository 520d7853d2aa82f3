package org.midad.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.Ids;

/** A remark on an article, optionally on a range of the text; a blocking one stops approval until it is resolved. */
@Entity
@Table(schema = "newsroom")
public class Note {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "revision_id")
    private UUID revisionId;

    private String author;

    @Column(name = "author_name")
    private String authorName;

    private String text;
    private boolean blocking;

    @Column(name = "post_review")
    private boolean postReview;

    private @Nullable String range;

    @Column(name = "reply_to")
    private @Nullable UUID replyTo;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Note() {}

    Note(Version version, Actor author, String text, boolean blocking, @Nullable String range, Instant now) {
        this.id = Ids.next();
        this.articleId = version.article().id();
        this.revisionId = version.revision().id();
        this.author = author.id();
        this.authorName = author.name();
        this.text = text;
        this.blocking = blocking;
        this.range = range;
        this.createdAt = now;
    }

    /** What breaking the glass leaves behind: someone else has to look at what went out. */
    static Note postReview(Version version, Actor chief, String reason, Instant now) {
        var note = new Note(version, chief, reason, true, null, now);
        note.postReview = true;
        return note;
    }

    /** An answer, below the note whose thread this is; it goes with that and stops nothing by itself. */
    Note reply(Version version, Actor by, String words, Instant now) {
        var reply = new Note(version, by, words, false, null, now);
        reply.replyTo = thread();
        return reply;
    }

    /** The id of the note that a thread begins with. */
    UUID thread() {
        return replyTo == null ? id : replyTo;
    }

    String author() {
        return author;
    }

    void resolve(Actor by, Instant now) {
        resolvedBy = by.id();
        resolvedAt = now;
    }

    /** A post-review note is only worth something if it was not its author who closed it. */
    boolean needsSomeoneElseThan(Actor actor) {
        return postReview && author.equals(actor.id());
    }

    boolean open() {
        return resolvedAt == null;
    }

    boolean postReview() {
        return postReview;
    }

    UUID articleId() {
        return articleId;
    }

    /**
     * A note as the API shows it.
     *
     * @param range JSON as it was sent
     * @param replyTo the note that its thread begins with; absent from that one
     */
    @Schema(name = "Note")
    public record View(
            UUID id,
            UUID revision,
            String author,
            String authorName,
            String text,
            boolean blocking,
            boolean postReview,

            @com.fasterxml.jackson.annotation.JsonRawValue @Nullable @Schema(implementation = NoteResource.Range.class)
            String range,

            @Nullable UUID replyTo,
            Instant createdAt,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}

    public View view() {
        return new View(
                id,
                revisionId,
                author,
                authorName,
                text,
                blocking,
                postReview,
                range,
                replyTo,
                createdAt,
                resolvedBy,
                resolvedAt);
    }
}
