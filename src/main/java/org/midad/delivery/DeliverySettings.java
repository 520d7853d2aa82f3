package org.midad.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What an operator may set about delivery; docs/operate.md says when to. */
@ConfigMapping(prefix = "midad.delivery")
interface DeliverySettings {

    /** How many bytes of prepared answers a node keeps in memory; a quarter of the heap where it is not said. */
    OptionalLong cacheBytes();

    /** How long browsers and caches may keep an answer of a public site; so long may a takedown take to reach them. */
    @WithDefault("15S")
    Duration maxAge();

    /** The same for caches that many share, where it is to differ: for CDNs that are told to purge. */
    Optional<Duration> sharedMaxAge();

    /** How long a cache may go on answering with what it has while it asks for what is new. */
    @WithDefault("15S")
    Duration staleWhileRevalidate();

    /** How long a cache may go on answering with what it has while nobody here answers. */
    @WithDefault("60S")
    Duration staleIfError();

    /** How many followers may wait for a change on one node at a time; further ones are answered at once. */
    @WithDefault("10000")
    int waiting();

    /** Requests a second that one client's token is good for on this node, on average; 0 for any number. */
    @WithDefault("500")
    int clientRate();

    /** How many of them may come at once. */
    @WithDefault("1000")
    int clientBurst();

    /** How many answers may be read from the database at a time; further ones are refused, what is in memory is not. */
    @WithDefault("500")
    int reading();

    default long bytesToKeep() {
        return cacheBytes().orElseGet(() -> Runtime.getRuntime().maxMemory() / 4);
    }
}
