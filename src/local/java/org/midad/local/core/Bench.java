package org.midad.local.core;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * {@code ./midad bench core [articles ...]} and {@code bench delivery}, which goes to a million: the demo newsroom is
 * published through the API on a fresh database, its published articles are copied to the size wanted, and Midad and nginx
 * are driven in turn. Keycloak is stopped before: the site is public, and the machine should be quiet.
 */
public final class Bench {

    private static final String DATABASE = "midad";

    /** For each case; the compiler, on the same processors, is not done before. */
    private static final int WARM_SECONDS = 8;

    private final Settings settings;
    private final Progress progress = new Progress(System.out);
    private final Folders folders = Folders.ofTheBench();
    private final Report report;

    private Bench(Settings settings) {
        this.settings = settings;
        this.report = new Report(settings);
    }

    public static void main(String... arguments) throws SQLException {
        new Bench(Settings.of(arguments)).run();
    }

    private void run() throws SQLException {
        try (var stack = LocalStack.start(folders, Ports.forTests(folders), progress)) {
            stack.postgres().emptyDatabase(DATABASE);
            var plan = stack.node("bench", DATABASE, Ports.aFree(), Ports.aFree(), Map.of(), settings.options());
            var node = stack.start(plan).await();
            stack.keycloak().await();
            progress.during("the demo newsroom is published", () -> new DemoNewsroom(
                            new Caller(node.url()), new Tokens(stack.keycloak().realm()))
                    .load());
            stack.keycloak().stop();
            measure(stack.postgres(), node);
        }
        report.write();
        progress.print(report.text());
    }

    private void measure(Postgres postgres, Node node) throws SQLException {
        try (var database = postgres.connect(DATABASE, Postgres.SUPERUSER)) {
            var archive = new Archive(database);
            for (int size : settings.sizes()) {
                progress.during(size + " articles are published", () -> archive.growTo(size));
                // Each size begins with a new JVM: else the later one would find the code better compiled.
                node.stop();
                node.startAgain().await();
                measure(size, archive, node);
            }
        }
    }

    private void measure(int size, Archive archive, Node node) {
        var midad = new Contender("Midad", node.url(), node.process().pid());
        var readers = new Readers(archive, midad);
        var cases = progress.during(
                "what to ask for is known",
                () -> readers.cases().stream().filter(settings::wants).toList());
        try (var nginx = Nginx.start(folders, Ports.aFree())) {
            progress.during("nginx has the same bytes", () -> nginx.learn(cases, midad));
            var other = nginx.contender();
            report.begun(size, WARM_SECONDS, progress.during("Midad is warm", () -> warmUp(cases, midad)));
            var cold = progress.during("what was not in memory is read", readers::cold);
            report.add(size, cold);
            for (var each : cases) {
                var rounds = progress.during(each.name(), () -> rounds(each, midad, other));
                progress.say(report.add(size, each, rounds, load()));
            }
            report.memory(size, midad.residentMegabytes(), other.residentMegabytes());
        }
    }

    /** Gives the first of them, of a JVM that has compiled nothing yet. */
    private Figures warmUp(List<Case> cases, Contender midad) {
        var wrk = new Wrk(folders);
        return cases.stream()
                .map(each -> wrk.drive(midad, each, WARM_SECONDS))
                .toList()
                .getFirst();
    }

    private ArrayList<Round> rounds(Case asked, Contender midad, Contender nginx) {
        var wrk = new Wrk(folders);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < settings.rounds(); i++) {
            boolean midadFirst = i % 2 == 0;
            var first = wrk.drive(midadFirst ? midad : nginx, asked, settings.seconds());
            var second = wrk.drive(midadFirst ? nginx : midad, asked, settings.seconds());
            rounds.add(midadFirst ? new Round(first, second) : new Round(second, first));
        }
        return rounds;
    }

    private static String load() {
        var average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", average);
    }
}
