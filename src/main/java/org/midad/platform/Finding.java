package org.midad.platform;

/** One thing that is wrong with what was sent: where it stands, as a JSON pointer (RFC 6901), and what is wrong with it. */
public record Finding(String pointer, Words detail) {

    /** The finding whose words are those of {@code key}, with {@code args} in them. */
    public static Finding at(String pointer, String key, Object... args) {
        return new Finding(pointer, Words.of(key, args));
    }

    /** The pointer to a member or item below another pointer. */
    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String below(String pointer, int index) {
        return pointer + "/" + index;
    }
}
