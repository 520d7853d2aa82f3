package org.midad.images.darkroom;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.midad.images.darkroom.Unusable.Why;

/**
 * Runs one command at a time per slot, with limits that the operating system keeps: processor time, size of files, no
 * core dump, address space where asked for.
 */
final class LimitedChild {

    /** {@code ulimit} is what sh has on every Unix; where it knows a limit not, as macOS that of memory, the others hold. */
    private static final String UNDER_LIMITS = """
            ulimit -c 0; ulimit -t "$1"; ulimit -f 2097152; [ "$2" = 0 ] || ulimit -v "$2" 2>/dev/null
            shift 2; exec "$@"
            """;

    /** Of what a child says, no more is read. */
    private static final int HEARD = 64 * 1024;

    private static final int SIGXCPU = 128 + 24;
    private static final int SIGXFSZ = 128 + 25;
    private static final int SIGKILL = 128 + 9;

    private final Duration limit;
    private final int atOnce;
    private final Semaphore slots;

    LimitedChild(Duration limit, int atOnce) {
        this.limit = limit;
        this.atOnce = atOnce;
        this.slots = new Semaphore(atOnce, true);
    }

    /** The same limits with slots of its own. */
    LimitedChild another() {
        return new LimitedChild(limit, atOnce);
    }

    /**
     * What the command wrote to its standard output.
     *
     * @param addressSpace bytes; 0 for a child that limits itself
     * @throws Unusable the command failed: the picture is broken or asks for too much
     */
    String run(Path folder, Map<String, String> environment, long addressSpace, List<String> command)
            throws Unusable, IOException {
        try {
            slots.acquire();
            try {
                return inSlot(folder, environment, addressSpace, command);
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + command.getFirst());
        }
    }

    private String inSlot(Path folder, Map<String, String> environment, long addressSpace, List<String> command)
            throws Unusable, IOException, InterruptedException {
        var said = Files.createFile(folder.resolve(UUID.randomUUID() + ".out"));
        var complained = Files.createFile(folder.resolve(UUID.randomUUID() + ".err"));
        var builder = new ProcessBuilder(underLimits(addressSpace, command))
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var child = builder.start();
        try {
            if (!child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unusable(Why.TOO_DEMANDING, command.getFirst() + " was at it for " + limit);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        if (child.exitValue() != 0) {
            throw failure(command, child.exitValue(), heard(complained));
        }
        return heard(said);
    }

    private List<String> underLimits(long addressSpace, List<String> command) {
        var line = new ArrayList<>(List.of("/bin/sh", "-c", UNDER_LIMITS, "sh"));
        line.add(String.valueOf(Math.max(1, limit.toSeconds())));
        line.add(String.valueOf(addressSpace / 1024));
        line.addAll(command);
        return line;
    }

    private static Unusable failure(List<String> command, int exit, String complaint) throws IOException {
        if (complaint.contains("No space left on device")) {
            throw new IOException("No room for temporary files: " + complaint);
        }
        var killed = exit == SIGXCPU || exit == SIGXFSZ || exit == SIGKILL;
        var memory = complaint.contains("emory") || complaint.contains("malloc") || complaint.contains("allocate");
        var detail = command.getFirst() + " ended with " + exit + ": " + complaint.strip();
        return new Unusable(killed || memory ? Why.TOO_DEMANDING : Why.DAMAGED, detail);
    }

    private static String heard(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEARD), StandardCharsets.UTF_8);
        }
    }
}
