package org.midad.platform;

/** Puts text into XML, whatever it holds: markup becomes text, and what XML 1.0 cannot say at all becomes U+FFFD. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The same text without characters that no XML may hold, not even escaped. */
    public static String sayable(String text) {
        return text.codePoints().allMatch(XmlText::isSayable)
                ? text
                : text.codePoints()
                        .map(c -> isSayable(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** As the content of an element or of an attribute in double quotes. */
    public static String escaped(String text) {
        return sayable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isSayable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
