package org.midad.images.darkroom;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much a darkroom may use.
 *
 * @param scratch folder for its temporary files; made where it is missing
 * @param limit wall-clock and processor time of one child process; inspecting takes one to three of them
 * @param memory bytes one child process may ask for
 * @param children child processes at once that decode, and as many that make prints; what comes meanwhile waits
 */
public record Settings(Engine engine, Path scratch, Duration limit, long memory, int children) {

    /** What decodes and encodes. */
    public enum Engine {
        /** libvips where its tools are found, else Java. */
        BEST,
        LIBVIPS,
        JAVA
    }

    /** The best engine, with as many children as there are cores. */
    public static Settings usual(Path scratch) {
        return new Settings(
                Engine.BEST,
                scratch,
                Duration.ofSeconds(30),
                2L << 30,
                Runtime.getRuntime().availableProcessors());
    }
}
