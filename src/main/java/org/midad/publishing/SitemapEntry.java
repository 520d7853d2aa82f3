package org.midad.publishing;

import static org.midad.platform.XmlText.escaped;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.midad.publishing.Document.Alternate;

/** What a site's sitemap says of one document, as it will be sent: its page, when it changed, its picture, its translations. */
final class SitemapEntry {

    private static final int LARGE = 1920;

    private SitemapEntry() {}

    static byte[] of(Document document) {
        var xml =
                new StringBuilder("<url><loc>").append(escaped(document.url())).append("</loc><lastmod>");
        xml.append(document.publishedAt().truncatedTo(ChronoUnit.SECONDS)).append("</lastmod>");
        if (document.leadImage() != null) {
            document.leadImage().jpeg(LARGE).ifPresent(picture -> xml.append("<image:image><image:loc>")
                    .append(escaped(picture.url()))
                    .append("</image:loc></image:image>"));
        }
        languages(document).forEach(one -> xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(escaped(one.locale()))
                .append("\" href=\"")
                .append(escaped(one.url()))
                .append("\"/>"));
        return xml.append("</url>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever names others names itself too, or search engines believe none of it. */
    private static List<Alternate> languages(Document document) {
        var others = document.seo().alternates();
        return others.isEmpty()
                ? others
                : Stream.concat(Stream.of(new Alternate(document.locale(), document.url())), others.stream())
                        .toList();
    }
}
