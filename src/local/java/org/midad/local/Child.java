package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A server of the stack as a process of ours, known by a pid file: {@code <pid> <start> <port>}. A killed launcher leaves
 * its children running; the next one finds them there. The start time guards against a pid that now is somebody else's.
 */
public final class Child {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String SUFFIX = ".pid";
    private static final int LAST_WORDS = 15;

    private final String name;
    private final Path log;
    private final Path pidFile;
    private final ProcessHandle process;
    private final int port;

    private Child(Folders folders, String name, ProcessHandle process, int port) {
        this.name = name;
        this.log = folders.log(name);
        this.pidFile = pidFile(folders, name);
        this.process = process;
        this.port = port;
    }

    public static Child start(
            Folders folders, String name, int port, List<String> command, Map<String, String> environment) {
        var log = folders.log(name).toFile();
        var builder = new ProcessBuilder(command)
                .directory(folders.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        try {
            return of(folders, name, port, builder.start().toHandle());
        } catch (IOException e) {
            throw new StackFailure(name + " does not start: " + e.getMessage(), e);
        }
    }

    /** Takes charge of a process somebody else started for us, as pg_ctl does. */
    static Child of(Folders folders, String name, int port, ProcessHandle process) {
        var child = new Child(folders, name, process, port);
        child.write();
        return child;
    }

    /** What an earlier, killed launcher left running under this name. */
    static Optional<Child> leftBehind(Folders folders, String name) {
        var file = pidFile(folders, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
            if (words.length != 3) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Child::isAlive)
                    .filter(process -> started(process) == Long.parseLong(words[1]))
                    .map(process -> new Child(folders, name, process, Integer.parseInt(words[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all that have a pid file, running or not. */
    static List<String> known(Folders folders) {
        try (var files = Files.list(Folders.made(folders.home().resolve("run")))) {
            return files.map(file -> file.toFile().getName())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready; fails with the last lines of its log if it ends before or takes longer than allowed. */
    public Child await(Duration limit, BooleanSupplier ready) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasEndedWithin(LOOK_EVERY)) {
                throw new StackFailure(name + " has stopped. Its last words, from " + log + ":\n" + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(name + " is not ready after " + limit.toSeconds() + " s. Its last words, from "
                        + log + ":\n" + lastWords());
            }
        }
        return this;
    }

    /** Asks it to end and insists when it has not after the time given. */
    public void stop(Duration patience) {
        process.destroy();
        if (!hasEndedWithin(patience)) {
            kill();
        }
        forget();
    }

    /** SIGKILL, as a crash of the machine would be for this process. */
    public void kill() {
        process.destroyForcibly();
        hasEndedWithin(Duration.ofSeconds(10));
        forget();
    }

    public boolean isRunning() {
        return isAlive(process);
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    boolean hasEndedWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (isAlive(process)) {
            long left = Math.min(deadline - System.nanoTime(), LOOK_EVERY.toNanos());
            if (left <= 0) {
                return false;
            }
            try {
                process.onExit().get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                assert left > 0; // look again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted while waiting for " + name, e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    /**
     * In a container whose first process reaps nobody an ended orphan stays a zombie, which ProcessHandle calls alive. A
     * process whose first thread is a zombie may have others that still hold its ports.
     */
    private static boolean isAlive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        var proc = Path.of("/proc", String.valueOf(process.pid()));
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return true;
        }
        try (var threads = Files.list(proc.resolve("task"))) {
            var line = Files.readString(proc.resolve("stat"), StandardCharsets.UTF_8);
            return !line.startsWith(" Z", line.lastIndexOf(')') + 1) || threads.count() > 1;
        } catch (IOException e) {
            return false;
        }
    }

    String lastWords() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private void write() {
        try {
            Files.writeString(pidFile, process.pid() + " " + started(process) + " " + port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Path pidFile(Folders folders, String name) {
        return Folders.made(folders.home().resolve("run")).resolve(name + SUFFIX);
    }
}
