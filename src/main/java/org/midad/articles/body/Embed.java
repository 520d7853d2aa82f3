package org.midad.articles.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Something of another house shown in place, by its address; how it is shown is the site's business. */
public record Embed(String key, String url, Provider provider) implements Block {

    /** The houses we take embeds from, with their hosts; {@code www.} and {@code m.} may stand before each. */
    public enum Provider {
        YOUTUBE("youtube.com", "youtu.be", "youtube-nocookie.com"),
        VIMEO("vimeo.com", "player.vimeo.com"),
        DAILYMOTION("dailymotion.com", "dai.ly"),
        X("x.com", "twitter.com", "mobile.twitter.com"),
        FACEBOOK("facebook.com", "fb.watch"),
        INSTAGRAM("instagram.com"),
        THREADS("threads.net", "threads.com"),
        TIKTOK("tiktok.com"),
        TELEGRAM("t.me"),
        BLUESKY("bsky.app"),
        SOUNDCLOUD("soundcloud.com", "w.soundcloud.com"),
        SPOTIFY("open.spotify.com"),
        DATAWRAPPER("datawrapper.de", "datawrapper.dwcdn.net"),
        FLOURISH("public.flourish.studio", "flo.uri.sh");

        private final Set<String> hosts;

        Provider(String... hosts) {
            this.hosts = Set.of(hosts);
        }

        boolean serves(String host) {
            return hosts.contains(host.replaceFirst("^(www|m)\\.", ""));
        }
    }

    static Embed read(Fields fields, String key) {
        fields.only("_type", "_key", "url", "provider");
        String url = fields.required("url");
        var provider = fields.oneOf("provider", Provider.class);
        if (fields.isText("url")) {
            Address.objectionToEmbed(url)
                    .ifPresentOrElse(detail -> fields.refuse("url", detail), () -> checkHost(fields, url, provider));
        }
        return new Embed(key, url, provider);
    }

    private static void checkHost(Fields fields, String url, Provider provider) {
        if (!provider.serves(Address.host(url))) {
            fields.refuse("url", "address.not-of", Fields.word(provider));
        }
    }

    @Override
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_type", "embed")
                .put("_key", key)
                .put("url", url)
                .put("provider", Fields.word(provider));
    }

    @Override
    public String text() {
        return "";
    }
}
