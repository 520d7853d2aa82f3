package org.midad.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that would be programs, markup or templates wherever somebody forgot that they are texts; each would count up {@code xss}. */
public final class HostileTexts {

    /** Invisible characters stand in the file as {@code ⟦200b⟧}. */
    private static final Pattern INVISIBLE = Pattern.compile("⟦([0-9a-f]+)⟧");

    private HostileTexts() {}

    public static List<String> all() {
        try (var file = Objects.requireNonNull(HostileTexts.class.getResourceAsStream("hostile.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> INVISIBLE
                            .matcher(line)
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that turn a line around or cannot be seen; no text of ours may hold them. */
    static List<String> refused() {
        return List.of(
                "\u202e<script>xss++</script>",
                "<img src=x onerror=xss++>\u202e",
                "\u202dabc\u202c<svg onload=xss++>",
                "\u2067<script>xss++</script>",
                "\u2069<script>xss++</script>",
                "<scr\u0000ipt>xss++</script>",
                "<script>\u0008xss++</script>",
                "\u001b]8;;javascript:xss++\u0007<b>",
                "\ufeff<script>xss++</script>",
                "\ufff9<script>xss++</script>\ufffb");
    }

    /** In as few lists as there can be whose texts, joined, are no longer than this. */
    public static List<List<String>> batches(List<String> texts, int longest) {
        var batches = new ArrayList<List<String>>();
        int length = longest;
        for (var text : texts) {
            int more = text.length() + 1;
            if (length + more > longest) {
                batches.add(new ArrayList<>());
                length = 0;
            }
            batches.getLast().add(text);
            length += more;
        }
        return batches;
    }

    public static String joined(List<String> texts) {
        return String.join(" ", texts);
    }
}
