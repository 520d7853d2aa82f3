package org.midad;

import java.util.regex.Pattern;
import org.midad.local.LocalStack;

/** Nodes and databases of test runs that were killed: their names carry the pid of the run, so one can tell. */
final class TestLeftovers {

    private static final Pattern OF_A_RUN = Pattern.compile("(?:midad_t|node-)(\\d+)(?:[-_]\\w+)?");

    private TestLeftovers() {}

    static String databaseName() {
        return "midad_t" + ProcessHandle.current().pid();
    }

    static String nodeName(int number) {
        return "node-" + ProcessHandle.current().pid() + "-" + number;
    }

    static void sweep(LocalStack stack) {
        stack.postgres().databases().stream().filter(TestLeftovers::isOrphaned).forEach(stack::forget);
        stack.stopLeftBehind(TestLeftovers::isOrphaned);
    }

    private static boolean isOrphaned(String name) {
        var run = OF_A_RUN.matcher(name);
        return run.matches() && ProcessHandle.of(Long.parseLong(run.group(1))).isEmpty();
    }
}
