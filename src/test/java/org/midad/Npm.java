package org.midad;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of {@code src/test/js} and of its npm packages; {@code -Dmidad.node=absent} skips what needs them. */
public final class Npm {

    public static final Path FOLDER = Path.of("src/test/js").toAbsolutePath();

    private static final Path PACKAGES = FOLDER.resolve("node_modules");

    private Npm() {}

    /** How a program ended. */
    public record Outcome(int status, String out, String errors) {}

    /** Installs the packages where that was not done since the lock file changed. */
    public static void prepare() throws IOException, InterruptedException {
        assumeFalse(
                "absent".equals(System.getProperty("midad.node")), "Told to do without Node.js (-Dmidad.node=absent)");
        var whole = PACKAGES.resolve(".package-lock.json");
        var lock = FOLDER.resolve("package-lock.json");
        if (!Files.exists(whole) || Files.getLastModifiedTime(whole).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            run(FOLDER, "npm", "ci", "--no-audit", "--no-fund");
        }
    }

    /** The command line of a package's program. */
    public static String[] program(String name, String... arguments) {
        var command = new java.util.ArrayList<>(
                List.of("node", PACKAGES.resolve(".bin").resolve(name).toString()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    /** Fails the test when the program does not end well; what it said otherwise. */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        var outcome = attempt(folder, command);
        if (outcome.status() != 0) {
            fail(String.join(" ", command) + " in " + folder + " failed:\n" + outcome.out() + outcome.errors());
        }
        return outcome.out();
    }

    public static Outcome attempt(Path folder, String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile("midad", ".out");
        var errors = Files.createTempFile("midad", ".err");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile());
            // A test tells nobody outside that it runs.
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
            var process = start(builder);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                fail(String.join(" ", command) + " did not end within three minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(errors));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return fail("This test needs Node.js 20 or newer with npm on the PATH (-Dmidad.node=absent leaves it out): "
                    + e.getMessage());
        }
    }
}
