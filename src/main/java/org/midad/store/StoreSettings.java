package org.midad.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the object store is; the operator's {@code MIDAD_S3_...}. */
@ConfigMapping(prefix = "midad.store")
public interface StoreSettings {

    String url();

    String region();

    String bucket();

    String key();

    String secret();

    /** How many calls of one node may be under way. */
    @WithDefault("16")
    int atOnce();

    /** How long one more call waits for its turn. */
    @WithDefault("2S")
    Duration patience();

    /** How long the store may say nothing while we wait for it. */
    @WithDefault("10S")
    Duration silence();
}
