package org.midad.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A port that leads to another one while it is open: a server behind it can be away without being stopped. */
final class Relay implements AutoCloseable {

    private final int port;
    private final int target;
    private volatile @Nullable ServerSocket entrance;

    Relay(int port, int target) {
        this.port = port;
        this.target = target;
    }

    int port() {
        return port;
    }

    void open() throws IOException {
        var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        entrance = opened;
        Thread.startVirtualThread(() -> accept(opened));
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var caller = from.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.startVirtualThread(() -> pass(caller, server));
                Thread.startVirtualThread(() -> pass(server, caller));
            } catch (IOException e) {
                // Closed, or nobody is there: either way the caller sees a connection that ends.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One end has gone, and the other with it.
        }
    }

    @Override
    public void close() throws IOException {
        var opened = entrance;
        if (opened != null) {
            opened.close();
        }
    }
}
