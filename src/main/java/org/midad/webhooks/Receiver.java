package org.midad.webhooks;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.midad.platform.Words;

/**
 * An address that a webhook may have, as far as its text tells. It is read by the same code that later calls it: what two
 * readers understand differently is how such checks are passed by.
 */
record Receiver(HttpUrl url) {

    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Cf}\\\\<>\"]+");
    private static final Pattern BEGINS_WELL = Pattern.compile("(?i)https?://[^/].*");
    private static final Pattern USER = Pattern.compile("(?i)https?://[^/?#]*@.*");
    // 127.1, 0x7f000001, 017700000001, 2130706433: such a host is an address in disguise (WHATWG URL, "ends in a
    // number").
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern DOTTED =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_FREE = 1024;

    /** Above those: where no web server is, and something may take a request for its own (Fetch, "bad ports"). */
    private static final Set<Integer> NO_WEB = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    /** An address or what is wrong with it, one of the two. */
    record Reading(Optional<Receiver> receiver, Optional<Words> fault) {

        private static Reading refused(String key, Object... args) {
            return new Reading(Optional.empty(), Optional.of(Words.of(key, args)));
        }
    }

    static Reading read(String text, boolean mayBeHttp) {
        if (!PLAIN.matcher(text).matches()) {
            return Reading.refused("address.unplain");
        }
        var url = BEGINS_WELL.matcher(text).matches() ? HttpUrl.parse(text) : null;
        if (url == null) {
            return Reading.refused("webhook.url-form");
        }
        if (!url.isHttps() && !mayBeHttp) {
            return Reading.refused("webhook.url-https");
        }
        if (USER.matcher(text).matches()
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            return Reading.refused("address.user");
        }
        if (url.fragment() != null) {
            return Reading.refused("webhook.url-fragment");
        }
        var host = url.host();
        if (host.endsWith(".")
                || NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
            return Reading.refused("webhook.url-host", host);
        }
        if (!isPort(url.port())) {
            return Reading.refused("webhook.url-port", url.port());
        }
        return new Reading(Optional.of(new Receiver(url)), Optional.empty());
    }

    private static boolean isPort(int port) {
        return port == HTTP || port == HTTPS || port >= FIRST_FREE && !NO_WEB.contains(port);
    }
}
