package org.midad.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.midad.language.Comma;

/**
 * What the desk says, in Arabic and English: {@code messages/<part>_<language>.properties}, each key beginning with its
 * part's name, as in {@code board.empty}. Templates write it {@code words.get('board.empty')}.
 */
public final class Words {

    /** Each a pair of files; a new part of the desk adds its own. */
    static final List<String> PARTS = List.of(
            "desk",
            "board",
            "editor",
            "writing",
            "review",
            "pictures",
            "planning",
            "notifications",
            "admin",
            "webhooks",
            "workflow");

    private static final Map<Locale, Words> KNOWN = new ConcurrentHashMap<>();

    private final Locale language;
    private final Map<String, String> words;

    private Words(Locale language) {
        this.language = language;
        this.words = PARTS.stream()
                .map(part -> bundle(part, language))
                .flatMap(bundle -> bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Words in(Locale language) {
        return KNOWN.computeIfAbsent(language, Words::new);
    }

    public String get(String key) {
        var word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("No word for " + key + " in " + language);
        }
        return word;
    }

    /** For what may have come into the house without its word. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** With what belongs where the text has {@code %s}. */
    public String get(String key, Object... parts) {
        // Templates come here without any, too, for texts that a script fills in.
        return parts.length == 0 ? get(key) : get(key).formatted(parts);
    }

    /** The word for one of several things of a kind: {@code words.named('pictures.field', field.key)}. */
    public String named(String kind, String one) {
        return get(kind + "." + one);
    }

    /** Between the names of a list, with its space. */
    public String comma() {
        return Comma.of(language);
    }

    public String state(Enum<?> state) {
        return alone(get("state." + state.name()));
    }

    public String action(Enum<?> action) {
        return alone(get("action." + action.name()));
    }

    /** A word of the workflow, which knows them as parts of a sentence, as it stands by itself. */
    public String alone(String word) {
        return word.substring(0, 1).toUpperCase(language) + word.substring(1);
    }

    public Locale language() {
        return language;
    }

    /** All keys of one part that begin so, for the scripts of a page. */
    public Map<String, String> startingWith(String prefix) {
        return words.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(toUnmodifiableMap(Function.identity(), this::get));
    }

    static Stream<String> keys(String part, Locale language) {
        return bundle(part, language).keySet().stream();
    }

    private static ResourceBundle bundle(String part, Locale language) {
        // The machine's own language must not decide what people of another one see.
        var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages/" + part, language, exact);
    }
}
