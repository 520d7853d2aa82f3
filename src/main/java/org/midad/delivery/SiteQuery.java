package org.midad.delivery;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.formats.Channel;
import org.midad.platform.CursorText;

/** What somebody asks of a site as a whole; equal queries have equal answers. */
sealed interface SiteQuery {

    /** The sections, topics or people that a site has articles under. */
    record Named(Kind kind, @Nullable String after, int limit) implements SiteQuery {

        private static final Set<String> KNOWN = Set.of("after", "limit");

        static Named of(Kind kind, @Nullable String rawQuery) {
            var given = Parameters.of(rawQuery, KNOWN);
            var after = given.get("after");
            return new Named(
                    kind, after == null ? null : CursorText.parts(after, 1).getFirst(), given.limit());
        }
    }

    record Person(String key) implements SiteQuery {}

    /**
     * A feed.
     *
     * @param kind what it is about; null for the whole site
     * @param key of that
     */
    record News(Channel.Form form, @Nullable Kind kind, String key) implements SiteQuery {}

    record SitemapIndex() implements SiteQuery {}

    /** @param number counted from one */
    record Sitemap(int number) implements SiteQuery {}

    record NewsSitemap() implements SiteQuery {}

    /** What articles stand under, by the name it has in addresses. */
    enum Kind {
        SECTION("sections"),
        TOPIC("topics"),
        PERSON("people");

        final String path;

        Kind(String path) {
            this.path = path;
        }
    }
}
