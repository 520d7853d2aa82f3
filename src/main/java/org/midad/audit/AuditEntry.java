package org.midad.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.Ids;

/** One line of the log: one command that was carried out. Written in the command's own transaction, never changed. */
@Entity
@Immutable
@Table(schema = "audit", name = "entry")
public class AuditEntry {

    @Id
    private UUID id;

    private Instant at;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    private String action;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "article_id")
    private @Nullable UUID articleId;

    @Column(name = "state_before")
    private @Nullable String stateBefore;

    @Column(name = "state_after")
    private @Nullable String stateAfter;

    private @Nullable Integer revision;
    private @Nullable String hash;
    private @Nullable String reason;
    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    AuditEntry() {}

    private AuditEntry(Actor actor, String action, String objectType, String objectId, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.actor = actor.id();
        this.actorName = actor.name();
        this.action = action;
        this.objectType = objectType;
        this.objectId = objectId;
    }

    public static AuditEntry of(Actor actor, String action, String objectType, Object objectId, Instant at) {
        return new AuditEntry(actor, action, objectType, objectId.toString(), at);
    }

    public AuditEntry article(UUID article) {
        this.articleId = article;
        return this;
    }

    public AuditEntry moved(String before, String after) {
        this.stateBefore = before;
        this.stateAfter = after;
        return this;
    }

    public AuditEntry revision(int number, String contentHash) {
        this.revision = number;
        this.hash = contentHash;
        return this;
    }

    public AuditEntry reason(@Nullable String why) {
        this.reason = why;
        return this;
    }

    public AuditEntry detail(@Nullable String more) {
        this.detail = more;
        return this;
    }

    /**
     * A line as the API shows it.
     *
     * @param objectType what it was done to: {@code version}, {@code image}, {@code topic} ...
     * @param article which it belongs to, if any
     */
    @Schema(name = "LogEntry")
    public record View(
            UUID id,
            Instant at,
            String actor,
            String actorName,
            String action,
            String objectType,
            String objectId,
            @Nullable UUID article,
            @Nullable String before,
            @Nullable String after,
            @Nullable Integer revision,
            @Nullable String hash,
            @Nullable String reason,
            @Nullable String detail) {}

    public View view() {
        return new View(
                id,
                at,
                actor,
                actorName,
                action,
                objectType,
                objectId,
                articleId,
                stateBefore,
                stateAfter,
                revision,
                hash,
                reason,
                detail);
    }
}
