package org.midad.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Article;
import org.midad.articles.Revision;
import org.midad.identity.Actor;
import org.midad.platform.Ids;

/** A way to one exact revision for somebody without an account: until an instant, perhaps so many times, revocable. */
@Entity
@Table(schema = "newsroom", name = "preview_link")
public class PreviewLink {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    private String site;
    private @Nullable String name;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "max_uses")
    private @Nullable Integer maxUses;

    private int uses;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    PreviewLink() {}

    PreviewLink(Secret token, Article article, Revision revision, Terms terms, Actor maker, Instant now) {
        this.id = Ids.next();
        this.tokenHash = token.hash();
        this.article = article;
        this.revision = revision;
        this.site = terms.site();
        this.name = terms.name();
        this.expiresAt = now.plus(terms.length());
        this.maxUses = terms.maxUses();
        this.createdBy = maker.id();
        this.createdByName = maker.name();
        this.createdAt = now;
    }

    /**
     * What whoever shares asks for.
     *
     * @param maxUses how often it may be opened; as often as wanted if absent
     * @param name whom it is for
     */
    public record Terms(
            String site,
            Duration length,
            @Nullable Integer maxUses,
            @Nullable String name) {}

    void revoke(Instant now) {
        revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether it still shows anything to who opened it before. */
    boolean isAlive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whether somebody may still open it. */
    boolean isOpen(Instant now) {
        return isAlive(now) && (maxUses == null || uses < maxUses);
    }

    /** What its pages carry: whom it was made for, else by whom, and which of theirs it is. */
    String reader() {
        var last = id.toString().substring(24);
        return name == null ? createdByName + " · " + last : name;
    }

    /** Whoever opens it has no name but the link's. */
    Actor opener() {
        return new Actor("preview-link:" + id, "preview-link", reader(), java.util.Set.of(), java.util.Set.of());
    }

    UUID id() {
        return id;
    }

    Article article() {
        return article;
    }

    Revision revision() {
        return revision;
    }

    String site() {
        return site;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String createdByName() {
        return createdByName;
    }

    /** A link as the API lists it; nothing in it opens anything. */
    @Schema(name = "PreviewLink")
    public record View(
            UUID id,
            int revision,
            String site,
            @Nullable String name,
            Instant expiresAt,
            @Nullable Integer maxUses,
            int uses,
            String createdBy,
            String createdByName,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    public View view() {
        return new View(
                id,
                revision.number(),
                site,
                name,
                expiresAt,
                maxUses,
                uses,
                createdBy,
                createdByName,
                createdAt,
                revokedAt);
    }
}
