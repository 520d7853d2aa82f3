package org.midad.local.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.midad.local.Caller;
import org.midad.local.Command;
import org.midad.local.Folders;
import org.midad.local.StackFailure;

/** Drives a server with wrk: 64 connections that are kept open, on two threads. */
final class Wrk {

    private static final String THREADS = "2";
    private static final String CONNECTIONS = "64";
    private static final String FIGURES = "figures ";

    private final Path folder;

    Wrk(Folders folders) {
        this.folder = folders.home().resolve("wrk");
    }

    Figures drive(Drive drive, int seconds) {
        var server = drive.server();
        var requests = requests(server, drive.asked());
        var command = List.of(
                "wrk",
                "-t" + THREADS,
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-s",
                script().toString(),
                server.url(),
                "--",
                requests.toString());
        long before = server.cpuMicros();
        var output = Command.run(folder, Map.of(), command);
        return figures(output, server.cpuMicros() - before);
    }

    /** A line that the script prints: {@code figures <requests> <microseconds> <p50 us> <p99 us> <errors>}. */
    private static Figures figures(String output, long cpuMicros) {
        var line = output.lines()
                .filter(each -> each.startsWith(FIGURES))
                .findFirst()
                .orElseThrow(() -> new StackFailure("wrk told no figures:\n" + output));
        var words = line.split(" ", -1);
        long requests = Long.parseLong(words[1]);
        if (requests == 0 || !words[5].equals("0")) {
            throw new StackFailure("wrk met errors:\n" + output);
        }
        return new Figures(
                requests / (Double.parseDouble(words[2]) / 1e6),
                Double.parseDouble(words[3]) / 1e3,
                Double.parseDouble(words[4]) / 1e3,
                (double) cpuMicros / requests);
    }

    /** One line each: the path, then header fields, with tabs between; made once, as validators have to be asked for. */
    private Path requests(Contender server, Case asked) {
        var file = folder.resolve(
                server.name() + "-" + server.pid() + "-" + asked.name().replace(' ', '-'));
        if (!Files.exists(file)) {
            var lines = new ArrayList<String>();
            for (var path : asked.paths()) {
                lines.add(
                        switch (asked.way()) {
                            case PLAIN -> path;
                            case GZIP -> path + "\tAccept-Encoding: gzip";
                            case CONDITIONAL ->
                                path + "\tIf-None-Match: "
                                        + Patience.get(new Caller(server.url()), path)
                                                .etag();
                        });
            }
            write(file, String.join("\n", lines) + "\n");
        }
        return file;
    }

    private Path script() {
        var file = folder.resolve("requests.lua");
        if (!Files.exists(file)) {
            try (InputStream script = Wrk.class.getResourceAsStream("requests.lua")) {
                if (script == null) {
                    throw new IllegalStateException("requests.lua is missing");
                }
                write(file, new String(script.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
