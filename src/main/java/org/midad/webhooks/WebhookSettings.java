package org.midad.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent; the operator's {@code MIDAD_WEBHOOKS_...}. */
@ConfigMapping(prefix = "midad.webhooks")
public interface WebhookSettings {

    /** Ranges of addresses that may be called although they are not public. */
    Optional<List<Cidr>> allow();

    /** Whether plain http is allowed. */
    @WithDefault("false")
    boolean http();

    /** The pauses before one that failed is tried again; after the last it is a dead letter. */
    @WithDefault("5S,5M,30M,2H,5H,10H,10H")
    List<Duration> retries();

    /** After which one that has taken nothing is not called any more. */
    @WithDefault("5D")
    Duration disableAfter();

    /** The longest wait that a receiver can ask for. */
    @WithDefault("24H")
    Duration longestWait();

    @WithDefault("3S")
    Duration toConnect();

    /** From the first byte sent to the last one read. */
    @WithDefault("10S")
    Duration toAnswer();

    /** Deliveries under way from this node to one webhook. */
    @WithDefault("4")
    int atOnce();

    /** How long the secret of before is signed with, where nothing else is asked for. */
    @WithDefault("24H")
    Duration overlap();

    /** How long dead letters can be looked at and replayed; those that arrived, a quarter of it. */
    @WithDefault("30D")
    Duration keep();

    /** 32 bytes in Base64, with which secrets are encrypted. */
    Optional<String> key();
}
