package org.midad.articles.body;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.midad.platform.Words;

/**
 * Where links and embeds may lead: the web, a mailbox, a telephone, a path or anchor of the same site, and
 * {@code midad:article/<id>} for an article of our own, whose address is filled in when it is published.
 *
 * <p>An address is plain about its goal: no scripts, no user name before the host, nothing invisible.
 */
final class Address {

    private static final int LONGEST = 2_000;
    private static final String ARTICLE = "midad:article/";

    // Invisible characters, spaces, and what browsers read as a slash or as the end of an attribute.
    private static final Pattern UNPLAIN = Pattern.compile("[\\p{C}\\p{Z}\\\\<>\"]");
    private static final Pattern WEB = Pattern.compile("(?i)https?://([^/?#]*).*");
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}(:|$))[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*(\\.[\\p{L}\\p{M}\\p{N}_-]+)*\\.?(:[0-9]{1,5})?");
    private static final Pattern MAILBOX = Pattern.compile("(?i)mailto:[^@,?:]+@[^@,?:/]+(\\?[^#]*)?");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)%0[ad]");
    private static final Pattern TELEPHONE = Pattern.compile("(?i)tel:\\+?[0-9().-]{2,30}");

    private Address() {}

    static Optional<Words> objectionToLink(String href) {
        if (href.isEmpty() || href.length() > LONGEST) {
            return Optional.of(Words.of("address.length", LONGEST));
        }
        if (UNPLAIN.matcher(href).find()) {
            return Optional.of(Words.of("address.unplain"));
        }
        if (href.startsWith("#") || (href.startsWith("/") && !href.startsWith("//"))) {
            return Optional.empty();
        }
        return switch (scheme(href)) {
            case "http", "https" -> objectionToHost(href);
            case "mailto" -> isMailbox(href) ? Optional.empty() : Optional.of(Words.of("address.mailbox"));
            case "tel" ->
                TELEPHONE.matcher(href).matches() ? Optional.empty() : Optional.of(Words.of("address.telephone"));
            case "midad" ->
                article(href).isPresent() ? Optional.empty() : Optional.of(Words.of("address.article", ARTICLE));
            default -> Optional.of(Words.of("address.scheme", ARTICLE));
        };
    }

    static Optional<Words> objectionToEmbed(String url) {
        if (!scheme(url).equals("https")) {
            return Optional.of(Words.of("address.https"));
        }
        return objectionToLink(url);
    }

    private static boolean isMailbox(String href) {
        return MAILBOX.matcher(href).matches() && !LINE_BREAK.matcher(href).find();
    }

    private static Optional<Words> objectionToHost(String href) {
        var web = WEB.matcher(href);
        if (!web.matches()) {
            return Optional.of(Words.of("address.slashes"));
        }
        if (web.group(1).contains("@")) {
            return Optional.of(Words.of("address.user"));
        }
        return HOST.matcher(web.group(1)).matches() ? Optional.empty() : Optional.of(Words.of("address.host"));
    }

    private static String scheme(String href) {
        int colon = href.indexOf(':');
        return colon < 0 ? "" : href.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /** The host in lower case, without its port. */
    static String host(String url) {
        var web = WEB.matcher(url);
        return web.matches() ? web.group(1).replaceFirst(":.*", "").toLowerCase(Locale.ROOT) : "";
    }

    static Optional<UUID> article(String href) {
        String id = href.startsWith(ARTICLE) ? href.substring(ARTICLE.length()) : "";
        return Fields.isId(id) ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
