package org.midad.platform;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with an input, said only where it leaves the house, in the reader's language.
 *
 * @param key in {@code messages/findings_<language>.properties}
 * @param args what is filled in
 */
public record Words(String key, List<Object> args) implements Wording {

    public static Words of(String key, Object... args) {
        return new Words(key, List.of(args));
    }

    @Override
    public String in(Locale language) {
        var text = ResourceBundle.getBundle("messages.findings", language).getString(key);
        return String.format(Locale.ROOT, text, args.toArray());
    }
}
