package org.midad.webhooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives webhooks on a port of its own, remembers what it was told, and answers in whatever manner it is given. */
public final class Ear implements AutoCloseable {

    /** Bytes on the wire: what a receiver may do is more than what servers let one do. */
    @FunctionalInterface
    public interface Manner {
        void answer(Call call, Socket caller) throws IOException, InterruptedException;
    }

    public static final Manner GOOD = (call, caller) -> say(caller, "HTTP/1.1 204 Done\r\nConnection: close\r\n\r\n");
    public static final Manner ERROR = status("500 No", "");
    static final Manner GONE = status("410 Gone", "");
    public static final Manner HANGS = (call, caller) -> Thread.sleep(60_000);
    public static final Manner RESETS = (call, caller) -> caller.setSoLinger(true, 0);
    static final Manner TRICKLES = (call, caller) -> trickle(caller, "HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(1000));
    static final Manner TRICKLES_LATE = (call, caller) -> {
        say(caller, "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
        trickle(caller, "x".repeat(1000));
    };

    private static final int TEN_MEGABYTES = 10 << 20;

    /** One call, as it came in. */
    public record Call(Map<String, String> headers, byte[] body, Instant at) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final ServerSocket socket;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Manner manner;
    private volatile long written;

    public Ear(Manner manner) {
        this.manner = manner;
        try {
            socket = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public void behave(Manner other) {
        manner = other;
    }

    /** How much of the longest answer could be got rid of. */
    long written() {
        return written;
    }

    public static Manner status(String status, String headers) {
        return (call, caller) -> say(caller, "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n");
    }

    static Manner slow(int millis) {
        return (call, caller) -> {
            Thread.sleep(millis);
            GOOD.answer(call, caller);
        };
    }

    Manner tenMegabytes(String status) {
        return (call, caller) -> {
            say(caller, "HTTP/1.1 " + status + "\r\nContent-Length: " + TEN_MEGABYTES + "\r\n\r\n");
            var piece = new byte[16 * 1024];
            for (int sent = 0; sent < TEN_MEGABYTES; sent += piece.length) {
                caller.getOutputStream().write(piece);
                written = Math.max(written, sent + piece.length);
            }
        };
    }

    private static void trickle(Socket caller, String text) throws IOException, InterruptedException {
        for (byte one : text.getBytes(StandardCharsets.US_ASCII)) {
            caller.getOutputStream().write(one);
            Thread.sleep(100);
        }
    }

    private static void say(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private void listen() {
        try {
            while (true) {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> hear(caller));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void hear(Socket caller) {
        try (caller) {
            var call = read(new BufferedInputStream(caller.getInputStream()));
            calls.add(call);
            manner.answer(call, caller);
        } catch (IOException e) {
            // Whoever called has gone away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call read(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        line(in);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Call(headers, body, Instant.now());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut off");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
