package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that fails now and then: the real one of the other tests does so too rarely to tell. */
class ObjectStoreTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private ObjectStore store;
    private int failures;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(calls.incrementAndGet() <= failures ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        store = new ObjectStore(
                new Settings("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        store.close();
        server.stop(0);
    }

    @Test
    void what_failed_once_is_asked_again() {
        failures = 1;
        store.remove("prints/one");
        assertThat(calls).hasValue(2);
    }

    @Test
    void what_failed_twice_has_failed() {
        failures = 2;
        assertThatThrownBy(() -> store.remove("prints/one")).isInstanceOf(StoreUnavailable.class);
        assertThat(calls).hasValue(2);
    }

    private record Settings(String url) implements StoreSettings {

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public String bucket() {
            return "midad";
        }

        @Override
        public String key() {
            return "key";
        }

        @Override
        public String secret() {
            return "secret-enough";
        }

        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration silence() {
            return Duration.ofSeconds(5);
        }
    }
}
