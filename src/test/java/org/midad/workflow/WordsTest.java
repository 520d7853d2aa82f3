package org.midad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Midad can say it can say in Arabic and in English. */
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\\d+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern FINDING =
            Pattern.compile("(?:InputError\\.at|Finding\\.at|Words\\.of|\\brefuse|\\brefused|\\badd|\\breport)\\(");
    private static final Pattern SAYING = Pattern.compile("(?:InputError\\.at|Finding\\.at|Words\\.of|\\brefuse)\\(");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Predicate<String> KEY =
            Pattern.compile("missing|(?!newsroom\\.)[a-z]+(-[a-z]+)*\\.[a-z-]+").asMatchPredicate();
    private static final Pattern CONSTRAINT = Pattern.compile("@(NotNull|NotBlank|Size|Min|Max|Pattern)\\b");
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]");

    @ParameterizedTest
    @ValueSource(strings = {"workflow", "problems", "findings"})
    void every_message_is_there_in_both_languages_and_says_something(String bundle) throws IOException {
        var english = words(bundle, "en");
        var arabic = words(bundle, "ar");

        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(arabic.values()).allSatisfy(text -> assertThat((String) text).containsPattern(ARABIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow", "problems", "findings"})
    void both_languages_fill_in_the_same_things(String bundle) throws IOException {
        var english = words(bundle, "en");
        var arabic = words(bundle, "ar");

        for (var key : english.stringPropertyNames()) {
            assertThat(placesIn(arabic.getProperty(key))).as(key).isEqualTo(placesIn(english.getProperty(key)));
        }
    }

    @Test
    void every_action_state_and_rule_has_a_name() throws IOException {
        var known = words("workflow", "en").stringPropertyNames();

        for (var action : Action.values()) {
            assertThat(known).contains("action." + action.name());
        }
        for (var state : State.values()) {
            assertThat(known).contains("state." + state.name());
        }
        for (var rule : Rule.values()) {
            assertThat(known).contains("rule." + rule.name());
        }
        assertThat(known).hasSize(Action.values().length + State.values().length + Rule.values().length);
    }

    @Test
    void an_action_is_found_by_its_key() {
        for (var action : Action.values()) {
            assertThat(Action.of(action.key())).contains(action);
        }
        assertThat(Action.BREAK_GLASS.key()).isEqualTo("breakGlass");
        assertThat(Action.of("BREAK_GLASS")).isEmpty();
        assertThat(Action.of("publish ")).isEmpty();
    }

    @Test
    void every_refusal_in_the_code_has_its_words() throws IOException {
        var known = words("problems", "en").stringPropertyNames();

        for (var key : refusals()) {
            assertThat(known).contains(key + ".title", key + ".detail");
        }
    }

    /** A finding's key is written where it is found; one that has no words would become a 500. */
    @Test
    void every_finding_in_the_code_has_its_words_and_no_words_are_left_over() throws IOException {
        var known = words("findings", "en").stringPropertyNames();

        assertThat(keysOfFindings()).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void no_finding_is_written_out_in_the_code() throws IOException {
        for (var source : sources()) {
            var code = Files.readString(source);
            assertThat(SAYING.matcher(code).results().flatMap(call -> STRING.matcher(argumentsFrom(code, call.end()))
                            .results()
                            .map(text -> text.group(1))))
                    .as(source.toString())
                    .noneMatch(text -> text.matches(".*\\pL \\pL.*"));
        }
    }

    private static Set<String> keysOfFindings() throws IOException {
        var keys = new TreeSet<String>();
        for (var source : sources()) {
            var code = Files.readString(source);
            FINDING.matcher(code).results().forEach(call -> STRING.matcher(argumentsFrom(code, call.end()))
                    .results()
                    .map(text -> text.group(1))
                    .filter(KEY)
                    .forEach(keys::add));
            CONSTRAINT.matcher(code).results().forEach(found -> keys.add("constraint." + found.group(1)));
        }
        return keys;
    }

    /** What stands between an opening bracket and the one that closes it. */
    private static String argumentsFrom(String code, int start) {
        int open = 1;
        int end = start;
        while (open > 0) {
            open += switch (code.charAt(end)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            end++;
        }
        return code.substring(start, end);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> refusals() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : sources()) {
            REFUSAL.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(5);
        return keys;
    }

    private static Set<String> placesIn(String text) {
        return Pattern.compile("%(\\d\\$)?s")
                .matcher(text)
                .results()
                .map(found -> found.group().equals("%s") ? "%1$s" : found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String bundle, String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + "_" + language + ".properties"), UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
