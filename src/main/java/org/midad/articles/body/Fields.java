package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.midad.language.Legible;
import org.midad.platform.Finding;
import org.midad.platform.Findings;
import org.midad.platform.Words;

/**
 * Reads one JSON object strictly.
 *
 * <p>What is wrong becomes a finding and reading goes on with a stand-in; whoever reads throws it all away when there
 * were findings. A member that is {@code null} counts as absent.
 */
final class Fields {

    // The order in which marks nest depends on how keys sort, and this alphabet sorts the same everywhere.
    private static final Pattern KEY = Pattern.compile("(?!__)[A-Za-z0-9._:-]{1,64}");

    private final JsonNode node;
    private final String pointer;
    private final Findings findings;

    Fields(JsonNode node, String pointer, Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
        if (!node.isObject()) {
            findings.add(pointer, "json.object");
        }
    }

    /** Every member that has another name is a finding. */
    Fields only(String... names) {
        var known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, "member.unknown", Arrays.stream(names).sorted().collect(Collectors.joining(", ")));
            }
        });
        return this;
    }

    String type() {
        return node.path("_type").asText();
    }

    boolean has(String name) {
        return !get(name).isMissingNode();
    }

    /** Whether there is a text that is worth judging. */
    boolean isText(String name) {
        return get(name).isTextual();
    }

    void refuse(String name, String key, Object... args) {
        refuse(name, Words.of(key, args));
    }

    void refuse(String name, Words detail) {
        findings.add(Finding.below(pointer, name), detail);
    }

    /** A key that none of the others has; the others then have it. */
    String key(Set<String> others) {
        String key = required("_key");
        if (isText("_key") && !KEY.matcher(key).matches()) {
            refuse("_key", "block-key.form");
        } else if (isText("_key") && !others.add(key)) {
            refuse("_key", "block-key.taken", key);
        }
        return key;
    }

    /** Any text, also an empty one; the caller judges what is in it. */
    String required(String name) {
        if (!has(name)) {
            refuse(name, "missing");
        }
        var text = optional(name);
        return text == null ? "" : text;
    }

    private @Nullable String optional(String name) {
        var value = get(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!isText(name)) {
            refuse(name, "text.must");
            return "";
        }
        return value.textValue();
    }

    /** A text of one or more lines that says something. */
    String prose(String name, int most) {
        String text = required(name);
        if (isText(name) && text.isBlank()) {
            refuse(name, "text.empty");
        }
        judge(name, text, most, Legible::objection);
        return text;
    }

    String line(String name, int most) {
        String text = prose(name, most);
        judge(name, text, most, Legible::objectionToLine);
        return text;
    }

    @Nullable
    String optionalLine(String name, int most) {
        var text = optional(name);
        if (text != null) {
            judge(name, text, most, Legible::objectionToLine);
        }
        return text;
    }

    private void judge(String name, String text, int most, Function<String, Optional<Words>> objection) {
        if (text.length() > most) {
            refuse(name, "text.longer", most);
        } else {
            objection.apply(text).ifPresent(detail -> refuse(name, detail));
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var found = optionalOneOf(name, type);
        if (found == null && !has(name)) {
            refuse(name, "word.missing", words(type));
        }
        return found == null ? type.getEnumConstants()[0] : found;
    }

    <E extends Enum<E>> @Nullable E optionalOneOf(String name, Class<E> type) {
        var word = optional(name);
        if (word == null || !isText(name)) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        refuse(name, "word.unknown", words(type));
        return null;
    }

    /** How a constant is written in JSON. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Fields::word).collect(Collectors.joining(", "));
    }

    int integer(String name, int least, int most, int absent) {
        var value = get(name);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            refuse(name, "number.range", least, most);
            return absent;
        }
        return value.intValue();
    }

    /** A number from 0 to 1. */
    double fraction(String name) {
        var value = get(name);
        if (value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1) {
            return value.doubleValue();
        }
        refuse(name, "number.fraction");
        return 0;
    }

    String id(String name) {
        String id = required(name);
        if (isText(name) && !isId(id)) {
            refuse(name, "id.form");
        }
        return id;
    }

    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The items of a list, none where it is absent. */
    List<JsonNode> items(String name, int most) {
        var value = get(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        return items(value, Finding.below(pointer, name), most, findings);
    }

    static List<JsonNode> items(JsonNode value, String pointer, int most, Findings findings) {
        if (!value.isArray()) {
            findings.add(pointer, "json.list");
        } else if (value.size() > most) {
            findings.add(pointer, "list.items", value.size(), most);
        } else {
            return StreamSupport.stream(value.spliterator(), false).toList();
        }
        return List.of();
    }

    private JsonNode get(String name) {
        var value = node.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
