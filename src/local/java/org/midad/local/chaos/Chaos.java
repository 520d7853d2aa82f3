package org.midad.local.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.midad.local.Caller;
import org.midad.local.LocalStack;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Postgres;
import org.midad.local.Progress;
import org.midad.local.ReferenceRecords;
import org.midad.local.StackFailure;
import org.midad.local.Tokens;

/**
 * Schedules stories for one instant, lets nodes die while they fall due, and reckons up. Its PostgreSQL is restarted, so
 * the stack must be its own.
 */
public final class Chaos {

    private static final String DATABASE = "midad";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALM_AFTER = Duration.ofSeconds(2);
    private static final List<String> LEAN =
            List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final LocalStack stack;
    private final Tokens tokens;
    private final Progress progress;
    private final List<Node> nodes = new ArrayList<>();

    public Chaos(LocalStack stack, Tokens tokens, Progress progress) {
        this.stack = stack;
        this.tokens = tokens;
        this.progress = progress;
    }

    /** What happened, and what came of it. */
    public record Outcome(Storm storm, int kills, List<String> diary, Reckoning reckoning) {}

    /** On an empty database; the nodes are gone afterwards, the database stays to be looked at. */
    public Outcome run(Storm storm) throws SQLException {
        begin(storm);
        try (var database = database()) {
            var stories = new DueStories(tokens, nodes);
            var ids = count(storm.articles() + " articles approved", () -> stories.approve(storm.articles(), database));
            var due = count("all scheduled", () -> stories.schedule(ids));
            var attack = new Attack(nodes, stack.postgres(), due.toEpochMilli());
            Attack.sleepUntil(due);
            attack.run(storm, due);
            settle();
            try (var after = database()) {
                return new Outcome(storm, attack.kills(), attack.diary(), Reckoning.of(after));
            }
        } finally {
            stack.stopNodes();
        }
    }

    private void begin(Storm storm) throws SQLException {
        stack.postgres().emptyDatabase(DATABASE);
        keepCommitTimes();
        for (int i = 1; i <= storm.nodes(); i++) {
            var settings = Map.of("MIDAD_SCHEDULER_BATCH", String.valueOf(storm.batch()));
            nodes.add(stack.start(stack.node("chaos-" + i, DATABASE, Ports.aFree(), Ports.aFree(), settings, LEAN)));
            if (i == 1) {
                // It alone migrates the empty database: the others would wait for its lock.
                nodes.getFirst().await();
            }
        }
        progress.during(storm.nodes() + " nodes ready", () -> nodes.forEach(Node::await));
        new ReferenceRecords(new Caller(nodes.getFirst().url()).withToken(tokens.ofPerson("midad-cli", "admin")))
                .load();
    }

    private void keepCommitTimes() throws SQLException {
        try (var database = database();
                var statement = database.createStatement()) {
            try (var row = statement.executeQuery("show track_commit_timestamp")) {
                row.next();
                if (row.getString(1).equals("on")) {
                    return;
                }
            }
            statement.execute("alter system set track_commit_timestamp = on");
        }
        stack.postgres().restart();
    }

    /** Until nothing is pending and every node works again, and a moment longer: what comes twice may come late. */
    private void settle() throws SQLException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Attack.sleepUntil(Instant.now().plusMillis(200));
            try (var database = database()) {
                if (Reckoning.pending(database) == 0) {
                    break;
                }
            }
        }
        progress.during("all nodes work again", () -> nodes.forEach(Node::await));
        Attack.sleepUntil(Instant.now().plus(CALM_AFTER));
    }

    private Connection database() throws SQLException {
        return stack.postgres().connect(DATABASE, Postgres.SUPERUSER);
    }

    private interface Step<T> {
        T take() throws SQLException;
    }

    private <T> T count(String what, Step<T> step) {
        return progress.during(what, () -> {
            try {
                return step.take();
            } catch (SQLException e) {
                throw new StackFailure("PostgreSQL refused: " + e.getMessage(), e);
            }
        });
    }
}
