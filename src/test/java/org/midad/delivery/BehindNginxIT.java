package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Press.Story;

/** A cache that many share, before Midad: what one client sends changes nothing of what the next one gets. */
class BehindNginxIT {

    /** Header fields with which caches have been poisoned, or could be. */
    private static final List<String> POISONS = List.of(
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Server: evil.example",
            "X-Host: evil.example",
            "X-HTTP-Host-Override: evil.example",
            "Forwarded: for=1.2.3.4;host=evil.example;proto=http",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Scheme: nothttps",
            "X-Forwarded-Ssl: off",
            "X-Forwarded-Port: 1",
            "X-Forwarded-Prefix: /evil",
            "X-Forwarded-For: 127.0.0.1",
            "X-Real-IP: 127.0.0.1",
            "True-Client-IP: 127.0.0.1",
            "X-Original-URL: /content/v1/sites/main/articles",
            "X-Rewrite-URL: /content/v1/sites/main/articles",
            "X-HTTP-Method-Override: DELETE",
            "X-HTTP-Method: PUT",
            "X-Method-Override: POST",
            "Cookie: session=1; lang=en",
            "Authorization: Bearer nonsense",
            "Authorization: Basic YTpi",
            "Accept: text/html",
            "Accept: application/xml;q=1, */*;q=0",
            "Accept: nonsense",
            "Accept-Language: en",
            "Accept-Language: ar;q=0.1, fr",
            "Accept-Charset: utf-16",
            "Accept-Encoding: identity;q=0",
            "Accept-Encoding: br, zstd",
            "Accept-Datetime: Thu, 31 May 2007 20:35:00 GMT",
            "Range: bytes=0-1",
            "Range: bytes=999999999-",
            "If-Range: \"x\"",
            "If-Match: \"x\"",
            "If-None-Match: *",
            "If-None-Match: \"x\"",
            "If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT",
            "If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT",
            "Cache-Control: no-transform, max-stale=99999",
            "Pragma: no-cache",
            "Content-Type: application/json",
            "Content-Length: 0",
            "Origin: https://evil.example",
            "Origin: null",
            "Referer: https://evil.example/",
            "User-Agent: Googlebot/2.1",
            "User-Agent: Mozilla/5.0 (iPhone)",
            "Upgrade-Insecure-Requests: 1",
            "X-Requested-With: XMLHttpRequest",
            "X-Midad-Site: main",
            "X-Forwarded-User: admin",
            "Last-Event-ID: garbage",
            "Prefer: return=minimal",
            "Save-Data: on",
            "DPR: 2",
            "Sec-Fetch-Mode: navigate",
            "Max-Forwards: 0",
            "Via: 1.1 evil",
            "TE: trailers",
            "Expect-CT: x",
            "X-Timer: 1",
            "Traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "Transfer-Encoding: identity");

    private static Press press;
    private static String site;
    private static CacheInFront cache;

    @BeforeAll
    static void start() throws SQLException, IOException {
        assumeTrue(CacheInFront.isInstalled(), "nginx is not installed; install nginx-light to have this tried");
        press = PublishedSites.press();
        site = PublishedSites.openSite(press);
        cache = CacheInFront.of(PublishedSites.node());
    }

    @AfterAll
    static void stop() throws SQLException {
        if (cache != null) {
            cache.close();
            press.close();
        }
    }

    @Test
    void what_is_public_comes_from_the_cache() throws SQLException, IOException {
        var path = PublishedSites.path(press.publish(Story.of(site, "مخبأ")));

        assertThat(asked(path).header("X-Cache")).isEqualTo("MISS");
        assertThat(asked(path).header("X-Cache")).isEqualTo("HIT");
    }

    @Test
    void no_header_of_one_client_changes_what_the_next_one_gets() throws SQLException, IOException {
        var changed = new ArrayList<String>();
        for (int i = 0; i < POISONS.size(); i++) {
            var story = press.publish(Story.of(site, "سم" + i));
            var list = "/content/v1/sites/" + site + "/articles?limit=" + (i + 1);
            for (var path : List.of(PublishedSites.path(story), list)) {
                PublishedSites.until(() -> PublishedSites.reader()
                        .get(path)
                        .text()
                        .contains(story.id().toString()));
                var clean = RawRequest.get(midad(), path, List.of());
                RawRequest.get(cache.address(), path, List.of(POISONS.get(i)));
                var second = asked(path);
                if (!same(clean, second)) {
                    changed.add(POISONS.get(i) + " at " + path + "\n" + second.head());
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void what_needs_a_token_is_never_kept() throws IOException {
        var path = "/content/v1/sites/main/articles";
        var token =
                "Authorization: Bearer " + PublishedSites.newsroom().tokens().ofSite("main");

        for (int i = 0; i < 2; i++) {
            var own = RawRequest.get(cache.address(), path, List.of(token));
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.header("X-Cache")).isEqualTo("MISS");
            assertThat(asked(path).status()).isEqualTo(401);
        }
    }

    @Test
    void what_failed_is_not_kept_either() throws SQLException, IOException {
        var story = Story.of(site, "لاحق");
        assertThat(asked(PublishedSites.path(story)).status()).isEqualTo(404);

        press.publish(story);

        PublishedSites.until(() -> status(PublishedSites.path(story)) == 200);
    }

    private static RawRequest.Raw asked(String path) throws IOException {
        return RawRequest.get(cache.address(), path, List.of());
    }

    private static int status(String path) {
        try {
            return asked(path).status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static URI midad() {
        return URI.create(PublishedSites.node().url());
    }

    private static boolean same(RawRequest.Raw clean, RawRequest.Raw second) {
        return clean.status() == second.status()
                && java.util.Arrays.equals(clean.body(), second.body())
                && List.of("ETag", "Content-Type", "Content-Encoding", "Cache-Control", "Location", "Vary").stream()
                        .allMatch(name -> clean.header(name).equals(second.header(name)));
    }
}
