package org.midad.delivery.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.midad.platform.XmlText.escaped;

import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes what tells search engines of a site's pages. Sitemaps are numbered from one. */
public final class Sitemaps {

    public static final String TYPE = "application/xml; charset=utf-8";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String PLAIN = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String URLSET = HEAD + "<urlset" + PLAIN
            + " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\""
            + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">";
    private static final String NEWS =
            HEAD + "<urlset" + PLAIN + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">";

    private Sitemaps() {}

    /** Of all sitemaps. */
    public static byte[] index(SiteCard site, List<Integer> numbers) {
        var xml = new StringBuilder(HEAD).append("<sitemapindex").append(PLAIN).append('>');
        numbers.forEach(number -> xml.append("<sitemap><loc>")
                .append(escaped(site.address("sitemap-" + number + ".xml")))
                .append("</loc></sitemap>"));
        return xml.append("</sitemapindex>").toString().getBytes(UTF_8);
    }

    /** One of them. The first begins with the home page, so that the sitemap of a new site is one, too. */
    public static byte[] page(SiteCard site, int number, List<byte[]> entries) {
        var xml = new ByteArrayOutputStream(entries.size() * 400 + 500);
        xml.writeBytes(URLSET.getBytes(UTF_8));
        if (number == 1) {
            xml.writeBytes(("<url><loc>" + escaped(site.home()) + "</loc></url>").getBytes(UTF_8));
        }
        entries.forEach(xml::writeBytes);
        xml.writeBytes("</urlset>".getBytes(UTF_8));
        return xml.toByteArray();
    }

    /** What Google News is told of. */
    public static byte[] news(SiteCard site, List<Story> stories) {
        var xml = new StringBuilder(NEWS);
        stories.forEach(story -> xml.append("<url><loc>")
                .append(escaped(story.url()))
                .append("</loc><news:news><news:publication><news:name>")
                .append(escaped(site.publisher()))
                .append("</news:name><news:language>")
                .append(escaped(language(story.locale())))
                .append("</news:language></news:publication><news:publication_date>")
                .append(story.firstPublished().truncatedTo(ChronoUnit.SECONDS))
                .append("</news:publication_date><news:title>")
                .append(escaped(story.headline()))
                .append("</news:title></news:news></url>"));
        return xml.append("</urlset>").toString().getBytes(UTF_8);
    }

    /** Without region or script, but for Chinese, which Google wants to know more of. */
    private static String language(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        boolean isTraditional =
                locale.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(locale.getCountry());
        return isTraditional ? "zh-tw" : "zh-cn";
    }
}
