package org.midad.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.EntityTags;
import org.midad.platform.Ids;

/** The thing worked on: one story with its desk, its versions and its history. */
@Entity
@Table(schema = "newsroom")
public class Article {

    @Id
    private UUID id;

    private String desk;
    private String locale;
    private @Nullable String slugline;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "legal_hold")
    private @Nullable String legalHold;

    private int versions;
    private int revisions;
    private long rev;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Article() {}

    Article(Actor author, String desk, String locale, @Nullable String slugline, Instant now) {
        this.id = Ids.next();
        this.desk = desk;
        this.locale = locale;
        this.slugline = slugline;
        this.createdAt = now;
        this.createdBy = author.id();
    }

    int nextVersion() {
        return ++versions;
    }

    int nextRevision() {
        return ++revisions;
    }

    /** Every command that changed something makes the tags that others hold stale. */
    public void touch() {
        rev++;
    }

    void hold(String reason) {
        legalHold = reason;
    }

    void liftHold() {
        legalHold = null;
    }

    void rename(@Nullable String newSlugline) {
        slugline = newSlugline;
    }

    public String etag() {
        return EntityTags.of(rev);
    }

    public UUID id() {
        return id;
    }

    public String desk() {
        return desk;
    }

    public String locale() {
        return locale;
    }

    public @Nullable String slugline() {
        return slugline;
    }

    public @Nullable String legalHold() {
        return legalHold;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
