package org.midad.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.midad.local.Ports;

/** A way to the object store that counts who goes in, and can be shut, or left open with nobody answering. */
final class StoreDoor implements AutoCloseable {

    private final int port = Ports.aFree();
    private final int target;
    private final AtomicLong calls = new AtomicLong();
    private final Set<Socket> inside = ConcurrentHashMap.newKeySet();
    private volatile boolean frozen;
    private ServerSocket entrance;

    StoreDoor(int target) throws IOException {
        this.target = target;
        this.entrance = entrance();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** How many objects were asked for. */
    long calls() {
        return calls.get();
    }

    void shut() throws IOException {
        entrance.close();
        sendAway();
    }

    /** Takes every call and answers none. */
    void freeze() {
        frozen = true;
        sendAway();
    }

    void open() throws IOException {
        frozen = false;
        sendAway();
        if (entrance.isClosed()) {
            entrance = entrance();
        }
    }

    private ServerSocket entrance() throws IOException {
        var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var caller = from.accept();
                var store = new Socket(InetAddress.getLoopbackAddress(), target);
                inside.add(caller);
                inside.add(store);
                Thread.startVirtualThread(() -> pass(caller, store, true));
                Thread.startVirtualThread(() -> pass(store, caller, false));
            } catch (IOException e) {
                // Shut: whoever comes sees that.
            }
        }
    }

    private void pass(Socket from, Socket to, boolean inwards) {
        var piece = new byte[16_384];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (inwards && new String(piece, 0, read, ISO_8859_1).startsWith("GET ")) {
                    calls.incrementAndGet();
                }
                if (!frozen) {
                    out.write(piece, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One end has gone, and the other with it.
        }
    }

    private void sendAway() {
        for (var socket : inside) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed.
            }
        }
        inside.clear();
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
