package org.midad.local.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.midad.local.Folders;
import org.midad.local.LocalStack;
import org.midad.local.Ports;
import org.midad.local.Progress;
import org.midad.local.Tokens;

/** {@code ./midad bench chaos [articles]}: the storm on three nodes, and the same stories in a calm. */
public final class Bench {

    private static final int ARTICLES = 2_000;
    private static final int BATCH = 100;

    private Bench() {}

    public static void main(String... arguments) throws SQLException {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ARTICLES;
        var storm = new Storm(articles, 3, BATCH, 6, true);
        var progress = new Progress(System.out);
        var folders = Folders.ofTheBench();
        var outcomes = new ArrayList<Chaos.Outcome>();
        // Keycloak keeps its own database: it answers with errors for a while after that is restarted.
        try (var stack = LocalStack.start(folders, Ports.forTests(folders), progress);
                var stormy = LocalStack.databaseOnly(folders.beside("storm"), besides(stack.ports()), progress)) {
            stack.keycloak().await();
            for (var each : List.of(storm.calm(), storm)) {
                var tokens = new Tokens(stack.keycloak().realm());
                outcomes.add(new Chaos(stormy, tokens, progress).run(each));
            }
        }
        var report = Report.of(outcomes);
        Report.write(report);
        progress.print(report);
        boolean wrong = outcomes.stream().anyMatch(outcome -> outcome.reckoning().faults().values().stream()
                .anyMatch(count -> count != 0));
        System.exit(wrong ? 1 : 0);
    }

    private static Ports besides(Ports ports) {
        return new Ports(0, 0, ports.keycloak(), 0, 0, Ports.aFree());
    }
}
