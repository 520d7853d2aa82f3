package org.midad.images.darkroom;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A credit line as an XMP packet (ISO 16684-1), in the properties IPTC's Photo Metadata Standard gives it. */
final class Xmp {

    /** Per value, so that a packet always fits into one JPEG segment of 64 KB. */
    private static final int LONGEST = 2_000;

    private Xmp() {}

    static byte[] packet(CreditLine line) {
        var properties = new StringBuilder();
        list(properties, "dc:creator", "Seq", "", line.creator());
        plain(properties, "photoshop:Credit", line.credit());
        list(properties, "dc:rights", "Alt", " xml:lang=\"x-default\"", line.copyright());
        list(properties, "xmpRights:UsageTerms", "Alt", " xml:lang=\"x-default\"", line.usageTerms());
        plain(properties, "Iptc4xmpExt:DigitalSourceType", line.digitalSourceType());
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" \
                xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">%s</rdf:Description></rdf:RDF></x:xmpmeta>\
                <?xpacket end="r"?>""".formatted(properties).getBytes(StandardCharsets.UTF_8);
    }

    private static void plain(StringBuilder out, String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.append('<').append(property).append('>').append(escaped(value));
            out.append("</").append(property).append('>');
        }
    }

    private static void list(
            StringBuilder out, String property, String kind, String attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.append("<%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></%s>"
                    .formatted(property, kind, attribute, escaped(value), kind, property));
        }
    }

    private static String escaped(String value) {
        var out = new StringBuilder();
        value.strip().codePoints().limit(LONGEST).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(isXml(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
