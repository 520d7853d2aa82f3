package org.midad.delivery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.SiteQuery.Kind;
import org.midad.delivery.formats.Channel.Form;

/** Reads the addresses below a site that ask for something of the site as a whole. */
final class SitePaths {

    private static final Pattern FEED = Pattern.compile("(?:(sections|topics|people)/([^/]+)/)?feed\\.(rss|atom|json)");
    private static final Pattern SITEMAP = Pattern.compile("sitemap-([1-9][0-9]{0,5})\\.xml");
    private static final Pattern PERSON = Pattern.compile("people/([^/]+)");

    private SitePaths() {}

    /** Null for an address that is none of these. */
    static @Nullable Target at(String rest) {
        return switch (rest) {
            case "sections" -> new Target.Named(Kind.SECTION);
            case "topics" -> new Target.Named(Kind.TOPIC);
            case "people" -> new Target.Named(Kind.PERSON);
            case "sitemap.xml" -> new Target.OfSite(new SiteQuery.SitemapIndex());
            case "sitemap-news.xml" -> new Target.OfSite(new SiteQuery.NewsSitemap());
            default -> longer(rest);
        };
    }

    private static @Nullable Target longer(String rest) {
        var feed = FEED.matcher(rest);
        if (feed.matches()) {
            return feed(Form.valueOf(feed.group(3).toUpperCase(java.util.Locale.ROOT)), feed.group(1), feed.group(2));
        }
        var sitemap = SITEMAP.matcher(rest);
        if (sitemap.matches()) {
            return new Target.OfSite(new SiteQuery.Sitemap(Integer.parseInt(sitemap.group(1))));
        }
        var person = PERSON.matcher(rest);
        var key = person.matches() ? PathText.decoded(person.group(1)) : null;
        return key == null || key.isEmpty() ? null : new Target.OfSite(new SiteQuery.Person(key));
    }

    private static @Nullable Target feed(Form form, @Nullable String of, @Nullable String encodedKey) {
        if (of == null || encodedKey == null) {
            return new Target.OfSite(new SiteQuery.News(form, null, ""));
        }
        var key = PathText.decoded(encodedKey);
        return key == null ? null : new Target.OfSite(new SiteQuery.News(form, kind(of), key));
    }

    private static Kind kind(String path) {
        for (var kind : Kind.values()) {
            if (kind.path.equals(path)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(path);
    }
}
