package org.midad.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one spelling of a JSON value that is hashed and sealed: RFC 8785, as UTF-8.
 *
 * <p>Numbers are IEEE doubles there, so an integer beyond 2^53 belongs into a string.
 */
public final class CanonicalJson {

    private static final JsonMapper PLAIN = new JsonMapper();

    private CanonicalJson() {}

    /** Half a surrogate pair, NaN and infinity are an {@link IllegalArgumentException}: I-JSON has no spelling for them. */
    public static byte[] bytes(JsonNode value) {
        requireIJson(value);
        try {
            return new JsonCanonicalizer(PLAIN.writeValueAsBytes(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Jackson would write a lone surrogate as "?" and NaN as a string, and two different values would get one hash.
    private static void requireIJson(JsonNode value) {
        if (value.isTextual()) {
            requireWholeCharacters(value.textValue());
        } else if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("Not a JSON number: " + value);
        }
        value.fieldNames().forEachRemaining(CanonicalJson::requireWholeCharacters);
        value.forEach(CanonicalJson::requireIJson);
    }

    private static void requireWholeCharacters(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("Half a surrogate pair is not a character");
        }
    }

    public static String text(JsonNode value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The hash of a value, 64 lower-case hexadecimal digits. */
    public static String sha256Hex(JsonNode value) {
        return sha256Hex(bytes(value));
    }

    public static String sha256Hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
