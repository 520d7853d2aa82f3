package org.midad.sites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.platform.InputError;

/**
 * How a site makes the path of an article's page: {@code /{section}/{yyyy}/{mm}/{slug}}. What stands in braces is filled in;
 * slug or id must be in it, as the rest may be the same for two articles.
 */
public record PagePattern(String text) {

    /** That of sites which say nothing else. */
    public static final String USUAL = "/{slug}";

    private static final Pattern FORM =
            Pattern.compile("/(?:[A-Za-z0-9._~/-]|\\{(?:slug|section|id|yyyy|mm|dd)})*", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    /**
     * What a path is made of.
     *
     * @param section empty for none
     * @param since when readers first saw the article, on the newsroom's clock: later changes do not move its page
     */
    public record Place(UUID article, String slug, String section, ZonedDateTime since) {}

    static String checked(String text) {
        boolean tells = text.contains("{slug}") || text.contains("{id}");
        if (!tells || text.contains("//") || !FORM.matcher(text).matches()) {
            throw InputError.at("/urlPattern", "site.url-pattern");
        }
        return text;
    }

    String path(Place place) {
        return PART.matcher(text)
                .replaceAll(
                        part -> Matcher.quoteReplacement(value(part.group(1)).apply(place)));
    }

    private static Function<Place, String> value(String part) {
        return switch (part) {
            case "slug" -> place -> encoded(place.slug());
            case "section" -> place -> place.section().isEmpty() ? "-" : place.section();
            case "id" -> place -> place.article().toString();
            case "yyyy" -> place -> "%04d".formatted(place.since().getYear());
            case "mm" -> place -> "%02d".formatted(place.since().getMonthValue());
            case "dd" -> place -> "%02d".formatted(place.since().getDayOfMonth());
            default -> throw new IllegalStateException("Not checked: " + part);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
