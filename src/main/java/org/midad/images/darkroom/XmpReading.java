package org.midad.images.darkroom;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads an XMP packet. */
final class XmpReading {

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 20_000;

    private XmpReading() {}

    static Embedded read(byte[] packet) throws XMPException, XMLStreamException {
        var xml = xml(packet);
        if (xml.isEmpty()) {
            return Embedded.EMPTY;
        }
        refuseTraps(xml);
        var xmp = XMPMetaFactory.parseFromString(xml);
        var date = text(xmp, PHOTOSHOP, "DateCreated");
        return new Embedded(
                Wordings.joined(items(xmp, "creator")),
                text(xmp, PHOTOSHOP, "Credit"),
                inDefaultLanguage(xmp, DC, "rights"),
                text(xmp, PHOTOSHOP, "Headline"),
                inDefaultLanguage(xmp, DC, "description"),
                Wordings.clean(items(xmp, "subject")),
                TakenDates.of(date == null ? text(xmp, EXIF, "DateTimeOriginal") : date),
                inDefaultLanguage(xmp, RIGHTS, "UsageTerms"),
                text(xmp, IPTC, "DigitalSourceType"),
                Positions.of(text(xmp, EXIF, "GPSLatitude"), text(xmp, EXIF, "GPSLongitude")));
    }

    /** Decoded by us, and without what some programs leave around it: the library prints what it cannot read. */
    private static String xml(byte[] packet) {
        var wide = packet.length > 1 && (packet[0] == 0 || packet[1] == 0 || (packet[0] & 0xFE) == 0xFE);
        var text = new String(packet, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        var start = text.indexOf('<');
        return start < 0 ? "" : text.substring(start, Math.max(start, text.lastIndexOf('>') + 1));
    }

    /** The library builds a tree and walks it recursively: not for entities, great depth or great numbers. */
    private static void refuseTraps(String xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new StringReader(xml));
        var depth = 0;
        var elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new XMLStreamException("XMP has no document type");
                default -> {}
            }
            if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                throw new XMLStreamException(
                        "XMP of more than " + DEEPEST + " levels or " + MOST_ELEMENTS + " elements");
            }
        }
    }

    private static @Nullable String text(XMPMeta xmp, String namespace, String name) throws XMPException {
        var options = xmp.getProperty(namespace, name);
        return options == null ? null : Wordings.clean(options.getValue());
    }

    /** Where a program wrote plain text in place of one text per language, that counts. */
    private static @Nullable String inDefaultLanguage(XMPMeta xmp, String namespace, String name) throws XMPException {
        var property = xmp.getProperty(namespace, name);
        if (property == null || property.getOptions().isSimple()) {
            return property == null ? null : Wordings.clean(property.getValue());
        }
        var item = property.getOptions().isArrayAltText()
                ? xmp.getLocalizedText(namespace, name, null, "x-default")
                : xmp.getArrayItem(namespace, name, 1);
        return item == null ? null : Wordings.clean(item.getValue());
    }

    private static List<String> items(XMPMeta xmp, String name) throws XMPException {
        var property = xmp.getProperty(DC, name);
        var items = new ArrayList<String>();
        if (property != null && property.getOptions().isSimple()) {
            items.add(property.getValue());
        } else if (property != null && property.getOptions().isArray()) {
            for (var i = 1; i <= xmp.countArrayItems(DC, name); i++) {
                var value = xmp.getArrayItem(DC, name, i).getValue();
                items.add(value == null ? "" : value);
            }
        }
        return items;
    }
}
