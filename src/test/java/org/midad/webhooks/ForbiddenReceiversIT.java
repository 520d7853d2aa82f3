package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.local.Caller;

/** A node as operators have it, which allows nothing more: no webhook makes it call what stands beside it. */
class ForbiddenReceiversIT {

    private static final Paper PAPER = new Paper("guarded");
    private static final Listener SERVER = new Listener();
    private static Path hosts;

    @BeforeAll
    static void a_node_that_knows_names_from_a_file() throws IOException {
        hosts = Files.createTempFile("midad", ".hosts");
        lead("93.184.215.14");
        PAPER.start(
                Map.of(
                        "MIDAD_WEBHOOKS_RETRIES", "0.1S",
                        "MIDAD_WEBHOOKS_TO_CONNECT", "1S",
                        "MIDAD_WEBHOOKS_TO_ANSWER", "1S"),
                "-Djdk.net.hosts.file=" + hosts,
                "-Dsun.net.inetaddr.ttl=0");
        PAPER.withSites();
    }

    @AfterAll
    static void close() throws IOException {
        PAPER.close();
        SERVER.close();
        Files.delete(hosts);
    }

    /** Where the name leads from now on. */
    private static void lead(String address) throws IOException {
        Files.writeString(hosts, "127.0.0.1 localhost\n" + address + " receiver.example\n");
    }

    @Test
    void no_forbidden_address_is_taken_and_none_that_is_there_is_called() throws IOException {
        var admin = PAPER.as("admin");
        var taken = new ArrayList<String>();
        var forms = ForbiddenAddresses.with(SERVER.port());
        for (var form : forms) {
            var answer = admin.post("/api/v1/webhooks", settings(form));
            if (answer.status() != 400
                    || !answer.json().at("/errors/0/pointer").textValue().equals("/url")) {
                taken.add(form + ": " + answer.status());
            }
            there(form);
        }
        assertThat(taken).isEmpty();
        long dead = PAPER.number("select count(*) from newsroom.webhook");
        assertThat(dead).isEqualTo(forms.size());

        PAPER.happen(1);
        Paper.within(
                60, () -> PAPER.number("select count(*) from newsroom.webhook_delivery where state = 'DEAD'") == dead);
        System.out.printf(
                "Forbidden receivers: %d forms, %d refused, %d deliveries dead, %d connections%n",
                forms.size(), forms.size() - taken.size(), dead, SERVER.connections());
        assertThat(PAPER.number("select count(*) from newsroom.webhook_delivery where status is not null"))
                .isZero();
        assertThat(SERVER.connections()).isZero();
        PAPER.run("delete from newsroom.webhook");
        PAPER.run("delete from newsroom.webhook_delivery");
    }

    @Test
    void a_name_that_leads_elsewhere_later_is_not_followed() throws IOException {
        var admin = PAPER.as("admin");
        lead("93.184.215.14");
        made(admin, "https://receiver.example:" + SERVER.port() + "/hook");
        lead("127.0.0.1");
        PAPER.happen(1);
        Paper.within(
                30,
                () -> PAPER.number("select count(*) from newsroom.webhook_delivery where failure = 'ADDRESS'") == 1);

        assertThat(SERVER.connections()).isZero();
        assertThat(admin.post("/api/v1/webhooks", settings("https://receiver.example/hook"))
                        .status())
                .as("and is not saved any more")
                .isEqualTo(400);
        PAPER.run("delete from newsroom.webhook");
        PAPER.run("delete from newsroom.webhook_delivery");
    }

    private static void made(Caller admin, String url) {
        admin.post("/api/v1/webhooks", settings(url)).expect(201);
    }

    private static Map<String, Object> settings(String url) {
        return Map.of("site", "main", "kind", "notify", "url", url, "active", true);
    }

    /** As if it had been saved when it was still allowed, or past all checks. */
    private static void there(String url) {
        PAPER.run(
                "insert into newsroom.webhook (id, site, kind, url, topics, ops, active, secret, number, made_by,"
                        + " made_at) values (?, 'main', 'NOTIFY', ?, '{}', '{}', true,"
                        + " 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 1, 'x', now())",
                UUID.randomUUID(),
                url);
    }
}
