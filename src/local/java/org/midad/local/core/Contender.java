package org.midad.local.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * A server that is measured.
 *
 * @param pid of the process that it was started as; what its children use is its own
 */
record Contender(String name, String url, long pid) {

    private static final int USER_TIME = 11; // counted from the state, after the command's name in parentheses
    private static final int SYSTEM_TIME = 12;
    private static final long TICK_MICROS = 10_000; // Linux tells a hundredth of a second, whatever the kernel's own

    long cpuMicros() {
        return processes().map(Contender::ticks).sum() * TICK_MICROS;
    }

    long residentMegabytes() {
        return processes().map(Contender::residentKilobytes).sum() / 1024;
    }

    private LongStream processes() {
        var children = ProcessHandle.of(pid).orElseThrow().children().mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), children);
    }

    private static long ticks(long process) {
        var stat = read(process, "stat");
        var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(words[USER_TIME]) + Long.parseLong(words[SYSTEM_TIME]);
    }

    private static long residentKilobytes(long process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process), file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
