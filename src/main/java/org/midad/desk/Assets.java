package org.midad.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Scripts and styles of the desk; browsers keep them until their version changes. */
@ApplicationScoped
class Assets {

    private static final String FOLDER = "META-INF/resources/assets/";
    private static final List<String> FILES = List.of("desk/desk.css", "desk/desk.js", "desk/write.js");

    private final String version = digest();

    String version() {
        return version;
    }

    private static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
                    digest.update(in == null ? new byte[0] : in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
