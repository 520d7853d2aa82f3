package org.midad.images;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way to the object store, with a gate: requests that begin like {@code PUT /bucket/quarantine/} are held before the
 * store sees them, or their answers after it has done them. Everything else passes.
 */
final class StoreGate implements AutoCloseable {

    /** Where a request is held. */
    enum Side {
        BEFORE,
        AFTER
    }

    private final ServerSocket entrance;
    private final int store;
    private final AtomicInteger held = new AtomicInteger();
    private volatile @Nullable Hold hold;

    private record Hold(String start, Side side, CountDownLatch until) {}

    StoreGate(int store) throws IOException {
        this.store = store;
        this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    String url() {
        return "http://localhost:" + entrance.getLocalPort();
    }

    void hold(String start, Side side) {
        held.set(0);
        hold = new Hold(start, side, new CountDownLatch(1));
    }

    int held() {
        return held.get();
    }

    /** Lets everything pass; what was held is cut off, as whoever asked is dead. */
    void open() {
        var closed = hold;
        hold = null;
        if (closed != null) {
            closed.until().countDown();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                Thread.startVirtualThread(() -> serve(caller));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var server = new Socket(InetAddress.getLoopbackAddress(), store)) {
            var conversation = new Conversation(caller, server);
            var answers = Thread.startVirtualThread(conversation::answers);
            conversation.requests();
            answers.join();
        } catch (IOException e) {
            // One end has gone, and the other with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Conversation {

        private final Socket caller;
        private final Socket server;
        private volatile @Nullable Hold answersHeld;

        Conversation(Socket caller, Socket server) {
            this.caller = caller;
            this.server = server;
        }

        void requests() throws IOException {
            var chunk = new byte[1 << 16];
            var in = caller.getInputStream();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                var now = hold;
                if (now != null && new String(chunk, 0, n, StandardCharsets.ISO_8859_1).startsWith(now.start())) {
                    if (now.side() == Side.BEFORE) {
                        stop(now);
                    } else {
                        answersHeld = now;
                    }
                }
                server.getOutputStream().write(chunk, 0, n);
            }
            server.close();
        }

        void answers() {
            var chunk = new byte[1 << 16];
            try {
                var in = server.getInputStream();
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    var now = answersHeld;
                    if (now != null) {
                        stop(now);
                    }
                    caller.getOutputStream().write(chunk, 0, n);
                }
                caller.close();
            } catch (IOException e) {
                // One end has gone, and the other with it.
            }
        }

        private void stop(Hold now) throws IOException {
            held.incrementAndGet();
            try {
                now.until().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("cut");
        }
    }

    @Override
    public void close() throws IOException {
        open();
        entrance.close();
    }
}
