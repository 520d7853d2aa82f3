package org.midad.local.core;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
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

    /** Of the smallest archive, which is kept beside the one that grows. */
    private static final String SMALLEST = "midad_smallest";

    private final Settings settings;
    private final Progress progress = new Progress(System.out);
    private final Folders folders = Folders.ofTheBench();
    private final Report report;
    private final Turns turns;

    private Bench(Settings settings) {
        this.settings = settings;
        this.report = new Report(settings);
        this.turns = new Turns(settings, folders);
    }

    public static void main(String... arguments) throws SQLException {
        new Bench(Settings.of(arguments)).run();
    }

    private void run() throws SQLException {
        try (var stack = LocalStack.start(folders, Ports.forTests(folders), progress)) {
            var node = published(stack);
            try (var database = stack.postgres().connect(DATABASE, Postgres.SUPERUSER);
                    var copy = stack.postgres().connect(SMALLEST, Postgres.SUPERUSER)) {
                var archive = new Archive(database);
                settings.sizes().forEach(size -> measure(size, archive, node));
                if (settings.sizes().size() > 1) {
                    compare(archive, node, new Archive(copy), stack.start(plan(stack, "bench-smallest", SMALLEST)));
                }
            }
        }
        report.write();
        progress.print(report.text());
    }

    /** The demo newsroom in both databases, and a node on the one, stopped. */
    private Node published(LocalStack stack) {
        stack.postgres().emptyDatabase(DATABASE);
        var node = stack.start(plan(stack, "bench", DATABASE)).await();
        stack.keycloak().await();
        progress.during("the demo newsroom is published", () -> new DemoNewsroom(
                        new Caller(node.url()), new Tokens(stack.keycloak().realm()))
                .load());
        stack.keycloak().stop();
        node.stop();
        stack.postgres().dropDatabase(SMALLEST);
        stack.postgres().copyDatabase(DATABASE, SMALLEST);
        return node;
    }

    private Node.Plan plan(LocalStack stack, String name, String database) {
        return stack.node(name, database, Ports.aFree(), Ports.aFree(), Map.of(), settings.options());
    }

    private void measure(int size, Archive archive, Node node) {
        grow(archive, size);
        var midad = begun(node);
        var readers = new Readers(archive, midad);
        var cases = cases(readers);
        try (var nginx = Nginx.start(folders, Ports.aFree())) {
            progress.during("nginx has the same bytes", () -> nginx.learn(cases, midad));
            var other = nginx.contender();
            report.begun(size, progress.during("Midad is warm", () -> turns.warmUp(midad, cases)));
            report.add(size, progress.during("what was not in memory is read", readers::cold));
            for (var each : cases) {
                var rounds = rounds(new Drive(midad, each), new Drive(other, each));
                progress.say(report.add(size, each, rounds, load()));
            }
            report.memory(size, midad.residentMegabytes(), other.residentMegabytes());
        }
    }

    /** Many minutes lie between the measurements of one archive and the next, so the largest and the smallest meet once more. */
    private void compare(Archive largest, Node node, Archive smallest, Node itsNode) {
        grow(smallest, settings.sizes().getFirst());
        var one = warm(largest, begun(node));
        var other = warm(smallest, begun(itsNode));
        for (int i = 0; i < one.size(); i++) {
            var rounds = rounds(one.get(i), other.get(i));
            progress.say(report.compare(one.get(i).asked(), rounds, load()));
        }
    }

    private List<Drive> warm(Archive archive, Contender midad) {
        var cases = cases(new Readers(archive, midad));
        progress.during("Midad is warm", () -> turns.warmUp(midad, cases));
        return cases.stream().map(each -> new Drive(midad, each)).toList();
    }

    private List<Round> rounds(Drive one, Drive other) {
        return progress.during(one.asked().name(), () -> turns.rounds(one, other));
    }

    private void grow(Archive archive, int size) {
        progress.during(size + " articles are published", () -> archive.growTo(size));
    }

    private List<Case> cases(Readers readers) {
        return progress.during(
                "what to ask for is known",
                () -> readers.cases().stream().filter(settings::wants).toList());
    }

    /** A new JVM each time: else the later one would find the code better compiled. */
    private static Contender begun(Node node) {
        if (node.process().isRunning()) {
            node.stop();
        }
        node.startAgain().await();
        return new Contender("Midad", node.url(), node.process().pid());
    }

    private static String load() {
        var average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", average);
    }
}
