package org.midad.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.midad.local.Child;
import org.midad.local.Folders;
import org.midad.local.Node;
import org.midad.local.Ports;

/** A real nginx with {@code proxy_cache} before a node. */
final class CacheInFront implements AutoCloseable {

    private final Child process;

    private CacheInFront(Child process) {
        this.process = process;
    }

    static CacheInFront of(Node node) throws IOException {
        var folders = Folders.ofTheTests();
        int port = Ports.aFree();
        var home = Files.createDirectories(folders.home().resolve("nginx-" + port));
        try (var template = Objects.requireNonNull(CacheInFront.class.getResourceAsStream("nginx-cache.conf"))) {
            var settings = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    home.resolve("nginx.conf"),
                    settings.replace("PORT", Integer.toString(port)).replace("BACKEND", node.url()));
        }
        var command = List.of(program(), "-p", home.toString(), "-c", "nginx.conf", "-e", "stderr");
        var process = Child.start(folders, "nginx-" + port, port, command, Map.of());
        process.await(Duration.ofSeconds(10), () -> Ports.isOpen(port));
        return new CacheInFront(process);
    }

    /** Debian has it where only root looks for programs. */
    private static String program() {
        return Files.isExecutable(java.nio.file.Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder(program(), "-v").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI address() {
        return URI.create("http://localhost:" + process.port());
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }
}
