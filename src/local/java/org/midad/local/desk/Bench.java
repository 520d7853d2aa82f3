package org.midad.local.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.midad.local.Caller;
import org.midad.local.DemoNewsroom;
import org.midad.local.Folders;
import org.midad.local.LocalStack;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Postgres;
import org.midad.local.Progress;
import org.midad.local.Tokens;

/**
 * {@code ./midad bench desk [timings] [lighthouse]}: the demo newsroom is brought to size once and stays for the next run;
 * then its chief signs in at a real Chromium and goes through the main pages.
 */
public final class Bench {

    private static final String DATABASE = "desk";
    private static final List<String> PARTS = List.of("timings", "lighthouse");

    private final List<String> parts;
    private final Progress progress = new Progress(System.out);
    private final Folders folders = Folders.ofTheBench();

    private Bench(List<String> parts) {
        this.parts = parts;
    }

    public static void main(String... arguments) throws SQLException {
        var parts = arguments.length == 0 ? PARTS : List.of(arguments);
        System.exit(new Bench(parts).run() ? 0 : 1);
    }

    private boolean run() throws SQLException {
        try (var stack = LocalStack.start(folders, Ports.forTests(folders), progress)) {
            var crowd = new Crowd(stack.bucket(DATABASE));
            if (!stack.postgres().databases().contains(DATABASE)) {
                stack.postgres().createDatabase(DATABASE);
            }
            try (var database = stack.postgres().connect(DATABASE, Postgres.SUPERUSER)) {
                if (crowd.isThere(database)) {
                    return measure(stack, crowd.places(database));
                }
            }
            stack.forget(DATABASE);
            stack.postgres().createDatabase(DATABASE);
            load(stack);
            try (var database = stack.postgres().connect(DATABASE, Postgres.SUPERUSER)) {
                progress.during("a crowd of articles and pictures comes in", () -> crowd.fill(database));
                return measure(stack, crowd.places(database));
            }
        }
    }

    private void load(LocalStack stack) {
        var node = node(stack);
        progress.during("the demo newsroom is published", () -> new DemoNewsroom(
                        new Caller(node.url()), new Tokens(stack.keycloak().realm()))
                .load());
        node.stop();
    }

    private boolean measure(LocalStack stack, Map<String, String> places) {
        var node = node(stack);
        var look = new Look(node.url(), places, parts);
        var seen = progress.during("Chromium looks at the desk", look::take);
        var report = new Report(seen);
        report.write();
        progress.print(report.text());
        report.faults().forEach(progress::print);
        return report.faults().isEmpty();
    }

    /** Also those in {@code MIDAD_BENCH_JAVA}, such as {@code -XX:StartFlightRecording:...}. */
    private static List<String> options() {
        return Node.asDeployed(System.getenv().getOrDefault("MIDAD_BENCH_JAVA", ""));
    }

    private static Node node(LocalStack stack) {
        // Keycloak sends people back to this port only.
        var plan = stack.node("bench", DATABASE, stack.ports().midad(), Ports.aFree(), Map.of(), options());
        var node = stack.start(plan).await();
        stack.keycloak().await();
        return node;
    }
}
