package org.midad.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** The 256 random bits in a browser's session cookie, and what is made of them. */
final class SessionSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Bytes of a SHA-256. */
    private static final int TOKEN = 32;

    private SessionSecret() {}

    static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** What the session is found by: who reads it in the database cannot make the cookie of it. */
    static String hash(String secret) {
        return text(digest("name", secret));
    }

    /**
     * Says that a request comes from one of our own pages: no other page can know it. Each page has it under another mask:
     * pages are compressed, and the size of one that also repeats what others put into its address would tell it.
     */
    static String csrfToken(String secret) {
        var mask = new byte[TOKEN];
        RANDOM.nextBytes(mask);
        var token = Arrays.copyOf(mask, 2 * TOKEN);
        System.arraycopy(masked(digest("csrf", secret), mask), 0, token, TOKEN, TOKEN);
        return text(token);
    }

    /** Whether it is one of the tokens of this session. */
    static boolean isCsrfToken(String secret, String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == 2 * TOKEN
                    && MessageDigest.isEqual(
                            digest("csrf", secret),
                            masked(Arrays.copyOfRange(bytes, TOKEN, 2 * TOKEN), Arrays.copyOf(bytes, TOKEN)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] masked(byte[] bytes, byte[] mask) {
        var masked = new byte[TOKEN];
        for (int i = 0; i < TOKEN; i++) {
            masked[i] = (byte) (bytes[i] ^ mask[i]);
        }
        return masked;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String purpose, String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
