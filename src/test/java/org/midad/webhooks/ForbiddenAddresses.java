package org.midad.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Addresses that no webhook may have, of {@code forbidden.txt}. */
final class ForbiddenAddresses {

    private ForbiddenAddresses() {}

    /** @param port of the server on this machine that they try to reach */
    static List<String> with(int port) {
        try (InputStream text = Objects.requireNonNull(ForbiddenAddresses.class.getResourceAsStream("forbidden.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace("PORT", String.valueOf(port)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
