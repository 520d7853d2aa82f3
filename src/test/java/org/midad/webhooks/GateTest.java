package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.midad.platform.InputError;

/** No webhook reaches what stands beside Midad, however its address is written and wherever its name leads. */
class GateTest {

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration SHORT = Duration.ofMillis(700);

    @Test
    void no_form_of_a_forbidden_address_is_saved_or_called() throws IOException {
        try (var server = new Listener()) {
            var forms = ForbiddenAddresses.with(server.port());
            var gate = new Gate(new Addresses(List.of()), GateTest::ask, false);
            var sender = sender(gate);

            for (var form : forms) {
                assertThatThrownBy(() -> gate.require(form, "/url")).as(form).isInstanceOf(InputError.class);
                assertThat(sender.send(message(form)).arrived()).as(form).isFalse();
            }
            System.out.printf("Forbidden addresses: %d forms, %d connections%n", forms.size(), server.connections());
            assertThat(forms).hasSizeGreaterThanOrEqualTo(60);
            assertThat(server.connections()).isZero();
        }
    }

    /** Without a word on forbidden addresses before it: the socket itself does not connect. */
    @Test
    void a_socket_does_not_connect_to_where_it_may_not() throws IOException {
        try (var server = new Listener()) {
            var gate = new Gate(new Addresses(List.of()), GateTest::ask, true);
            for (var host : List.of("127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::")) {
                try (var socket = gate.sockets().createSocket()) {
                    var to = new InetSocketAddress(InetAddress.ofLiteral(host), server.port());
                    assertThatThrownBy(() -> socket.connect(to, 500)).isInstanceOf(Forbidden.class);
                }
            }
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_name_that_leads_elsewhere_after_it_was_saved_is_not_followed() throws IOException {
        try (var server = new Listener()) {
            var asked = new AtomicInteger();
            var gate = new Gate(
                    new Addresses(List.of()), host -> List.of(asked.getAndIncrement() == 0 ? PUBLIC : HERE), true);
            var url = "http://rebinding.example:" + server.port() + "/";

            gate.require(url, "/url");
            var outcome = sender(gate).send(message(url));

            assertThat(outcome.failure()).isEqualTo(Failure.ADDRESS);
            assertThat(asked.get()).isEqualTo(2);
            assertThat(server.connections()).isZero();
        }
    }

    /** The address is looked up once for each call: between the check and the connection there is no second answer. */
    @Test
    void what_was_checked_is_what_is_connected_to() throws IOException {
        try (var server = new Listener()) {
            var asked = new AtomicInteger();
            var gate = new Gate(
                    new Addresses(List.of()), host -> List.of(asked.getAndIncrement() == 0 ? PUBLIC : HERE), true);

            var outcome = sender(gate).send(message("http://rebinding.example:" + server.port() + "/"));

            assertThat(outcome.failure()).isIn(Failure.SLOW, Failure.UNREACHABLE, Failure.BROKEN);
            assertThat(asked.get()).isEqualTo(1);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void one_forbidden_address_condemns_the_others() throws IOException {
        try (var server = new Listener()) {
            var gate = new Gate(new Addresses(List.of()), host -> List.of(PUBLIC, HERE), true);
            var url = "http://both.example:" + server.port() + "/";

            assertThatThrownBy(() -> gate.require(url, "/url")).isInstanceOf(InputError.class);
            assertThat(sender(gate).send(message(url)).failure()).isEqualTo(Failure.ADDRESS);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_redirect_is_a_failure_and_leads_nowhere() throws IOException {
        try (var server = new Listener()) {
            var first = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
            first.createContext("/", call -> {
                int status = Integer.parseInt(call.getRequestURI().getPath().substring(1));
                call.getResponseHeaders().set("Location", "http://[::1]:" + server.port() + "/");
                call.sendResponseHeaders(status, -1);
                call.close();
            });
            first.start();
            var gate = new Gate(new Addresses(List.of(Cidr.of("127.0.0.1"))), GateTest::ask, true);
            for (int status : new int[] {300, 301, 302, 303, 307, 308}) {
                var url = "http://127.0.0.1:" + first.getAddress().getPort() + "/" + status;
                assertThat(sender(gate).send(message(url)).failure())
                        .as("%d", status)
                        .isEqualTo(Failure.REDIRECT);
            }
            first.stop(0);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void no_proxy_of_the_environment_is_asked() throws IOException {
        try (var server = new Listener()) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", String.valueOf(server.port()));
            try {
                var gate = new Gate(new Addresses(List.of(Cidr.of("127.0.0.1"))), host -> List.of(PUBLIC), true);
                sender(gate).send(message("http://receiver.example:9999/"));
                assertThat(server.connections()).isZero();
            } finally {
                System.clearProperty("http.proxyHost");
                System.clearProperty("http.proxyPort");
            }
        }
    }

    @Test
    void public_addresses_and_allowed_ranges_are_let_through() {
        var gate = new Gate(
                new Addresses(List.of(Cidr.of("10.1.0.0/16"), Cidr.of("fd00:1::/32"))), GateTest::literal, true);
        for (var url : List.of(
                "https://93.184.215.14/",
                "https://93.184.215.14:8443/hook?a=b",
                "http://10.1.2.3/",
                "https://[2606:4700::6810:85e5]/",
                "https://[fd00:1::5]:8080/",
                "https://receiver.example/",
                "https://مثال.example/خطاف")) {
            assertThatCode(() -> gate.require(url, "/url")).as(url).doesNotThrowAnyException();
        }
        for (var url : List.of("http://10.2.0.1/", "https://[fd00:2::5]/", "https://[::ffff:10.2.0.1]/")) {
            assertThatThrownBy(() -> gate.require(url, "/url")).as(url).isInstanceOf(InputError.class);
        }
    }

    @Test
    void the_receiver_is_asked_by_its_name() throws Exception {
        try (var server = new java.net.ServerSocket(0, 5, HERE)) {
            var gate = new Gate(new Addresses(List.of(Cidr.of("127.0.0.1"))), host -> List.of(HERE), true);
            var heard = new java.util.concurrent.FutureTask<>(() -> {
                try (Socket call = server.accept()) {
                    var head = new String(call.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
                    call.getOutputStream().write("HTTP/1.1 204 Done\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return head;
                }
            });
            Thread.ofPlatform().daemon().start(heard);

            var message = new Message(
                    "http://receiver.example:" + server.getLocalPort() + "/hook",
                    Map.of(),
                    "application/json",
                    new byte[200]);
            assertThat(sender(gate).send(message).arrived()).isTrue();

            assertThat(heard.get()).contains("Host: receiver.example:" + server.getLocalPort());
        }
    }

    private static Sender sender(Gate gate) {
        return new Sender(gate, Sender.client(gate, SHORT, SHORT));
    }

    private static Message message(String url) {
        return new Message(url, Map.of(), "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** As the system does. */
    private static List<InetAddress> ask(String host) throws java.net.UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    private static List<InetAddress> literal(String host) {
        return List.of(host.matches("[0-9.]+|.*:.*") ? InetAddress.ofLiteral(host) : PUBLIC);
    }
}
