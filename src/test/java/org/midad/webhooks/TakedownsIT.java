package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A takedown comes in its order and yet soon, whatever of the article failed before it. */
class TakedownsIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "MIDAD_WEBHOOKS_ALLOW", "127.0.0.0/8", "MIDAD_WEBHOOKS_HTTP", "true", "MIDAD_WEBHOOKS_RETRIES", "1H,1H,1H");
    private static final Paper PAPER = new Paper("takedowns");

    @BeforeAll
    static void one_node() {
        PAPER.start(SETTINGS);
        PAPER.withSites();
    }

    @AfterAll
    static void close() {
        PAPER.close();
    }

    @Test
    void a_kill_does_not_wait_for_hours_behind_what_has_not_arrived() {
        try (var ear = new Ear(Ear.ERROR)) {
            tell(ear);
            var piece = PAPER.published();
            Paper.within(10, () -> minutesToWait() > 50);

            piece.act(PAPER.as("editor"), "kill", Map.of("reason", "مصدر مزوّر"));
            assertThat(minutesToWait()).isLessThanOrEqualTo(1);

            tryNow();
            Paper.within(10, () -> attempts() == 2);
            assertThat(minutesToWait()).as("also when it fails again").isLessThanOrEqualTo(1);

            ear.behave(Ear.GOOD);
            tryNow();
            Paper.within(10, () -> types(ear).equals(List.of("article.published", "article.killed")));
        }
    }

    private static void tell(Ear ear) {
        PAPER.as("admin")
                .post("/api/v1/webhooks", Hooks.settings(ear, "notify"))
                .expect(201);
    }

    /** Of the publication. */
    private static long minutesToWait() {
        return PAPER.number(
                "select ceil(extract(epoch from min(due_at) filter (where attempts > 0) - now()) / 60)::bigint"
                        + " from newsroom.webhook_delivery where op = 'publish'");
    }

    private static long attempts() {
        return PAPER.number("select attempts from newsroom.webhook_delivery where op = 'publish'");
    }

    private static void tryNow() {
        PAPER.run("update newsroom.webhook_delivery set due_at = now() where state = 'WAITING'");
    }

    /** What has been said and taken. */
    private static List<String> types(Ear ear) {
        return ear.calls().stream()
                .skip(2)
                .map(call -> call.text().contains("article.killed") ? "article.killed" : "article.published")
                .toList();
    }
}
