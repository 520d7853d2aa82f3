package org.midad.local.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.local.Caller;
import org.midad.local.Child;
import org.midad.local.Folders;
import org.midad.local.Ports;
import org.midad.local.StackFailure;

/** nginx with Midad's answers as files, set up as an operator would who wants it fast; see {@code nginx.conf}. */
final class Nginx implements AutoCloseable {

    private static final String LISTS = "lists";
    private static final Set<String> NAMED_BY_QUERY = Set.of("articles", "changes", "feed.rss");

    private final Path files;
    private final Child process;

    private Nginx(Path files, Child process) {
        this.files = files;
        this.process = process;
    }

    static Nginx start(Folders folders, int port) {
        var home = folders.home().resolve("nginx");
        try {
            Files.createDirectories(home.resolve("files/" + LISTS));
            Files.writeString(home.resolve("nginx.conf"), settings(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = List.of("nginx", "-p", home.toString(), "-c", "nginx.conf", "-e", "stderr");
        var process = Child.start(folders, "nginx", port, command, Map.of());
        process.await(Duration.ofSeconds(10), () -> Ports.isOpen(port));
        return new Nginx(home.resolve("files"), process);
    }

    Contender contender() {
        return new Contender("nginx", "http://localhost:" + process.port(), process.pid());
    }

    /** Takes Midad's bytes over, and makes sure that both now answer with the same. */
    void learn(List<Case> cases, Contender midad) {
        cases.stream().filter(each -> each.way() != Case.Way.CONDITIONAL).forEach(each -> each.paths()
                .forEach(path -> learn(path, each.way() == Case.Way.GZIP, midad)));
    }

    private void learn(String path, boolean packed, Contender midad) {
        var wanted = packed ? "gzip" : "identity";
        var answer = ask(midad.url(), path, wanted);
        var file = file(path, packed);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Arrays.equals(ask(contender().url(), path, wanted), answer)) {
            throw new StackFailure("nginx and Midad do not answer " + path + " alike.");
        }
    }

    private static byte[] ask(String server, String path, String encoding) {
        return Patience.get(new Caller(server).with("Accept-Encoding", encoding), path)
                .bytes();
    }

    /** Lists differ by their query, which no file's path has: they are named by it. */
    private Path file(String path, boolean packed) {
        var address = URI.create(path);
        var last = address.getRawPath().substring(address.getRawPath().lastIndexOf('/') + 1);
        var name = NAMED_BY_QUERY.contains(last)
                ? LISTS + "/" + last + "-" + (address.getRawQuery() == null ? "" : address.getRawQuery())
                : address.getPath().substring(1);
        return files.resolve(name + (packed ? ".gz" : ""));
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }

    private static String settings(int port) throws IOException {
        try (InputStream template = Nginx.class.getResourceAsStream("nginx.conf")) {
            if (template == null) {
                throw new IllegalStateException("nginx.conf is missing");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("PORT", String.valueOf(port));
        }
    }
}
