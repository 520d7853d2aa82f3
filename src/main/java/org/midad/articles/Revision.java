package org.midad.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.midad.identity.Actor;
import org.midad.platform.Ids;

/** A numbered snapshot of an article's content; immutable from the moment something refers to it. */
@Entity
@Table(schema = "newsroom")
public class Revision {

    /** Saves of one person within this long are one revision: history shows work, not keystrokes. */
    static final Duration FOLDING = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "version_id")
    private UUID versionId;

    private int number;
    private String content;
    private String hash;
    private String author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    private boolean kept;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Revision() {}

    Revision(Article article, UUID versionId, SealableContent words, Actor author, Instant now) {
        this.id = Ids.next();
        this.articleId = article.id();
        this.versionId = versionId;
        this.number = article.nextRevision();
        this.content = words.json();
        this.hash = words.hash();
        this.author = author.id();
        this.authorName = author.name();
        this.createdAt = now;
        this.savedAt = now;
    }

    /** Whether this save of theirs still belongs to the same bit of work. */
    boolean takes(Actor by, Instant now) {
        return !kept && author.equals(by.id()) && now.isBefore(createdAt.plus(FOLDING));
    }

    void fold(SealableContent words, Instant now) {
        content = words.json();
        hash = words.hash();
        savedAt = now;
    }

    /** From now on something refers to it, so it never changes again. */
    public void keep() {
        kept = true;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public UUID versionId() {
        return versionId;
    }

    public int number() {
        return number;
    }

    /** Canonical JSON (RFC 8785) of a {@link Content}. */
    public String content() {
        return content;
    }

    /** SHA-256 of {@link #content()} in UTF-8, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public String author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public boolean kept() {
        return kept;
    }
}
