package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a list, {@code {"items": [...], "next": ...}}, out of records or out of entries that are JSON already. */
final class PageText {

    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private boolean empty = true;

    PageText() {
        write("{\"items\":[");
    }

    /** Adds an entry that is whole JSON, in UTF-8. */
    void add(byte[] json) {
        if (!empty) {
            write(",");
        }
        bytes.writeBytes(json);
        empty = false;
    }

    void add(Record entry) {
        add(json(entry));
    }

    boolean isEmpty() {
        return empty;
    }

    int length() {
        return bytes.size();
    }

    byte[] end(@Nullable String next) {
        write("],\"next\":");
        bytes.writeBytes(json(next));
        write("}");
        return bytes.toByteArray();
    }

    /** Ends a page of a snapshot, which also says where to follow the feed from. */
    byte[] end(@Nullable String next, String changes) {
        write("],\"changes\":");
        bytes.writeBytes(json(changes));
        write(",\"next\":");
        bytes.writeBytes(json(next));
        write("}");
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
    }

    static byte[] json(@Nullable Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
