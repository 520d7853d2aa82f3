package org.midad.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.platform.EntityTags;
import org.midad.platform.Ids;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;

/** Somebody outside who is told of what is published on one site. */
@Entity
@Table(schema = "newsroom", name = "webhook")
public class Webhook {

    /** Why it is not called any more. */
    enum End {
        /** It answered 410. */
        GONE,
        /** It has taken nothing for days. */
        FAILING
    }

    @Id
    private UUID id;

    private String site;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String url;
    private List<String> topics;
    private List<String> ops;
    private @Nullable String description;
    private boolean active;
    private @Nullable String secret;

    @Column(name = "former_secret")
    private @Nullable String formerSecret;

    @Column(name = "former_until")
    private @Nullable Instant formerUntil;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "disabled_for")
    @Enumerated(EnumType.STRING)
    private @Nullable End disabledFor;

    private long number;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Webhook() {}

    Webhook(Settings settings, Actor maker, Instant now) {
        this.id = Ids.next();
        this.site = settings.site();
        this.kind = settings.kind();
        this.madeBy = maker.id();
        this.madeAt = now;
        set(settings);
    }

    /**
     * What an admin sets.
     *
     * @param site stays for good, as does {@code kind}
     * @param url of the receiver, or of the hub
     * @param events only these; all of them where there are none
     * @param topics for a hub: the addresses of the feeds that change
     * @param active whether it is told of anything
     */
    @Schema(name = "WebhookSettings")
    public record Settings(
            @NotBlank @Size(max = 40) String site,
            @NotNull Kind kind,
            @NotBlank @Size(max = 1000) String url,

            @Nullable @Size(max = 10) List<@NotNull EventType> events,

            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> topics,

            @Nullable @Size(max = 200) String description,

            boolean active) {

        List<String> given() {
            return topics == null ? List.of() : topics;
        }

        List<String> ops() {
            return events == null
                    ? List.of()
                    : events.stream().distinct().map(EventType::op).toList();
        }
    }

    void change(Settings settings) {
        if (!settings.site().equals(site)) {
            throw InputError.at("/site", "webhook.stays");
        }
        if (settings.kind() != kind) {
            throw InputError.at("/kind", "webhook.stays");
        }
        set(settings);
    }

    private void set(Settings settings) {
        url = settings.url();
        topics = settings.given();
        ops = settings.ops();
        description = settings.description();
        active = settings.active();
        if (active) {
            disabledAt = null;
            disabledFor = null;
            failingSince = null;
        }
        number++;
    }

    /** Signs with this from now on. */
    void signWith(String sealed) {
        secret = sealed;
    }

    /** Signs with this from now on, and for so long with the present one as well. */
    void rotate(String sealed, Duration overlap, Instant now) {
        if (!kind.isSigned()) {
            throw new Refusal(409, "webhook-unsigned");
        }
        formerSecret = secret;
        formerUntil = now.plus(overlap);
        secret = sealed;
        number++;
    }

    void disable(End why, Instant now) {
        active = false;
        disabledAt = now;
        disabledFor = why;
        number++;
    }

    /** Nothing arrives; tells since when. */
    Instant fails(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
        return failingSince;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Settings settings() {
        return new Settings(
                site, kind, url, ops.stream().map(EventType::ofOp).toList(), List.copyOf(topics), description, active);
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    String secret() {
        return secret;
    }

    /** The secret of before, while it counts. */
    @Nullable
    String formerSecret(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil) ? formerSecret : null;
    }

    public String tag() {
        return EntityTags.of(number);
    }

    /**
     * As the API shows it.
     *
     * @param formerSecretUntil until when deliveries are signed with the secret of before as well
     * @param failingSince since when nothing has arrived
     * @param disabledAt when Midad stopped calling it, by itself
     * @param disabledFor {@code GONE}: it answered 410; {@code FAILING}: it has taken nothing for days
     */
    @Schema(name = "Webhook")
    public record View(
            UUID id,
            String site,
            Kind kind,
            String url,
            List<EventType> events,
            List<String> topics,
            @Nullable String description,
            boolean active,
            @Nullable Instant formerSecretUntil,
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt,
            @Nullable String disabledFor,
            Instant madeAt) {}

    public View view() {
        var settings = settings();
        return new View(
                id,
                site,
                kind,
                url,
                settings.events() == null ? List.of() : settings.events(),
                settings.given(),
                description,
                active,
                formerUntil,
                failingSince,
                disabledAt,
                disabledFor == null ? null : disabledFor.name(),
                madeAt);
    }
}
