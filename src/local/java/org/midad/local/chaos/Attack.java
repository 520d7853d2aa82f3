package org.midad.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.midad.local.Node;
import org.midad.local.Postgres;

/**
 * Kills a random working node each second, never the last one that works, and restarts the database once; keeps a diary
 * of what it really did.
 */
final class Attack {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration FIRST = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Node> nodes;
    private final Postgres postgres;
    private final Random chance;
    private final List<String> diary = Collections.synchronizedList(new ArrayList<>());
    private int kills;

    Attack(List<Node> nodes, Postgres postgres, long seed) {
        this.nodes = nodes;
        this.postgres = postgres;
        this.chance = new Random(seed);
    }

    /** Returns when all is done and every node has been started again; not when they are ready. */
    void run(Storm storm, Instant due) {
        var end = due.plus(PATIENCE);
        for (var next = due.plus(FIRST); kills < storm.kills() && next.isBefore(end); next = next.plus(PACE)) {
            sleepUntil(next);
            killOne(due);
            if (storm.restartsDatabase()
                    && kills == 2
                    && diary.stream().noneMatch(line -> line.contains("PostgreSQL"))) {
                restartDatabase(due);
            }
        }
    }

    int kills() {
        return kills;
    }

    List<String> diary() {
        return List.copyOf(diary);
    }

    private void killOne(Instant due) {
        var working = new ArrayList<>(nodes.stream().filter(Node::isReady).toList());
        if (working.size() < 2) {
            return;
        }
        var victim = working.get(chance.nextInt(working.size()));
        victim.kill();
        kills++;
        diary.add(when(due) + " kill -9 " + victim.name());
        victim.startAgain();
    }

    private void restartDatabase(Instant due) {
        diary.add(when(due) + " PostgreSQL stops (fast)");
        postgres.restart();
        diary.add(when(due) + " PostgreSQL is back");
    }

    private static String when(Instant due) {
        return String.format(
                Locale.ROOT, "%+.2f s", Duration.between(due, Instant.now()).toMillis() / 1e3);
    }

    static void sleepUntil(Instant instant) {
        for (var left = Duration.between(Instant.now(), instant);
                left.isPositive();
                left = Duration.between(Instant.now(), instant)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
