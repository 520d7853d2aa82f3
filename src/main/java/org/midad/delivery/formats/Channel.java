package org.midad.delivery.formats;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one feed holds, whatever it is written as.
 *
 * @param about the section, topic or person that it is about; null for the whole site
 * @param path of the feed without what tells its form: {@code sections/politics/feed}
 * @param changed when something was last published, for a feed that holds nothing
 */
public record Channel(SiteCard site, @Nullable String about, String path, List<Story> stories, Instant changed) {

    String title() {
        return about == null ? site.name() : site.name() + " — " + about;
    }

    String address(Form form) {
        return site.address(path + "." + form.ending);
    }

    Instant updated() {
        return stories.stream()
                .map(Story::published)
                .max(Comparator.naturalOrder())
                .orElse(changed);
    }

    /** What feeds are written as. */
    public enum Form {
        RSS("rss", "application/rss+xml; charset=utf-8"),
        ATOM("atom", "application/atom+xml; charset=utf-8"),
        JSON("json", "application/feed+json");

        public final String ending;
        public final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    public byte[] written(Form form) {
        return switch (form) {
            case RSS -> Rss.of(this);
            case ATOM -> Atom.of(this);
            case JSON -> JsonFeed.of(this);
        };
    }
}
