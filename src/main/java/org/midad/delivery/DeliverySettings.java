package org.midad.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/** What an operator may set about delivery; docs/operate.md says when to. */
@ConfigMapping(prefix = "midad.delivery")
interface DeliverySettings {

    /** How many bytes of prepared answers a node keeps in memory; a quarter of the heap where it is not said. */
    OptionalLong cacheBytes();

    /** How long browsers and CDNs may keep an answer of a public site; so long may a takedown take to reach them. */
    @WithDefault("15S")
    Duration maxAge();

    /** How many followers may wait for a change on one node at a time; further ones are answered at once. */
    @WithDefault("10000")
    int waiting();

    default long bytesToKeep() {
        return cacheBytes().orElseGet(() -> Runtime.getRuntime().maxMemory() / 4);
    }
}
