package org.midad.preview;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;

/** The words around a previewed story, in the story's language; English where we do not have them in that. */
final class Wording {

    private Wording() {}

    static Map<String, String> in(String languageTag) {
        // The machine's own language must not decide what readers of another one see.
        var fallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("preview/words", Locale.forLanguageTag(languageTag), fallback);
        return bundle.keySet().stream().collect(toUnmodifiableMap(Function.identity(), bundle::getString));
    }
}
