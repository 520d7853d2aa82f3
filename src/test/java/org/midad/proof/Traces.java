package org.midad.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.midad.local.Answer;

/** Looks for words in all of an answer, headers too, however they may be written there. */
final class Traces {

    private final Map<String, String> needles = new LinkedHashMap<>();

    Traces(List<String> words) {
        words.forEach(this::add);
    }

    /** How it is written and in what part of the answer; empty where there is nothing. */
    Optional<String> in(Answer answer) {
        var everything = new LinkedHashMap<String, byte[]>();
        everything.put("body", answer.bytes());
        everything.put("headers", answer.headers().toString().getBytes(UTF_8));
        if (answer.header("Content-Encoding").equals("gzip")) {
            everything.put("unpacked body", unpacked(answer.bytes()));
        }
        return everything.entrySet().stream()
                .flatMap(part -> in(part.getValue()).map(how -> how + " in " + part.getKey()).stream())
                .findFirst();
    }

    boolean isIn(byte[] bytes) {
        return in(bytes).isPresent();
    }

    private Optional<String> in(byte[] bytes) {
        var hay = asText(bytes);
        return needles.entrySet().stream()
                .filter(needle -> hay.contains(needle.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void add(String word) {
        for (var spelling : List.of(word, word.toLowerCase(Locale.ROOT))) {
            add(spelling, spelling.getBytes(UTF_8), "UTF-8");
            add(spelling, spelling.getBytes(UTF_16LE), "UTF-16LE");
            add(spelling, spelling.getBytes(UTF_16BE), "UTF-16BE");
            text(spelling, URLEncoder.encode(spelling, UTF_8), "percent");
            text(spelling, each(spelling, c -> String.format(Locale.ROOT, "\\u%04x", c)), "JSON escapes");
            text(spelling, each(spelling, c -> "&#" + c + ";"), "decimal entities");
            text(spelling, each(spelling, c -> String.format(Locale.ROOT, "&#x%x;", c)), "hexadecimal entities");
            text(spelling, each(spelling, c -> String.format(Locale.ROOT, "%04x", c)), "hexadecimal code units");
            for (int shift = 0; shift < 3; shift++) {
                text(spelling, base64(spelling, shift), "base64 at " + shift);
            }
        }
    }

    /** The middle of it, which is the same whatever stands around it. */
    private static String base64(String word, int shift) {
        var bytes = ("x".repeat(shift) + word).getBytes(UTF_8);
        var all = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return all.substring(shift == 0 ? 0 : 4, bytes.length / 3 * 4);
    }

    private static String each(String word, IntFunction<String> written) {
        return word.chars().mapToObj(written).collect(Collectors.joining());
    }

    private void text(String word, String written, String how) {
        add(word, written.getBytes(UTF_8), how);
    }

    private void add(String word, byte[] written, String how) {
        needles.put(asText(written), word + " as " + how);
    }

    private static String asText(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static byte[] unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
