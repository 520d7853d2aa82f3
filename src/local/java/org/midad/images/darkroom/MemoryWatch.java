package org.midad.images.darkroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Watches how much memory all processes this one started have together, every 20 ms, while it is open. */
final class MemoryWatch implements AutoCloseable {

    private static final long PAGE = 4096;
    private static final int EVERY_MILLIS = 20;

    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long peak;

    MemoryWatch() {
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /** Bytes; pages that several share count for each. */
    long peak() {
        return peak;
    }

    private void watch() {
        while (!closed.get()) {
            peak = Math.max(
                    peak,
                    ProcessHandle.current()
                            .descendants()
                            .mapToLong(MemoryWatch::resident)
                            .sum());
            LockSupport.parkNanos(EVERY_MILLIS * 1_000_000L);
        }
    }

    private static long resident(ProcessHandle process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "statm"))
                            .split(" ")[1])
                    * PAGE;
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
