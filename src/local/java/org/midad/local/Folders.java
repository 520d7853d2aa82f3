package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where one local stack keeps its things: {@code project} is the repository, {@code home} the data, logs and pid files of
 * this stack, {@code parts} the unpacked servers, which stacks may share.
 */
public record Folders(Path project, Path home, Path parts) {

    /** The stack of {@code ./midad start}, in {@code .midad/} of the working directory. */
    public static Folders ofThisProject() {
        return of(Path.of("").toAbsolutePath(), "start", "MIDAD_HOME");
    }

    /**
     * The stack of the integration tests, beside that of {@code ./midad start}; of the JVMs that test side by side
     * ({@code midad.fork}, from 1) each has its own.
     */
    public static Folders ofTheTests() {
        var first = of(Path.of("").toAbsolutePath(), "test", "MIDAD_TEST_HOME");
        var fork = System.getProperty("midad.fork", "1");
        return fork.equals("1") ? first : first.beside(fork);
    }

    /** A stack that {@code ./midad bench} may do anything to. */
    public static Folders ofTheBench() {
        return of(Path.of("").toAbsolutePath(), "bench", "MIDAD_BENCH_HOME");
    }

    /** Deletes data, logs and pid files of a stack that has been closed. */
    public void deleteHome() {
        delete(home);
    }

    /** The same parts, but data, logs and pid files of its own beside these. */
    public Folders beside(String name) {
        return new Folders(project, home.resolveSibling(home.getFileName() + "-" + name), parts);
    }

    private static Folders of(Path project, String name, String variable) {
        var own = project.resolve(".midad");
        return new Folders(
                project,
                fromEnvironment(variable, own.resolve(name)),
                fromEnvironment("MIDAD_PARTS", own.resolve("parts")));
    }

    private static Path fromEnvironment(String variable, Path otherwise) {
        var value = System.getenv(variable);
        return value == null || value.isBlank()
                ? otherwise
                : Path.of(value).toAbsolutePath().normalize();
    }

    public Path log(String child) {
        return made(home.resolve("logs")).resolve(child + ".log");
    }

    public Path application() {
        return project.resolve("target/quarkus-app/quarkus-run.jar");
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackFailure("Can't make the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** With all that is in it. */
    public static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
