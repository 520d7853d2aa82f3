package org.midad.delivery.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.midad.platform.XmlText;

/** What RSS and Atom have in common as XML, beyond what Rome writes of each. */
final class Xml {

    static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    private Xml() {}

    /** The bytes of a feed, marked as being in its site's language. */
    static byte[] bytes(WireFeed feed, SiteCard site, Namespace... told) {
        try {
            var document = new WireFeedOutput().outputJDom(feed);
            var root = document.getRootElement();
            root.setAttribute("lang", site.locale(), Namespace.XML_NAMESPACE);
            root.addNamespaceDeclaration(MEDIA);
            for (var namespace : told) {
                root.addNamespaceDeclaration(namespace);
            }
            var bytes = new ByteArrayOutputStream();
            new XMLOutputter(Format.getRawFormat()).output(document, bytes);
            return bytes.toByteArray();
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(text);
    }

    /** The picture on top, as Media RSS has it. */
    static Element media(Story.Rendition picture, JsonNode lead) {
        var media = new Element("content", MEDIA)
                .setAttribute("url", picture.url())
                .setAttribute("type", picture.type())
                .setAttribute("medium", "image")
                .setAttribute("width", Integer.toString(picture.width()))
                .setAttribute("height", Integer.toString(picture.height()));
        add(media, "description", Story.textOrNull(lead, "caption"));
        add(media, "credit", Story.textOrNull(lead, "credit"));
        return media;
    }

    private static void add(Element media, String name, @Nullable String text) {
        if (text != null) {
            media.addContent(element(name, MEDIA, text(text)));
        }
    }

    static String text(String text) {
        return XmlText.sayable(text);
    }
}
