package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak as a child process, on the stack's PostgreSQL, with the realm of {@code deploy/keycloak}. Its folder is
 * made of links to the prepared part, so that stacks share 190 MB and each has a realm file and temporary files of its own.
 */
public final class Keycloak {

    static final String NAME = "keycloak";
    private static final String DATABASE = "keycloak";
    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Folders folders;
    private final Path part;
    private final Path home;
    private final Ports ports;
    private final Postgres postgres;

    private Keycloak(Folders folders, Path part, Ports ports, Postgres postgres) {
        this.folders = folders;
        this.part = part;
        this.home = folders.home().resolve(NAME);
        this.ports = ports;
        this.postgres = postgres;
    }

    /** Keycloak's own build step, which fixes the kind of database; a start then skips 25 CPU seconds. */
    static void prepare(Path unpacked, Progress progress) {
        progress.during("Building Keycloak for PostgreSQL", () -> {
            var environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
            Command.run(
                    unpacked,
                    environment,
                    List.of(
                            unpacked.resolve("bin/kc.sh").toString(),
                            "build",
                            "--db=postgres",
                            "--health-enabled=true"));
        });
    }

    /** Starts it, or adopts one left running, and does not wait: {@link Running#await()} does. */
    public static Running start(
            Folders folders, Path part, Ports ports, Postgres postgres, Map<String, String> environment) {
        var keycloak = new Keycloak(folders, part, ports, postgres);
        var left = Child.leftBehind(folders, NAME);
        if (left.isPresent() && left.get().port() == ports.keycloak() && keycloak.realmIsImported()) {
            return new Running(left.get());
        }
        left.ifPresent(orphan -> orphan.stop(STOP));
        if (Ports.isOpen(ports.keycloak())) {
            throw new StackFailure("Port " + ports.keycloak()
                    + " is taken, Keycloak can't have it. Set MIDAD_KEYCLOAK_PORT to another.");
        }
        keycloak.layOut();
        return new Running(keycloak.launch(environment));
    }

    /** A Keycloak that was started; it answers 503 for a while before it knows the realm. */
    public record Running(Child process) {

        public String realm() {
            return "http://localhost:" + process.port() + "/realms/midad";
        }

        public boolean isReady() {
            return Http.answers200(realm() + "/.well-known/openid-configuration");
        }

        public Running await() {
            process.await(FIRST_START, this::isReady);
            return this;
        }

        public void stop() {
            process.stop(STOP);
        }
    }

    private Child launch(Map<String, String> extra) {
        var environment = new HashMap<>(extra);
        environment.put("KC_DB_URL", postgres.url(DATABASE));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", Postgres.PASSWORD);
        environment.put("KC_DB_POOL_MIN_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Postgres.PASSWORD);
        return Child.start(folders, NAME, ports.keycloak(), command(), environment);
    }

    /** What bin/kc.sh would run, without the shell in between that a kill would leave a child of. */
    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m"));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.language=en"));
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.addAll(List.of("-cp", part.resolve("lib/quarkus-run.jar").toString()));
        command.addAll(
                List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm"));
        command.add("--http-enabled=true");
        command.add("--http-host=127.0.0.1");
        command.add("--http-port=" + ports.keycloak());
        command.add("--http-management-port=" + ports.keycloakManagement());
        command.add("--hostname=http://localhost:" + ports.keycloak());
        command.add("--cache=local");
        return command;
    }

    private void layOut() {
        try {
            var imports = Folders.made(home.resolve("data/import"));
            for (var shared : List.of("lib", "conf", "providers", "themes", "version.txt")) {
                Files.deleteIfExists(home.resolve(shared));
                Files.createSymbolicLink(home.resolve(shared), part.resolve(shared));
            }
            if (!realmIsImported()) {
                // Keycloak imports a realm only where there is none: a changed file means a new database.
                postgres.emptyDatabase(DATABASE);
            }
            Files.copy(realmFile(), imports.resolve("midad-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(marker(), fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean realmIsImported() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path marker() {
        return home.resolve("realm.sha256");
    }

    private Path realmFile() {
        return folders.project().resolve("deploy/keycloak/midad-realm.json");
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realmFile()));
            digest.update(String.valueOf(ports.midad()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
