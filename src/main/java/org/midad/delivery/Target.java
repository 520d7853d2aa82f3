package org.midad.delivery;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an address of the delivery API asks for. */
sealed interface Target {

    record Articles() implements Target {}

    record BySlug(String slug, Part part) implements Target {}

    /**
     * An address of an article that was asked for before, and what it led to. Once given it stays, so only "none" can become
     * untrue.
     *
     * @param position of the feed, as of which it led there
     */
    record Known(BySlug asked, Memory.@Nullable ArticleKey article, long position) implements Target {
        boolean holdsAt(long present) {
            return article != null || position == present;
        }
    }

    record ById(UUID id) implements Target {}

    record Changes() implements Target {}

    /** The changes as Server-Sent Events. */
    record ChangeStream() implements Target {}

    record Snapshot() implements Target {}

    /** A list of sections, topics or people. */
    record Named(SiteQuery.Kind kind) implements Target {}

    /** What takes no parameters. */
    record OfSite(SiteQuery query) implements Target {}

    /** No address of ours; answered like an article that does not exist. */
    record Nothing() implements Target {}

    /** The parts of an article that have an address of their own. */
    enum Part {
        DOCUMENT(""),
        NINJS("/ninjs"),
        CORRECTIONS("/corrections", "after", "limit");

        final String suffix;
        final Set<String> parameters;

        Part(String suffix, String... parameters) {
            this.suffix = suffix;
            this.parameters = Set.of(parameters);
        }
    }

    String PREFIX = "/content/v1/sites/";

    /** A site and what is asked of it. */
    record Address(String site, Target target) {}

    /** Reads the raw path of a request; null where it is not under {@link #PREFIX}. */
    static @Nullable Address at(String path) {
        if (!path.startsWith(PREFIX)) {
            return null;
        }
        int end = path.indexOf('/', PREFIX.length());
        return end < 0
                ? new Address(path.substring(PREFIX.length()), new Nothing())
                : new Address(path.substring(PREFIX.length(), end), of(path.substring(end + 1)));
    }

    private static Target of(String rest) {
        return switch (rest) {
            case "articles" -> new Articles();
            case "changes" -> new Changes();
            case "changes/stream" -> new ChangeStream();
            case "snapshot" -> new Snapshot();
            default ->
                rest.startsWith("articles/")
                        ? article(rest.substring("articles/".length()))
                        : Objects.requireNonNullElseGet(SitePaths.at(rest), Nothing::new);
        };
    }

    private static Target article(String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return bySlug(rest, Part.DOCUMENT);
        }
        // What looks like no id is the part of an article whose slug is "id".
        var part = part(rest.substring(slash));
        if (rest.startsWith("id/") && part == null) {
            return byId(rest.substring("id/".length()));
        }
        return part == null ? new Nothing() : bySlug(rest.substring(0, slash), part);
    }

    private static @Nullable Part part(String suffix) {
        return switch (suffix) {
            case "/corrections" -> Part.CORRECTIONS;
            case "/ninjs" -> Part.NINJS;
            default -> null;
        };
    }

    private static Target bySlug(String encoded, Part part) {
        var slug = PathText.decoded(encoded);
        return slug == null || slug.isEmpty() ? new Nothing() : new BySlug(slug, part);
    }

    private static Target byId(String text) {
        try {
            return text.length() == 36 ? new ById(UUID.fromString(text)) : new Nothing();
        } catch (IllegalArgumentException e) {
            return new Nothing();
        }
    }
}
