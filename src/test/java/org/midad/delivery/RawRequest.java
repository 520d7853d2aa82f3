package org.midad.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** A request as bytes: it may say what no client library lets one say. */
final class RawRequest {

    private RawRequest() {}

    /** What came back: the head as text, the body as bytes. */
    record Raw(String head, byte[] body) {

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param fields header lines; one that begins with {@code Host:} takes the place of ours */
    static Raw get(URI server, String path, List<String> fields) throws IOException {
        var text = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
        if (fields.stream().noneMatch(field -> field.startsWith("Host:"))) {
            text.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        fields.forEach(field -> text.append(field).append("\r\n"));
        text.append("Connection: close\r\n\r\n");
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.toString().getBytes(ISO_8859_1));
            return raw(socket.getInputStream().readAllBytes());
        }
    }

    private static Raw raw(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        return new Raw(text.substring(0, end), Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }
}
