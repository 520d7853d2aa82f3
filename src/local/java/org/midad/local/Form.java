package org.midad.local;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it ({@code multipart/form-data}, RFC 7578). */
public final class Form {

    private static final String BOUNDARY = "midad-a-form-with-pictures";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Form field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    public Form file(String filename, byte[] content) {
        return part(
                "name=\"file\"; filename=\"" + filename + "\"", "Content-Type: application/octet-stream\r\n", content);
    }

    private Form part(String disposition, String more, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n");
        bytes.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it by POST. */
    public Answer post(Caller caller, String path) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes.toByteArray());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
