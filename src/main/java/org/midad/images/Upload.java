package org.midad.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came in one request: files, still unseen, and what was said of all of them.
 *
 * @param fields form fields by name
 */
record Upload(List<File> files, Map<String, String> fields) {

    /**
     * One file as it was sent.
     *
     * @param name what the sender calls it; says nothing about what it is
     * @param hash SHA-256, in hexadecimal
     */
    record File(@Nullable String name, Path path, long bytes, String hash) {}

    @Nullable
    String field(String name) {
        var value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
