package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Writes Server-Sent Events (the HTML standard's {@code text/event-stream}). Data is JSON and so has no line breaks of its
 * own, ids are cursors.
 */
final class EventText {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

    void add(String id, String event, byte[] json) {
        write("id: " + id + "\n");
        add(event, json);
    }

    void add(String event, byte[] json) {
        write("event: " + event + "\ndata: ");
        bytes.writeBytes(json);
        write("\n\n");
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
    }
}
