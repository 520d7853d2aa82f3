package org.midad.local.visibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.midad.local.Caller;
import org.midad.local.Folders;
import org.midad.local.LocalStack;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Postgres;
import org.midad.local.Progress;
import org.midad.local.ReferenceRecords;
import org.midad.local.Tokens;
import org.midad.local.chaos.DueStories;

/**
 * {@code ./midad bench visibility [articles]}: articles are published one by one through the API of one of three nodes, and a
 * reader of each node asks until it is there; then again, with the connections cut on which the nodes hear of changes.
 */
public final class Bench {

    private static final String DATABASE = "midad";
    private static final int ARTICLES = 100;
    private static final int NODES = 3;
    // Published first, and reported by themselves: nodes that have just been started compile what they run.
    private static final int COLD = 20;
    private static final List<String> LEAN = List.of("-Xmx512m");

    private Bench() {}

    public static void main(String... arguments) throws SQLException {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ARTICLES;
        var progress = new Progress(System.out);
        var folders = Folders.ofTheBench();
        try (var stack = LocalStack.start(folders, Ports.forTests(folders), progress)) {
            stack.keycloak().await();
            var tokens = new Tokens(stack.keycloak().realm());
            var nodes = progress.during(NODES + " nodes ready", () -> start(stack, tokens));
            try (var database = stack.postgres().connect(DATABASE, Postgres.SUPERUSER)) {
                int all = COLD + 2 * articles;
                var stories = progress.during(
                        all + " articles are approved", () -> new DueStories(tokens, nodes).approveByHand(all));
                var cold = stories.subList(0, COLD);
                var warm = stories.subList(COLD, COLD + articles);
                var unheard = stories.subList(COLD + articles, all);
                var watch = new Watch(nodes, tokens, database);
                var text = new StringJoiner("\n", "", "\n").add(Seen.HEAD);
                text.add(progress.during("published right after the start", () -> watch.publish(cold))
                        .row("the first " + COLD));
                text.add(progress.during("published", () -> watch.publish(warm)).row("as it is"));
                text.add(progress.during(
                                "published while the nodes hear nothing",
                                () -> watch.publish(unheard, () -> cutListeners(database)))
                        .row("listeners cut before each"));
                write(text.toString());
                progress.print(text.toString());
            }
        }
    }

    private static List<Node> start(LocalStack stack, Tokens tokens) {
        stack.postgres().emptyDatabase(DATABASE);
        var nodes = new ArrayList<Node>();
        for (int i = 1; i <= NODES; i++) {
            nodes.add(stack.start(stack.node("visible-" + i, DATABASE, Ports.aFree(), Ports.aFree(), Map.of(), LEAN)));
            // One after the other: the first migrates the empty database.
            nodes.getLast().await();
        }
        new ReferenceRecords(new Caller(nodes.getFirst().url()).withToken(tokens.ofPerson("midad-cli", "admin")))
                .load();
        return nodes;
    }

    private static void cutListeners(java.sql.Connection database) {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'midad feed watch'""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To {@code target/bench/visibility.md}. */
    private static void write(String report) {
        try {
            var folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve("visibility.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
