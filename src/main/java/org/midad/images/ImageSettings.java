package org.midad.images;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.midad.images.darkroom.Settings.Engine;

/** How images are taken in and developed; the operator's {@code MIDAD_IMAGES_...}. */
@ConfigMapping(prefix = "midad.images")
public interface ImageSettings {

    /** Folder for files in work; nothing in it is needed after a restart. */
    Path scratch();

    @WithDefault("BEST")
    Engine engine();

    /** After which an upload that did not end is dead, and an object that nothing names is swept. */
    @WithDefault("1H")
    Duration grace();

    @WithDefault("10M")
    Duration sweepEvery();

    /** Pictures developed at once by one node; 0 leaves that to others. */
    @WithDefault("1")
    int developers();
}
