package org.midad.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that is run to its end: initdb, pg_ctl, Maven, Keycloak's build. */
public final class Command {

    private Command() {}

    /** Returns what it printed; throws with that text when it fails. */
    public static String run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            // A file, not a pipe: pg_ctl's server would inherit the pipe and hold it open.
            var output = Files.createTempFile("midad-", ".out");
            try {
                var builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                int status = builder.start().waitFor();
                var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
                if (status != 0) {
                    throw new StackFailure(String.join(" ", command) + "\nended with " + status + ":\n" + text.strip());
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new StackFailure("Can't run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted during " + command.getFirst(), e);
        }
    }

    static boolean works(List<String> command) {
        try {
            run(Path.of("/"), Map.of(), command);
            return true;
        } catch (StackFailure e) {
            return false;
        }
    }
}
