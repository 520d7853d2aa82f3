package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The desk says everything in both languages, lays everything out for both directions, and needs no script in its pages. */
class WordsTest {

    private static final Pattern USED = Pattern.compile("words\\.get\\('([^']+)'");
    private static final Pattern USED_BY_SCRIPTS = Pattern.compile("words[\\[(]\"([a-zA-Z0-9.]+)\"[\\])]");
    private static final Pattern NAMED = Pattern.compile("\\.named\\(\\s*['\"]([a-zA-Z.]+)['\"]");
    private static final Pattern USED_IN_JAVA =
            Pattern.compile("\\.(?:get|find)\\(\\s*\"((?:" + String.join("|", Words.PARTS) + ")\\.[a-zA-Z.]*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern PHYSICAL = Pattern.compile("[^;{}\\n]*\\b(?:left|right)\\b[^;{}\\n]*");
    private static final Pattern INLINE =
            Pattern.compile("\\s(?:on[a-z]+|style)=\"|<script(?![^>]*(?:nonce|application/json))");

    @Test
    void both_languages_have_the_same_words() {
        for (var part : Words.PARTS) {
            var arabic = Words.keys(part, Locale.of("ar")).collect(Collectors.toSet());
            var english = Words.keys(part, Locale.ENGLISH).collect(Collectors.toSet());
            assertThat(arabic).as(part).containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void every_word_that_a_page_or_script_says_is_there() throws IOException {
        var known = Words.PARTS.stream()
                .flatMap(part -> Words.keys(part, Locale.ENGLISH))
                .collect(Collectors.toSet());
        assertThat(found(USED, "src/main/resources/templates/desk", ".html"))
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(found(USED_BY_SCRIPTS, "src/main/desk", ".js")).isSubsetOf(known);
        assertThat(found(USED_IN_JAVA, "src/main/java/org/midad/desk", ".java"))
                .isNotEmpty()
                .allMatch(key -> known.contains(key) || begins(known, key));
        assertThat(found(NAMED, "src/main/resources/templates/desk", ".html"))
                .isNotEmpty()
                .allMatch(kind -> begins(known, kind + "."));
        assertThat(found(NAMED, "src/main/java/org/midad/desk", ".java")).allMatch(kind -> begins(known, kind + "."));
    }

    /** Of those that are put together only the beginning is known. */
    private static boolean begins(Set<String> known, String beginning) {
        return beginning.endsWith(".") && known.stream().anyMatch(key -> key.startsWith(beginning));
    }

    @Test
    void no_style_knows_left_or_right() throws IOException {
        assertThat(found(PHYSICAL, "src/main/desk/css", ".css")).isEmpty();
    }

    @Test
    void no_page_has_a_script_or_style_of_its_own() throws IOException {
        assertThat(found(INLINE, "src/main/resources/templates/desk", ".html")).isEmpty();
    }

    private static List<String> found(Pattern pattern, String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> !file.toString().contains("/test/"))
                    .map(file -> COMMENT.matcher(read(file)).replaceAll(""))
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
