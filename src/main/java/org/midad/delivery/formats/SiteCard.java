package org.midad.delivery.formats;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a site says of itself to others.
 *
 * @param baseUrl where the site itself lives; what it passes on of ours has the same path below it
 * @param fullFeeds whether feeds hold articles whole
 * @param hub its WebSub hub
 * @param publisher who answers for it
 * @param logo the publisher's
 */
public record SiteCard(
        String key,
        String name,
        String locale,
        String baseUrl,
        boolean fullFeeds,
        @Nullable String hub,
        String publisher,
        @Nullable String logo) {

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    /** The page that everything else is below. */
    String home() {
        return baseUrl + "/";
    }

    String address(String path) {
        return baseUrl + "/" + path;
    }

    /** What a feed is known by, wherever it moves. */
    String id(String path) {
        return urn(UUID.nameUUIDFromBytes(
                ("midad " + key + "/" + path).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
