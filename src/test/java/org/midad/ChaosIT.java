package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.midad.local.Folders;
import org.midad.local.LocalStack;
import org.midad.local.Ports;
import org.midad.local.Progress;
import org.midad.local.chaos.Chaos;
import org.midad.local.chaos.Report;
import org.midad.local.chaos.Storm;

/** Every schedule fires once, on time and with the approved words, whatever dies meanwhile; {@code ./midad bench chaos} is larger. */
class ChaosIT {

    // Small transactions, so that a node which is killed is in the middle of one.
    private static final Storm STORM = new Storm(
            Integer.getInteger("midad.chaos.articles", 200),
            3,
            Integer.getInteger("midad.chaos.batch", 5),
            Integer.getInteger("midad.chaos.kills", 5),
            true);

    @Test
    void nothing_is_lost_doubled_early_or_wrong_while_nodes_die() throws SQLException {
        var newsroom = Newsroom.open();
        var folders =
                Folders.ofTheTests().beside("chaos-" + ProcessHandle.current().pid());
        var ports = new Ports(0, 0, newsroom.stack().ports().keycloak(), 0, 0, Ports.aFree());
        var progress = new Progress(System.err);
        try (var stack = LocalStack.databaseOnly(folders, ports, progress)) {
            var outcome = new Chaos(stack, newsroom.tokens(), progress).run(STORM);

            progress.print(Report.of(java.util.List.of(outcome)));
            assertThat(outcome.kills()).as("nodes killed").isGreaterThanOrEqualTo(2);
            assertThat(outcome.reckoning().scheduled()).isEqualTo(STORM.articles());
            assertThat(outcome.reckoning().faults())
                    .allSatisfy((fault, count) -> assertThat(count).as(fault).isZero());
        }
    }
}
