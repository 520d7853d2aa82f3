package org.midad.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who listens on a port, as far as Linux tells this user; elsewhere it knows nothing. */
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** {@code " by java (pid 4711)"}, or nothing. */
    static String of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> socket(Path.of(table), port).stream())
                .flatMap(socket -> owner(socket).stream())
                .findFirst()
                .map(PortHolder::words)
                .orElse("");
    }

    private static Optional<String> socket(Path table, int port) {
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        var ending = String.format(Locale.ROOT, ":%04X", port);
        try (var lines = Files.lines(table, StandardCharsets.US_ASCII)) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(words -> words[LOCAL_ADDRESS].endsWith(ending) && words[STATE].equals(LISTENING))
                    .map(words -> "socket:[" + words[INODE] + "]")
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses().filter(each -> holds(each, socket)).findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return open.anyMatch(file -> isLinkTo(file, socket));
        } catch (IOException e) {
            return false; // not ours to look at
        }
    }

    private static boolean isLinkTo(Path file, String target) {
        try {
            return Files.readSymbolicLink(file).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static String words(ProcessHandle process) {
        var program =
                process.info().command().map(path -> Path.of(path).toFile().getName());
        return " by " + program.orElse("a process") + " (pid " + process.pid() + ")";
    }
}
