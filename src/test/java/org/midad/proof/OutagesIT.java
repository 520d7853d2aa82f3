package org.midad.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.midad.Newsroom;
import org.midad.local.Caller;
import org.midad.local.Folders;
import org.midad.local.LocalStack;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.Progress;
import org.midad.local.ReferenceRecords;

/** What a node needs goes away and comes back; the node stays, says what it can't do, and works again by itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesIT {

    private static final String DATABASE = "midad";
    private static final String LIST = "/content/v1/sites/open/articles";
    private static final List<String> LEAN = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Newsroom NEWSROOM = Newsroom.open();

    private static Folders folders;
    private static LocalStack stack;
    private static Relay keycloak;
    private static Node node;

    @BeforeAll
    static void aNodeWhoseKeycloakIsAway() {
        folders =
                Folders.ofTheTests().beside("outages-" + ProcessHandle.current().pid());
        var real = NEWSROOM.stack().ports().keycloak();
        var ports = new Ports(0, 0, Ports.aFree(), 0, 0, Ports.aFree());
        stack = LocalStack.databaseOnly(folders, ports, new Progress(System.err));
        keycloak = new Relay(ports.keycloak(), real);
        node = stack.start(stack.node("node-1", DATABASE, Ports.aFree(), Ports.aFree(), Map.of(), LEAN));
        node.await();
    }

    @AfterAll
    static void close() throws Exception {
        keycloak.close();
        stack.close();
        folders.deleteHome();
    }

    @Test
    @Order(1)
    void without_keycloak_delivery_answers_and_the_newsroom_says_that_it_cannot() throws Exception {
        assertThat(management().get("/q/health/ready").status()).isEqualTo(200);
        assertThat(anonymous().get("/content/v1/sites/main/articles").status()).isEqualTo(401);

        var refused = as("editor").get("/api/v1/me");

        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        keycloak.open();
        within(60, () -> as("editor").get("/api/v1/me").status() == 200);
        new ReferenceRecords(as("admin")).load();
    }

    @Test
    @Order(2)
    void a_database_that_restarts_is_found_again_and_what_fell_due_goes_out() {
        var now = Desk.draft(as("reporter"), as("editor"), as("editor2"), Desk.story("خبر قبل الانقطاع", "open"))
                .approve()
                .publish();
        within(10, () -> anonymous().get(LIST + "/id/" + now.id()).status() == 200);
        var due = Instant.now().plusSeconds(4);
        var later = Desk.draft(as("reporter"), as("editor"), as("editor2"), Desk.story("خبر بعد الانقطاع", "open"))
                .approve();
        later.act("schedule", Map.of("dueAt", Instant.now().plusSeconds(8).toString(), "zone", "Asia/Riyadh"));

        stack.postgres().stop();
        var away = as("editor").get("/api/v1/articles");
        assertThat(away.status()).as(away.text()).isEqualTo(503);
        assertThat(away.header("Content-Type")).startsWith("application/problem+json");
        within(20, () -> management().get("/q/health/ready").status() == 503);
        within(20, () -> anonymous().get(LIST + "/id/" + now.id()).status() == 503);
        within(30, () -> Instant.now().isAfter(due));
        stack.postgres().begin();

        within(30, () -> management().get("/q/health/ready").status() == 200);
        within(30, () -> anonymous().get(LIST + "/id/" + later.id()).status() == 200);
        within(30, () -> as("editor").get("/api/v1/articles").status() == 200);
    }

    @Test
    @Order(3)
    void a_node_that_is_told_to_stop_answers_who_waits_and_takes_no_one_new() {
        var cursor = anonymous()
                .get("/content/v1/sites/open/changes?limit=100")
                .json()
                .path("next")
                .asText();
        var waiting = CompletableFuture.supplyAsync(
                () -> anonymous().get("/content/v1/sites/open/changes?wait=25&after=" + cursor));
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        var begin = Instant.now();

        node.stop();

        assertThat(waiting.join().status()).isEqualTo(200);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(25));
        assertThat(node.process().isRunning()).isFalse();
    }

    private static Caller anonymous() {
        return new Caller(node.url());
    }

    private static Caller management() {
        return new Caller(node.managementUrl());
    }

    private static Caller as(String user) {
        return NEWSROOM.as(user).on(node);
    }

    /** Seconds on a quiet machine are rarely more than one or two. */
    private static void within(int seconds, BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!isSo(happened)) {
            assertThat(System.nanoTime()).as("within " + seconds + " s").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean isSo(BooleanSupplier happened) {
        try {
            return happened.getAsBoolean();
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
