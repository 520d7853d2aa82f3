package org.midad.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.midad.webhooks.Paper;

/** Who takes positions in the feed, as publishing does, and rolls back: nobody may ever see a trace of them. */
final class Quitters {

    private static final String TAKE = """
            with head as (update live.feed_head set position = position + 2 where site = ? returning position)
            insert into live.change (site, position, op, article_id, slug, revision, hash, at)
            select ?, head.position - 2 + n, 'publish', gen_random_uuid(), 'x', 1, '', clock_timestamp()
            from head, generate_series(1, 2) n""";

    private final Paper paper;
    private final String site;
    private final AtomicInteger undone = new AtomicInteger();

    Quitters(Paper paper, String site) {
        this.paper = paper;
        this.site = site;
    }

    int undone() {
        return undone.get();
    }

    void work(Random chance, BooleanSupplier isOver) throws SQLException {
        try (var connection = paper.database()) {
            connection.setAutoCommit(false);
            while (!isOver.getAsBoolean()) {
                takePositionsAndRollBack(connection, chance);
                pause(chance, 200);
            }
        }
    }

    private void takePositionsAndRollBack(Connection connection, Random chance) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, site);
            statement.setString(2, site);
            if (statement.executeUpdate() != 2) {
                throw new IllegalStateException("No positions to take");
            }
        }
        pause(chance, 40);
        connection.rollback();
        undone.incrementAndGet();
    }

    private static void pause(Random chance, int atMostMillis) {
        LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(atMostMillis)).toNanos());
    }
}
