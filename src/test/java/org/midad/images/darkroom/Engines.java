package org.midad.images.darkroom;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.midad.images.darkroom.Settings.Engine;

/** The darkrooms a test is run with: one of each engine that is on this machine. */
final class Engines {

    private static final Path SCRATCH = Path.of("target", "darkroom").toAbsolutePath();

    private Engines() {}

    static List<Darkroom> all() {
        var rooms = new ArrayList<Darkroom>();
        for (var engine : List.of(Engine.LIBVIPS, Engine.JAVA)) {
            open(engine).ifPresent(rooms::add);
        }
        return rooms;
    }

    static Darkroom libvips() {
        var room = open(Engine.LIBVIPS);
        Assumptions.assumeTrue(
                room.isPresent(), "libvips' tools are not installed (libvips-tools); not tried with them");
        return room.orElseThrow();
    }

    private static Optional<Darkroom> open(Engine engine) {
        try {
            return Optional.of(Darkroom.open(new Settings(engine, SCRATCH, Duration.ofSeconds(60), 2L << 30, 2)));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
