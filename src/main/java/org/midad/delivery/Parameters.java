package org.midad.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Words;

/** The query parameters of a request, each known to its route and given once; anything else is an {@link InputError}. */
final class Parameters {

    private static final int LONGEST = 1000;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters none(@Nullable String rawQuery) {
        return of(rawQuery, Set.of());
    }

    static Parameters of(@Nullable String rawQuery, Set<String> known) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return new Parameters(Map.of());
        }
        var values = new HashMap<String, String>();
        var wrong = new ArrayList<Finding>();
        for (var pair : List.of(rawQuery.split("&"))) {
            if (!pair.isEmpty()) {
                read(pair, known, values, wrong);
            }
        }
        if (!wrong.isEmpty()) {
            throw new InputError(wrong);
        }
        return new Parameters(values);
    }

    private static void read(String pair, Set<String> known, Map<String, String> values, List<Finding> wrong) {
        int equals = pair.indexOf('=');
        var name = text(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : text(pair.substring(equals + 1));
        if (name == null || !known.contains(name)) {
            wrong.add(new Finding(name == null ? "" : shortened(name), unknown(known)));
        } else if (!isText(value)) {
            wrong.add(Finding.at(name, "parameter.needs-text", LONGEST));
        } else if (values.put(name, value) != null) {
            wrong.add(Finding.at(name, "parameter.given-twice"));
        }
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    int limit() {
        return Page.limit(whole("limit"));
    }

    /** A whole number; null where the parameter is not given. */
    @Nullable
    Integer whole(String name) {
        var value = values.get(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw InputError.at(name, "parameter.whole-number");
        }
    }

    /** A place in the feed; 0 where the parameter is not given. */
    long position() {
        var value = values.get("position");
        if (value == null) {
            return 0;
        }
        if (!POSITION.matcher(value).matches()) {
            throw InputError.at("position", "parameter.whole-number");
        }
        return Long.parseLong(value);
    }

    /** No control characters: PostgreSQL has no way to say some of them. */
    private static boolean isText(@Nullable String value) {
        return value != null
                && !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String text(String encoded) {
        return PathText.decoded(encoded.replace('+', ' '));
    }

    private static Words unknown(Set<String> known) {
        return known.isEmpty()
                ? Words.of("parameter.none-known")
                : Words.of(
                        "parameter.not-known",
                        String.join(", ", known.stream().sorted().toList()));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 100));
    }
}
