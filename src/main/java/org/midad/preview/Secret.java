package org.midad.preview;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.midad.platform.CanonicalJson;

/** 256 random bits that open something to whoever has them; stored is only their hash. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, 64 hexadecimal digits; a slow hash would add nothing, as nobody guesses 256 bits. */
    String hash() {
        return CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not into a log by mistake. */
    @Override
    public String toString() {
        return "Secret";
    }
}
