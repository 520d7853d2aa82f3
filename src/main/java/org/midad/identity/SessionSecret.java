package org.midad.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The 256 random bits in a browser's session cookie, and what is made of them. */
final class SessionSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** Says that a request comes from one of our own pages: no other page can know it. */
    static String csrfToken(String secret) {
        return text(digest("csrf", secret));
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
